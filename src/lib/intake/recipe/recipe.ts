// A recipe: all that was said of tables, so that the next file of the same kind is read without a question.
import { z } from 'zod';
import { quantity, weight } from '#lib/framework/quantity.ts';
import { AGGREGATIONS, NORMALISATIONS } from '#lib/framework/terms.ts';
import { nodeId } from '#lib/framework/schema.ts';
import { CONFIDENCES } from '#lib/observations/terms.ts';
import { COUNTRY_SYSTEMS } from '../countries/match.ts';
import { DECIMALS } from '../shape/numbers.ts';

/** The version this code writes; it reads this and none later. */
export const RECIPE_VERSION = 1;

/** `wide`: a column an indicator; `years`: a column a year; `long`: a row a value. */
export const SHAPES = ['wide', 'years', 'long'] as const;
export type Shape = (typeof SHAPES)[number];

const text = z.string().min(1).max(500);
/** A column by its key: its header, or `Column C` where it has none. */
const column = text.nullable().default(null);

const tableRecipe = z.object({
	/** The file it was made of; another is taken by its columns. */
	file: text,
	sheet: text.nullable().default(null),
	/** By the names of the Encoding Standard, and what parts the cells; null: recognised. */
	encoding: text.nullable().default(null),
	delimiter: z.enum([',', ';', '\t', '|']).nullable().default(null),
	/** Whether anything of it is taken. */
	include: z.boolean().default(true),
	shape: z.enum(SHAPES),
	country: z.object({ column: text, system: z.enum(COUNTRY_SYSTEMS) }),
	/** Where the name of a country stands beside its code. */
	countryName: column,
	/** The column of years, or the one year all values are of where none says it. */
	yearColumn: column,
	year: z.number().int().min(1900).max(2100).nullable().default(null),
	/** Long tables, and those of years: the columns of the indicator's code and name, and of its unit. */
	indicatorColumn: column,
	indicatorNameColumn: column,
	unitColumn: column,
	/** Long tables: the column of values. */
	valueColumn: column,
	/** Rows taken: those whose cell in a column is this text. */
	fix: z.record(text, z.string().max(500)).default({}),
	/** What stands for a missing value, compared without case, besides nothing at all. */
	missing: z.array(z.string().max(100)).max(200),
	/** What stands before the fraction. */
	decimal: z.enum(DECIMALS).default('point'),
	/** Words that are values: yes and no. */
	words: z.record(text, quantity).default({}),
});
export type TableRecipe = Readonly<z.infer<typeof tableRecipe>>;

const indicatorRecipe = z.object({
	/** What the tables call it: a header, or a cell of the column of indicators. */
	key: text,
	id: nodeId,
	name: text,
	/** Whether it is taken. */
	include: z.boolean().default(true),
	/** The node it is under; null: the index itself. */
	parent: nodeId.nullable().default(null),
	weight: weight.nullable().default(null),
	direction: z.literal([1, -1]).default(1),
	unit: z.string().max(500).nullable().default(null),
	transform: z.enum(['log']).nullable().default(null),
	normalisation: z.enum(NORMALISATIONS).default('minmax'),
	low: quantity.nullable().default(null),
	high: quantity.nullable().default(null),
	/** What every value is multiplied by: 100 makes percent of shares. */
	scale: quantity.default(1),
	/** Values that say nothing was assessed, as they stand in the file: `0.0`. */
	notAssessed: z.array(z.string().min(1).max(100)).max(50).default([]),
});
export type IndicatorRecipe = Readonly<z.infer<typeof indicatorRecipe>>;

const nodeRecipe = z.object({
	id: nodeId,
	parent: nodeId.nullable().default(null),
	name: text,
	weight: weight.nullable().default(null),
	aggregation: z.enum(AGGREGATIONS).nullable().default(null),
});
export type NodeRecipe = Readonly<z.infer<typeof nodeRecipe>>;

export const recipeSchema = z.object({
	version: z.literal(RECIPE_VERSION),
	/** The index. */
	root: z.object({ id: nodeId, name: text }),
	/** The nodes between the index and the indicators. */
	nodes: z.array(nodeRecipe).max(500).default([]),
	tables: z.array(tableRecipe).min(1).max(200),
	indicators: z.array(indicatorRecipe).max(2000),
	countries: z
		.object({
			/** What a text means that is not found by itself; null: no country. */
			aliases: z.record(text, text.nullable()).default({}),
			/** Places that are not among the countries known: set aside, or kept under their own code. */
			elsewhere: z.enum(['aside', 'keep']).default('aside'),
		})
		.prefault({}),
	/** How values of one's own are vouched for. */
	source: z
		.object({
			publisher: text.default('Own file'),
			licence: z.string().max(500).nullable().default(null),
			url: z.string().max(2000).nullable().default(null),
			confidence: z.enum(CONFIDENCES).nullable().default('C'),
		})
		.prefault({}),
});
export type Recipe = Readonly<z.infer<typeof recipeSchema>>;

export type RecipeReading =
	| { readonly ok: true; readonly recipe: Recipe }
	| { readonly ok: false; readonly faults: readonly { readonly path: string; readonly message: string }[] };

const LONGEST = 5_000_000;

/** Reads the text of a recipe. Every fault is listed with its path in the text. */
export function readRecipe(content: string): RecipeReading {
	const refuse = (message: string): RecipeReading => ({ ok: false, faults: [{ path: '-', message }] });
	if (content.length > LONGEST) return refuse('is too long');
	let value: unknown;
	try {
		value = JSON.parse(content);
	} catch {
		return refuse('is not JSON');
	}
	const read = recipeSchema.safeParse(value);
	if (read.success) return { ok: true, recipe: read.data };
	return {
		ok: false,
		faults: read.error.issues.map(({ path, message }) => ({
			path: path.map(String).join('.') || '-',
			message,
		})),
	};
}

/** The text of a recipe. */
export const writeRecipe = (recipe: Recipe): string => `${JSON.stringify(recipe, null, '\t')}\n`;
