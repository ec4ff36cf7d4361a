// What the site and its package say in a language, text by text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import { root } from '../src/cli/steps.mjs';

export const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

const message = z.union([z.string(), z.array(z.object({ match: z.record(z.string(), z.string()) }))]);

/** The texts of all messages with their keys, `…` in place of what is filled in; of a plural every form. */
export function messageTexts(language: Language): readonly (readonly [key: string, text: string])[] {
	const text = readFileSync(join(root, `src/lib/i18n/messages/${language}.json`), 'utf8');
	const { $schema: _, ...messages } = z
		.looseObject({ $schema: z.string().optional() })
		.parse(JSON.parse(text));
	return Object.entries(messages).flatMap(([key, value]) => {
		const said = message.parse(value);
		const texts = typeof said === 'string' ? [said] : said.flatMap(({ match }) => Object.values(match));
		return texts.map((each) => [key, each.replace(/\{[^}]*\}/g, '…')] as const);
	});
}

/** The rows of a file of `data/translations`, as its header names their cells. */
export const translationRows = (name: string): unknown =>
	Papa.parse(readFileSync(join(root, 'data/translations', name), 'utf8'), {
		header: true,
		skipEmptyLines: true,
	}).data;

const translated = z.object({ id: z.string(), field: z.string(), text: z.string() });

/** The texts of the package in a language other than its own, each with its id and field. */
export const packageTexts = (
	language: Exclude<Language, 'en'>,
): readonly (readonly [key: string, text: string])[] =>
	z
		.array(translated)
		.parse(translationRows(`${language}.csv`))
		.map(({ id, field, text }) => [`${id} ${field}`, text] as const);
