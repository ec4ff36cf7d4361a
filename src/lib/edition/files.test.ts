import { beforeAll, expect, test } from 'vitest';
import { tinyland } from '../../../tests/fixtures/edition.ts';
import type { Edition } from './edition.ts';
import { filesPageOf, foldersOf, type PublishedFile } from './files.ts';

const file = (path: string, text: string): PublishedFile => ({ path, bytes: text.length + 1, text });

let edition: Edition;
beforeAll(async () => {
	edition = await tinyland();
});

test('the diagnostics of each method are a folder of their own, after all others', () => {
	expect(foldersOf(edition)).toContain('package/methods');
	expect(foldersOf(edition).at(-1)).toBe('diagnostics/method');
});

test('files are listed by folder, then by name, with their size and the rows of a table', () => {
	const page = filesPageOf(edition, [
		file('package/methods/own.json', '{}'),
		file('package/sources.csv', 'id,title\nbook,"Two\nlines"\n'),
		file('package/countries.csv', 'id,name\nAAA,Aland\nBBB,Beeland\n'),
		file('scores/method.csv', 'country,score\n'),
	]);
	expect(page).toEqual({
		hash: 'abc',
		files: [
			{ folder: 'scores', name: 'method.csv', bytes: 15, rows: 0 },
			{ folder: 'package', name: 'countries.csv', bytes: 31, rows: 2 },
			{ folder: 'package', name: 'sources.csv', bytes: 27, rows: 1 },
			{ folder: 'package/methods', name: 'own.json', bytes: 3, rows: null },
		],
	});
});

test('nothing published is nothing listed', () => {
	expect(filesPageOf(edition, []).files).toEqual([]);
});
