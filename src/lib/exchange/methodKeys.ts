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
	if (properties === undefined || typeof value !== 'object' || value === null) return [];
	const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
	return entries.flatMap(([key, inner]) => {
		// Own keys alone: `constructor` and `__proto__` are no settings.
		const below = Object.hasOwn(properties, key) ? properties[key] : undefined;
		return below === undefined
			? [{ path: [...path, key], known: Object.keys(properties) }]
			: findUnknownKeys(inner, below, [...path, key]);
	});
}
