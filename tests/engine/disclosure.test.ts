// A published collection: a package that is scored like any other, in which withheld values are in no file.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { countCollection } from '#lib/disclosure/counted.ts';
import { publishCollection, type Publication } from '#lib/disclosure/publish.ts';
import { parseCsv } from '#lib/exchange/csv.ts';
import { writePackageFile } from '#lib/exchange/packageFiles/writePackageFiles.ts';
import { readPackage, type BenchmarkPackage } from '#lib/exchange/package.ts';
import { openFiles } from '#lib/intake/open.ts';
import type { NodeScore } from '#lib/scoring/rows.ts';
import { main } from '../../src/cli/score.ts';
import { boundFor, solveFor } from '../fixtures/attacker.ts';
import {
	collectionBeside,
	collectionEntries,
	collectionTexts,
	contextOf,
	COUNTRIES,
} from '../fixtures/collection.ts';
import { context } from '../intake/door.ts';
import { stage } from './command.ts';
import { openPipeline } from './packages.ts';

const { home, spoken } = stage('disclosure');
const texts = new Map([...collectionTexts(), ...collectionBeside()]);
const entries = collectionEntries();
const YEAR = 2025;
let benchmark: BenchmarkPackage;
let scores: readonly NodeScore[];
let publication: Publication;

const sound = (files: ReadonlyMap<string, string>): BenchmarkPackage => {
	const read = readPackage(files);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.package;
};
const rowsOf = (file: string): readonly Readonly<Record<string, string>>[] => {
	const { header, rows } = parseCsv(file, publication.files.get(file) ?? '');
	return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
};
const scoresOf = async (given: BenchmarkPackage) => {
	const pipeline = await openPipeline(given);
	return (await pipeline.compute({ method: 'own', years: [YEAR], weights: new Map() })).scores;
};

beforeAll(async () => {
	benchmark = sound(texts);
	scores = await scoresOf(benchmark);
	publication = publishCollection({ texts, benchmark, entries, scores, day: '2025-12-01' });
});

describe(publishCollection, () => {
	test('no value, source or word of a withheld country is in any file', () => {
		const all = [...publication.files.values()].join('\n');
		const cells = new Set(all.split(/[\s,]/));
		const hidden = benchmark.observations.filter(({ country }) => entries.get(country)?.level !== 'full');
		expect(hidden.length).toBe(46);
		for (const { country, value } of hidden) {
			expect(cells).not.toContain(String(value));
			expect(all).not.toContain(`said by ${country}`);
			expect(all).not.toContain(`Office of ${country}`);
			expect(all).not.toContain(`https://${country.toLowerCase()}`);
		}
		const shown = benchmark.observations.filter(({ country }) => entries.get(country)?.level === 'full');
		for (const { value } of shown) expect(cells).toContain(String(value));
	});

	test('no record, initiative, context, translation or note of the collection is in any file', () => {
		const { evidence, initiatives, context, translations } = benchmark;
		expect([evidence.length, initiatives.length, context.length]).toEqual([16, 16, 16]);
		expect(translations?.size).toBe(1);
		const all = [...publication.files.values()].join('\n');
		const cells = new Set(all.split(/[\s,]/));
		for (const [at, country] of COUNTRIES.entries()) {
			for (const text of ['record', 'initiative', 'context', 'translation'])
				expect(all).not.toContain(`${text} said by ${country}`);
			expect(all).not.toContain(`https://${country.toLowerCase()}.example/record`);
			expect(cells).not.toContain(String(contextOf(at)));
		}
		expect([...publication.files.keys()].toSorted()).toEqual([
			...['README.md', 'aggregates.csv', 'countries.csv', 'datapackage.json', 'disclosure.csv'],
			...['framework.csv', 'method.json', 'observations.csv', 'sources.csv'],
		]);
	});

	test('a group column that the method imputes within stays, for without it the method could not be read', () => {
		const grouped = new Map(texts)
			.set('method.json', '{ "id": "own", "name": "Own method", "missing_group": "bloc" }')
			.set('countries.csv', (texts.get('countries.csv') ?? '').replace('remark', 'bloc'));
		const given = sound(grouped);
		const { files } = publishCollection({
			texts: grouped,
			benchmark: given,
			entries,
			scores,
			day: '2025-12-01',
		});
		expect(parseCsv('countries.csv', files.get('countries.csv') ?? '').header).toContain('bloc');
		expect(sound(files).methods[0]?.missing_group).toBe('bloc');
	});

	test('a withheld country has the same rows, whatever it answered', () => {
		const withheld = rowsOf('observations.csv').filter(({ status }) => status === 'withheld');
		const rowsBy = (country: string) =>
			withheld.flatMap((row) => (row['country'] === country ? [{ ...row, country: '' }] : []));
		expect(withheld.length).toBe(13 * 4);
		for (const country of COUNTRIES.slice(3)) expect(rowsBy(country)).toEqual(rowsBy('X04'));
	});

	test('what is shown has who sent it, when, and its state', () => {
		expect(rowsOf('observations.csv')[0]).toMatchObject({
			...{ country: 'X01', sent_by: 'Office of X01', sent_on: '2025-11-03', state: 'checked' },
		});
	});

	test('it is a package that is scored: who shows everything as before, the others withheld and never zero', async () => {
		const published = sound(publication.files);
		const again = await scoresOf(published);
		const scoreOf = (all: readonly NodeScore[], country: string) =>
			all.find((row) => row.country === country && row.node === 'index')?.score ?? null;
		for (const country of COUNTRIES.slice(0, 3))
			expect(scoreOf(again, country)).toBe(scoreOf(scores, country));
		for (const country of COUNTRIES.slice(3)) expect(scoreOf(again, country)).toBeNull();
		const bounds = again.filter(({ country }) => country === 'X07').map(({ low, high }) => [low, high]);
		// The index, its two parts and their four indicators.
		expect(bounds).toEqual(Array.from({ length: 7 }, () => [0, 100]));
	});

	test('says in its table, its notes and its description what is withheld', () => {
		expect(
			rowsOf('disclosure.csv')
				.map(({ level, tier, counted }) => [level, tier !== '', counted])
				.slice(2, 8),
		).toEqual([
			...[
				['full', false, '1'],
				['band', true, '1'],
				['band', true, '1'],
				['band', true, '1'],
			],
			...[
				['aggregates', false, '1'],
				['aggregates', false, '1'],
			],
		]);
		expect(rowsOf('disclosure.csv').at(-1)).toMatchObject({ country: 'X16', counted: '0' });
		const { description, disclosure, resources } = JSON.parse(
			publication.files.get('datapackage.json') ?? '',
		) as Record<string, unknown>;
		expect(description).toContain(
			'3 shown in full, 3 by the band of the index alone, 10 in aggregates alone',
		);
		expect(disclosure).toEqual({ full: 3, band: 3, aggregates: 10 });
		expect((resources as { name: string }[]).map(({ name }) => name)).toContain('aggregates');
		expect(publication.files.get('README.md')).toContain('neither zero nor `not_assessed`');
	});

	test('its notes promise a span of scores and not that each of them is possible, and tell what hints at values', () => {
		const notes = (publication.files.get('README.md') ?? '').replaceAll(/\s+/g, ' ');
		expect(notes).toContain('could still be spans at least 20 % of the scale');
		expect(notes).not.toContain('anywhere');
		for (const limit of [
			...['answers have few levels', 'depends on the values and may hint at them'],
			'they tell the least or the greatest of these',
		])
			expect(notes).toContain(limit);
	});

	test('its aggregates are of five countries or more, and those that are not there say why', () => {
		const rows = rowsOf('aggregates.csv');
		const there = rows.filter(({ withheld }) => withheld === '');
		expect(there.length).toBeGreaterThan(5);
		for (const { countries } of there) expect(Number(countries)).toBeGreaterThanOrEqual(5);
		const mean = rows.find(
			({ group, node, statistic }) => group === 'world' && node === 'index' && statistic === 'mean',
		);
		const ofAll = scores.flatMap(({ node, score }) => (node === 'index' && score !== null ? [score] : []));
		expect(Number(mean?.['value'])).toBeCloseTo(ofAll.reduce((sum, score) => sum + score, 0) / 15, 1);
		expect(
			rows.filter(({ withheld }) => withheld !== '').map(({ group, withheld }) => `${group} ${withheld}`),
		).not.toEqual([]);
	});

	test('an attacker who has the package and the method recovers no withheld score', () => {
		const collection = countCollection(benchmark, entries, scores);
		expect(collection.isMean).toBe(true);
		expect(solveFor(collection, publication.disclosure)).toEqual(new Map());
		const hidden = collection.contributors.filter(({ level }) => level !== 'full');
		const asked = hidden.flatMap(({ id, scores: own }) => [...own.keys()].map((node) => ({ id, node })));
		// Twelve countries with the index and two parts, but for one that has no answer of a part.
		expect(asked).toHaveLength(12 * 3 - 1);
		for (const { id, node } of asked) {
			const [low, high] = boundFor(collection, publication.disclosure, id, node);
			expect(high - low, `${id} ${node}`).toBeGreaterThanOrEqual(10 - 1e-3);
		}
	});

	test('`npm run score` takes the package, and says who has no score', async () => {
		const folder = join(home(), 'published');
		for (const [file, text] of publication.files) {
			await mkdir(dirname(join(folder, file)), { recursive: true });
			await writeFile(join(folder, file), text);
		}
		expect([await main([folder, '--out', join(home(), 'scores')]), spoken()]).toEqual([0, expect.anything()]);
		expect(spoken().join('\n')).toContain('withheld');
	});

	test('is one archive, which the door reads back', async () => {
		const bytes = await writePackageFile(publication.files, 'zip');
		const { package: back } = await openFiles([{ name: 'published.zip', bytes }], context);
		const ofPackage = [...publication.files].filter(([name]) => name !== 'README.md');
		expect(back).toMatchObject(Object.fromEntries(ofPackage));
		expect(sound(new Map(Object.entries(back ?? {}))).observations).toEqual(
			sound(publication.files).observations,
		);
	});
});
