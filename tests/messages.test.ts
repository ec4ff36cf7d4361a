// The six catalogues say the same things, and no component says anything outside them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { filesUnder, root } from '../src/cli/steps.mjs';

const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;

const variants = z.array(
	z.object({
		declarations: z.array(z.string()),
		selectors: z.array(z.string()),
		match: z.record(z.string(), z.string()),
	}),
);
type Message = string | z.infer<typeof variants>;
type Catalogue = ReadonlyMap<string, Message>;

function readCatalogue(text: string): Catalogue {
	const read = z.record(z.string(), z.union([z.string(), variants])).parse(JSON.parse(text));
	return new Map(Object.entries(read).filter(([key]) => key !== '$schema'));
}

const catalogueOf = (language: string): Catalogue =>
	readCatalogue(readFileSync(join(root, `src/lib/i18n/messages/${language}.json`), 'utf8'));

const textsOf = (message: Message): readonly string[] =>
	typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));

const placeholdersOf = (text: string): string => [...new Set(text.match(/\{[^}]*\}/g))].toSorted().join(' ');

/** The plural categories a message has a text for, per variable that is chosen by plural. */
function pluralsOf(message: Message): readonly string[] {
	if (typeof message === 'string') return [];
	return message.flatMap(({ declarations, match }) =>
		declarations
			.flatMap((declaration) => /^local (\w+) = \w+: plural/.exec(declaration)?.[1] ?? [])
			.map((variable) => {
				const said = Object.keys(match).flatMap(
					(key) => new RegExp(`\\b${variable}=(\\w+)`).exec(key)?.[1] ?? [],
				);
				return [...new Set(said)].toSorted().join(' ');
			}),
	);
}

/** Where a catalogue does not keep to the English one, one sentence each. */
function findFaults(language: string, catalogue: Catalogue, english: Catalogue): readonly string[] {
	const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted().join(' ');
	const missing = [...english.keys()].filter((key) => !catalogue.has(key)).map((key) => `${key} is missing`);
	const faults = [...catalogue].flatMap(([key, message]) => {
		const model = english.get(key);
		if (model === undefined) return [`${key} is not an English key`];
		const found: string[] = [];
		if (textsOf(message).length === 0 || textsOf(message).some((text) => text.trim() === ''))
			found.push(`${key} is empty`);
		const expected = placeholdersOf(textsOf(model).join(' '));
		for (const text of textsOf(message))
			if (placeholdersOf(text) !== expected)
				found.push(`${key} has [${placeholdersOf(text)}] in “${text}”; expected [${expected}]`);
		if (pluralsOf(message).length !== pluralsOf(model).length) found.push(`${key} has no plural`);
		for (const said of pluralsOf(message))
			if (said !== categories) found.push(`${key} has the plurals ${said}; expected ${categories}`);
		return found;
	});
	return [...missing, ...faults];
}

describe('the catalogues', () => {
	const english = catalogueOf('en');

	test('there is something to say', () => {
		expect(english.size).toBeGreaterThan(100);
	});

	test.each(LANGUAGES)('in %s there is every message, with its placeholders and plurals', (language) => {
		expect(findFaults(language, catalogueOf(language), english)).toEqual([]);
	});
});

describe(findFaults, () => {
	const plural = (match: Record<string, string>) => [
		{ declarations: ['input n', 'local p = n: plural'], selectors: ['p'], match },
	];
	const english = new Map<string, Message>([
		['hello', 'Hello {name}'],
		['count', plural({ 'p=one': '{n} day', 'p=other': '{n} days' })],
	]);
	const russian = {
		hello: 'Привет, {name}',
		count: plural({ 'p=one': '{n} день', 'p=few': '{n} дня', 'p=many': '{n} дней', 'p=other': '{n} дня' }),
	};
	const faultsWith = (change: Readonly<Record<string, Message>>) =>
		findFaults('ru', new Map(Object.entries({ ...russian, ...change })), english);

	test('a catalogue that keeps to the English one has none', () => {
		expect(faultsWith({})).toEqual([]);
	});

	test.each<[string, Readonly<Record<string, Message>>, string]>([
		['a key of its own', { bye: 'Пока' }, 'bye is not an English key'],
		['an empty text', { hello: ' ' }, 'hello is empty'],
		['a placeholder lost', { hello: 'Привет' }, 'hello has [] in “Привет”; expected [{name}]'],
		['a placeholder misspelt', { hello: '{nom}' }, 'hello has [{nom}] in “{nom}”; expected [{name}]'],
		[
			'a placeholder lost in one plural',
			{ count: plural({ 'p=one': 'день', 'p=few': '{n} дня', 'p=many': '{n} дней', 'p=other': '{n} дня' }) },
			'count has [] in “день”; expected [{n}]',
		],
		[
			'a plural of the language left out',
			{ count: plural({ 'p=one': '{n} день', 'p=other': '{n} дня' }) },
			'count has the plurals one other; expected few many one other',
		],
		['no plural at all', { count: '{n} дней' }, 'count has no plural'],
	])('%s is named', (_, change, fault) => {
		expect(faultsWith(change)).toContain(fault);
	});

	test('a missing key is named', () => {
		expect(findFaults('ru', new Map([['count', russian.count]]), english)).toEqual(['hello is missing']);
	});
});

const SPOKEN_ATTRIBUTES = ['alt', 'aria-description', 'aria-label', 'aria-valuetext', 'placeholder', 'title'];
const isWord = (text: string) => /\p{L}{2}/u.test(text);

const isText = (node: object): node is AST.Text => 'type' in node && node.type === 'Text' && 'data' in node;
const isAttribute = (node: object): node is AST.Attribute => 'type' in node && node.type === 'Attribute';

/** The words a component says itself: its texts, and the attributes that are read out; not what it computes. */
function findOwnWords(source: string): readonly string[] {
	const words: string[] = [];
	const visit = (node: unknown): void => {
		if (typeof node !== 'object' || node === null) return;
		if (isAttribute(node) && !SPOKEN_ATTRIBUTES.includes(node.name)) return;
		if (isText(node) && isWord(node.data)) words.push(node.data.trim());
		Object.values(node).forEach(visit);
	};
	visit(parse(source, { modern: true }).fragment);
	return words;
}

describe('components', () => {
	const components = filesUnder(['src'], (path) => path !== 'src/lib/i18n/paraglide').filter((path) =>
		path.endsWith('.svelte'),
	);

	test('there are components to read', () => {
		expect(components.length).toBeGreaterThan(20);
	});

	test.each(components)('%s takes every word from the catalogues', (path) => {
		expect(findOwnWords(readFileSync(join(root, path), 'utf8'))).toEqual([]);
	});
});

describe(findOwnWords, () => {
	test.each([
		['a text', '<p>Hello</p>', 'Hello'],
		['a text beside an expression', '<p>{name} is here</p>', 'is here'],
		['a text of another script', '<p>中国</p>', '中国'],
		['a text in a branch', '{#if on}<b>–</b>{:else}Off{/if}', 'Off'],
		['a text in a loop', '{#each rows as row (row)}<li>Row {row}</li>{/each}', 'Row'],
		['a text given to a component', '<Card>Inside</Card>', 'Inside'],
		['an attribute that is read out', '<button type="button" aria-label="Close">×</button>', 'Close'],
		['part of such an attribute', '<img src="a.png" alt="Map of {region}" />', 'Map of'],
	])('%s is found', (_, source, word) => {
		expect(findOwnWords(source)).toEqual([word]);
	});

	test.each([
		[
			'script and style',
			'<script lang="ts">const word: string = "Hello";</script><style>p { color: red }</style>',
		],
		['a comment', '<!-- Hello --><p>{m.hello()}</p>'],
		['tags and their attributes', '<p class="prose" id="lead-{id}"></p>'],
		['expressions', '<p title={m.hello()}>{said ? "Hello" : m.hello()}</p>'],
		['signs and single letters', '<p>– · 5 × x</p>'],
	])('%s is not taken for one', (_, source) => {
		expect(findOwnWords(source)).toEqual([]);
	});
});
