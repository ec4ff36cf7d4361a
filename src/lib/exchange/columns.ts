// What a zod row schema says of each CSV column: its type, whether it may be missing or empty, and its constraints.
import { z } from 'zod';

export type ColumnType = 'string' | 'number' | 'integer' | 'boolean' | 'numbers' | 'words';

/** A column as its schema describes it. `numbers` are parted by `;`, `words` by `|`. */
export interface Column {
	readonly name: string;
	readonly type: ColumnType;
	/** Whether a file may leave the column out. */
	readonly optional: boolean;
	/** Whether a file is written without the column where every cell of it is empty. */
	readonly sparse: boolean;
	/** Whether a cell may be empty. */
	readonly nullable: boolean;
	readonly constraints: Readonly<Record<string, unknown>>;
	readonly description: string | null;
}

const typeName = z.enum(['string', 'number', 'integer', 'boolean', 'array', 'null']);
const shape = z.object({
	type: z.union([typeName, z.array(typeName)]).optional(),
	items: z.object({ type: typeName }).optional(),
	enum: z.array(z.union([z.string(), z.number()])).optional(),
	minimum: z.number().optional(),
	maximum: z.number().optional(),
	minLength: z.number().optional(),
	pattern: z.string().optional(),
});
const property = shape.extend({
	anyOf: z.array(shape).optional(),
	default: z.unknown().optional(),
	description: z.string().optional(),
	sparse: z.boolean().default(false),
});
const objectSchema = z.object({ properties: z.record(z.string(), property) });

type Shape = z.infer<typeof shape>;

function namesOf({ type }: Shape): readonly string[] {
	return type === undefined ? [] : [type].flat();
}

function columnType(parts: readonly Shape[]): ColumnType {
	const names = parts.flatMap(namesOf);
	if (names.includes('array'))
		return parts.some((part) => part.items?.type === 'number') ? 'numbers' : 'words';
	if (names.includes('integer')) return 'integer';
	if (names.includes('number')) return 'number';
	return names.includes('boolean') ? 'boolean' : 'string';
}

function constraintsOf(parts: readonly Shape[]): Record<string, unknown> {
	const merged = parts.reduce<Shape>((all, part) => ({ ...all, ...part }), {});
	const { enum: options, minimum, maximum, minLength, pattern } = merged;
	const constraints = { enum: options, minimum, maximum, minLength, pattern };
	return Object.fromEntries(Object.entries(constraints).filter(([, value]) => value !== undefined));
}

/** The columns a row schema describes, in its order. */
export function columnsOf(schema: z.ZodObject): readonly Column[] {
	const { properties } = objectSchema.parse(z.toJSONSchema(schema, { io: 'output' }));
	return Object.entries(properties).map(([name, described]) => {
		const parts: readonly Shape[] = described.anyOf ?? [described];
		return {
			name,
			type: columnType(parts),
			optional: 'default' in described,
			sparse: described.sparse,
			nullable: parts.flatMap(namesOf).includes('null'),
			constraints: constraintsOf(parts),
			description: described.description ?? null,
		};
	});
}
