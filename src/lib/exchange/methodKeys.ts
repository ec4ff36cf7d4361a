// The keys a method file may have, at every depth: a misspelt setting must not pass for its default.
import { z } from 'zod';
import { methodSchema } from '#lib/scoring/method.ts';
import type { JsonPath } from './jsonPlace.ts';

interface Shape {
	readonly properties?: Readonly<Record<string, Shape>> | undefined;
	readonly items?: Shape | boolean | undefined;
	readonly anyOf?: readonly Shape[] | undefined;
}

const shape: z.ZodType<Shape> = z.object({
	get properties() {
		return z.record(z.string(), shape).optional();
	},
	get items() {
		return z.union([z.boolean(), shape]).optional();
	},
	get anyOf() {
		return z.array(shape).optional();
	},
});

const method = shape.parse(z.toJSONSchema(methodSchema, { io: 'input' }));
const record = z.record(z.string(), z.unknown());

/** A key no method has: its path, and the keys known in its place. */
export interface UnknownKey {
	readonly path: JsonPath;
	readonly known: readonly string[];
}

/** Every unknown key of a parsed method file, in its order. */
export function findUnknownKeys(
	value: unknown,
	expected: Shape = method,
	path: JsonPath = [],
): readonly UnknownKey[] {
	const { properties, items } = { ...expected, ...expected.anyOf?.find((each) => each.properties) };
	if (Array.isArray(value))
		return typeof items === 'object'
			? value.flatMap((each, at) => findUnknownKeys(each, items, [...path, at]))
			: [];
	const object = record.safeParse(value);
	if (properties === undefined || !object.success) return [];
	return Object.entries(object.data).flatMap(([key, inner]) => {
		const below = properties[key];
		return below === undefined
			? [{ path: [...path, key], known: Object.keys(properties) }]
			: findUnknownKeys(inner, below, [...path, key]);
	});
}
