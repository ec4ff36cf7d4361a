// A row of translations/<language>.csv: a text of the package in another language, and who stands behind it.
import { z } from 'zod';

/** `reviewed`: a professional who speaks the language from childhood has read it beside the original. */
export const STATES = ['draft', 'reviewed'] as const;

/** The columns of translations/<language>.csv. */
export const translationRow = z.object({
	id: z.string().min(1).describe('The id of the row, node or method the text is of'),
	field: z.string().min(1).describe('The column the text stands in'),
	text: z.string().min(1).describe('The text in the language of the file'),
	state: z.enum(STATES).describe('draft, or reviewed by a native professional'),
	by: z.string().nullable().default(null).describe('Who translated or reviewed it last'),
	date: z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date; expected one such as 2026-11-30')
		.nullable()
		.default(null),
	original: z
		.string()
		.nullable()
		.default(null)
		.describe('Key of the original that was translated; another original sets the translation aside'),
});
export type Translation = Readonly<z.infer<typeof translationRow>>;

/** The translations of a package, by language, in the order of its files. */
export type Translations = ReadonlyMap<string, readonly Translation[]>;

const FILE = /^translations\/([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.csv$/;

/** The language of a file of translations by its path; null for any other file. */
export const languageOf = (path: string): string | null => FILE.exec(path)?.[1] ?? null;

/** The path of the translations into a language. */
export const fileOf = (language: string): string => `translations/${language}.csv`;
