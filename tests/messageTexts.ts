// What the site says in a language, message by message.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
