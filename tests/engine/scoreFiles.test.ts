// `npm run score` on a file: a package in one piece, or any table of countries, by the door `npm run import` has.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writePackageFile } from '#lib/exchange/packageFiles/writePackageFiles.ts';
import { main as importMain } from '../../src/cli/import.ts';
import { readFolder } from '../../src/cli/readFolder.ts';
import { main } from '../../src/cli/score.ts';
import { stage } from './command.ts';

const { home, spoken } = stage('score-files');
const TINYLAND = 'tests/fixtures/tinyland';
const scoresIn = (folder: string) => readFile(join(home(), folder, 'scores.csv'), 'utf8');
const score = (path: string, out: string) => main([path, '--out', join(home(), out)]);
const place = (name: string) => join(home(), name);

beforeAll(async () => {
	await score(TINYLAND, 'folder');
});

describe('npm run score on a file', () => {
	test.each(['zip', 'xlsx'] as const)(
		'scores a package in one %s as its folder, to the byte',
		async (format) => {
			const file = place(`tinyland.${format}`);
			await writeFile(file, await writePackageFile(await readFolder(TINYLAND), format));
			expect(await score(file, format)).toBe(0);
			expect(await scoresIn(format)).toBe(await scoresIn('folder'));
		},
	);

	test('scores a plain table as the package that is imported of it, and says what was guessed', async () => {
		const file = place('table.csv');
		await writeFile(file, 'Country;Laws;Hotlines\nKenya;3,5;1\nNepal;2,5;4\nPeru;1;2\nAtlantis;1;1\n');
		expect(await importMain([file, '--out', place('imported')])).toBe(0);
		expect(await score(place('imported'), 'of-import')).toBe(0);
		expect(await score(file, 'of-table')).toBe(0);
		expect(await scoresIn('of-table')).toBe(await scoresIn('of-import'));
		expect(spoken().join('\n')).toContain('Atlantis');
	});

	test('ends with 1 and writes nothing where nothing can be made of the file', async () => {
		const file = place('nothing.csv');
		await writeFile(file, 'a poem\nof two lines\n');
		expect(await score(file, 'none')).toBe(1);
		expect(spoken().join('\n')).toMatch(/nothing\.csv.*\n1 problem\(s\); nothing was written/);
		await expect(scoresIn('none')).rejects.toThrow('ENOENT');
	});

	test('ends with 1 where a package in a file has errors, named by file, row and column', async () => {
		const files = new Map(await readFolder(TINYLAND));
		files.set(
			'observations.csv',
			`${files.get('observations.csv') ?? ''}AAA,nowhere,2025,assessed,1,book,A,,\n`,
		);
		const file = place('broken.zip');
		await writeFile(file, await writePackageFile(files, 'zip'));
		expect(await score(file, 'broken')).toBe(1);
		expect(spoken().join('\n')).toMatch(/observations\.csv:\d+:indicator/);
	});
});
