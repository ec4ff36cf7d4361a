// What a site is made from, built for packages that are not the shipped one: three invented countries, a published index.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPackage } from '#lib/exchange/package.ts';
import { readProblem } from '#lib/exchange/results/drawProblem.ts';
import { readMedians, readScores } from '#lib/exchange/results/scores.ts';
import { layoutSchema } from '#lib/geography/layout.ts';
import { tileLayoutSchema } from '#lib/geography/tiles.ts';
import { main } from '../../src/cli/build.ts';
import { readFolder } from '../../src/cli/readFolder.ts';
import { readPublished, writeObservations } from '../fixtures/hdi/observations.ts';
import { stage } from './command.ts';

const TINYLAND = 'tests/fixtures/tinyland';
const HDI = 'tests/fixtures/hdi';

const { home, spoken } = stage('build');

const textOf = (folder: string, file: string) => readFile(join(folder, file), 'utf8');
const jsonOf = async (folder: string, file: string): Promise<unknown> =>
	JSON.parse(await textOf(folder, file));
const listed = (folder: string) => readdir(folder).catch(() => []);
const mapOf = async (site: string, view: string) =>
	layoutSchema.parse(await jsonOf(site, `maps/${view}.json`));
const tilesOf = async (site: string, view: string) =>
	tileLayoutSchema.parse(await jsonOf(site, `tiles/${view}.json`)).tiles.map(({ id }) => id);

let count = 0;
/** A copy of Tinyland with files changed or added, and where its site is made from. */
async function copyOf(changes: Readonly<Record<string, string>>) {
	count += 1;
	const folder = join(home(), `package${count}`);
	await cp(TINYLAND, folder, { recursive: true });
	for (const [file, text] of Object.entries(changes)) {
		await mkdir(dirname(join(folder, file)), { recursive: true });
		await writeFile(join(folder, file), text);
	}
	return { folder, site: join(home(), `site${count}`) };
}

describe('the site of three invented countries', { timeout: 60_000 }, () => {
	let site = '';
	beforeAll(async () => {
		site = join(home(), 'tinyland');
		expect(await main([TINYLAND, site])).toBe(0);
	});

	it('has the world and the regions that countries name, and no other view', async () => {
		const views = ['africa.json', 'europe.json', 'world.json'];
		expect((await listed(join(site, 'maps'))).toSorted()).toEqual(views);
		expect((await listed(join(site, 'tiles'))).toSorted()).toEqual(views);
	});

	it('has no outlines, since nobody knows where the countries lie, and a tile for each of them', async () => {
		for (const [view, members] of [
			['world', ['AAA', 'BBB', 'CCC']],
			['africa', ['AAA', 'BBB']],
			['europe', ['CCC']],
		] as const) {
			const { countries, context, disputed } = await mapOf(site, view);
			expect([countries, context, disputed]).toEqual([[], '', []]);
			expect(await tilesOf(site, view)).toEqual(members);
		}
	});

	it('has the scores worked by hand, with medians of the regions there are', async () => {
		const scores = readScores('scores', await textOf(site, 'scores/method.csv'));
		const roots = scores.filter(({ node }) => node === 'readiness');
		expect(roots.map(({ country, score, tier }) => [country, score, tier])).toEqual([
			['AAA', 93.75, 'leading'],
			['BBB', 43.75, 'developing'],
			['CCC', 0, 'nascent'],
		]);
		const medians = readMedians('medians', await textOf(site, 'medians/method.csv'));
		expect([...new Set(medians.map(({ region }) => region))]).toEqual(['africa', 'europe', 'world']);
	});

	it('knows what the package is called, and describes its tables by the columns they have', async () => {
		expect(await jsonOf(site, 'edition.json')).toMatchObject({
			name: '2025',
			year: 2025,
			package: { name: 'readiness', title: 'Readiness of Tinyland' },
		});
		expect(await jsonOf(site, 'package/datapackage.json')).toMatchObject({
			title: 'Readiness of Tinyland',
			edition: '2025',
			resources: [
				{ name: 'framework' },
				{ name: 'observations' },
				{ name: 'countries' },
				{ name: 'sources' },
			],
		});
	});

	it('is published with all that pages read, as a package that reads back the same', async () => {
		expect((await listed(join(site, 'package'))).toSorted()).toEqual([
			...['countries.csv', 'datapackage.json', 'framework.csv', 'method.json', 'observations.csv'],
			...['shapes', 'sources.csv'],
		]);
		const [own, published] = [await readFolder(TINYLAND), await readFolder(join(site, 'package'))];
		expect(readPackage(published)).toEqual(readPackage(own));
	});
});

describe('the site of a published index', { timeout: 60_000 }, () => {
	let site = '';
	beforeAll(async () => {
		const folder = join(home(), 'hdi');
		site = join(home(), 'hdi-site');
		await mkdir(folder);
		for (const file of ['framework.csv', 'countries.csv', 'sources.csv', 'method.json'])
			await cp(join(HDI, file), join(folder, file));
		const published = readPublished(await readFile(join(HDI, 'published.csv'), 'utf8'));
		await writeFile(join(folder, 'observations.csv'), writeObservations(published));
		expect(await main([folder, site])).toBe(0);
	});

	it('is that of the latest year with observations', async () => {
		expect(await jsonOf(site, 'edition.json')).toMatchObject({ name: '2022', year: 2022 });
		const scores = readScores('scores', await textOf(site, 'scores/method.csv'));
		const roots = scores.filter(({ node, score }) => node === 'hdi' && score !== null);
		expect(new Set(roots.map(({ year }) => year))).toEqual(new Set([2022]));
		expect(roots).toHaveLength(193);
	});

	it('puts countries into the four tiers of the publisher, at their edges', async () => {
		const { method } = readProblem(await textOf(site, 'draws/method.json'));
		expect(method.tiers).toEqual([
			{ id: 'low', from: 0, name: 'Low human development' },
			{ id: 'medium', from: 0.55, name: 'Medium human development' },
			{ id: 'high', from: 0.7, name: 'High human development' },
			{ id: 'very_high', from: 0.8, name: 'Very high human development' },
		]);
		const scores = readScores('scores', await textOf(site, 'scores/method.csv'));
		const tierOf = (score: number) => method.tiers.findLast(({ from }) => score >= from)?.id;
		for (const { node, score, tier } of scores)
			if (node === 'hdi' && score !== null) expect(tier).toBe(tierOf(score));
	});

	it('has all 195 countries on the map of the world, though none has a region', async () => {
		expect(await listed(join(site, 'maps'))).toEqual(['world.json']);
		expect((await mapOf(site, 'world')).countries).toHaveLength(195);
		expect(await tilesOf(site, 'world')).toHaveLength(195);
	});
});

describe('a package for a site', { timeout: 60_000 }, () => {
	it('may mix countries of the globe with others, who follow in the tiles by name', async () => {
		const { folder, site } = await copyOf({
			'countries.csv':
				'id,name,region\nZZZ,Aland,europe\nAAA,Beeland,europe\nCHE,Switzerland,europe\nVAT,Holy See,\n',
			'observations.csv': 'country,indicator,year,status,value,source\nCHE,statute,2025,assessed,4,book\n',
		});
		expect(await main([folder, site])).toBe(0);
		expect((await mapOf(site, 'europe')).countries.map(({ id }) => id)).toEqual(['CHE']);
		expect(await tilesOf(site, 'europe')).toEqual(['CHE', 'ZZZ', 'AAA']);
		expect((await mapOf(site, 'world')).countries.map(({ id }) => id)).toEqual(['CHE', 'VAT']);
	});

	it('may have one country, one indicator and no pillar', async () => {
		const { folder, site } = await copyOf({
			'framework.csv': 'id,parent,name,direction,low,high\nindex,,Index,,,\nonly,index,Only,1,0,10\n',
			'countries.csv': 'id,name\nAAA,Alone\n',
			'observations.csv': 'country,indicator,year,status,value,source\nAAA,only,2025,assessed,5,book\n',
		});
		expect(await main([folder, site])).toBe(0);
		expect(await textOf(site, 'scores/method.csv')).toContain('\nAAA,2025,index,50,1,50,50,1,');
	});

	it('brings a method of self-assessments with it where it has one', async () => {
		const { folder, site } = await copyOf({ 'assessment/method.json': '{ "name": "By ourselves" }' });
		expect(await main([folder, site])).toBe(0);
		expect(await textOf(site, 'package/assessment/method.json')).toBe('{ "name": "By ourselves" }');
	});

	it.each([
		[
			'assessment/method.json',
			'{ "nme": 1 }',
			/^assessment\/method\.json:1:nme: is not a key of a method; expected/,
		],
		[
			'shapes/disclaimer.json',
			'{}',
			/^shapes\/un_geodata_countries_110m\.topo\.json:1:-: is not in the package;/,
		],
		[
			'observations.csv',
			'country,indicator,year,status,value,source\n',
			/^observations\.csv:1:-: has no rows; expected/,
		],
		[
			'method.json',
			'{\n"uncertainty": { "aggregation": ["arithmetic", "geometric"] }\n}',
			/^method\.json:2:uncertainty: .*geometric.*; expected/,
		],
	])('with a fault in %s is refused at its place, and nothing is built', async (file, text, fault) => {
		const { folder, site } = await copyOf({ [file]: text });
		expect(await main([folder, site])).toBe(1);
		expect(spoken()[0]).toMatch(fault);
		expect(spoken().at(-1)).toMatch(/^\d+ problem\(s\) in .*; nothing was written$/);
		expect(await listed(site)).toEqual([]);
	});

	it('is a folder', async () => {
		expect(await main([join(TINYLAND, 'method.json'), join(home(), 'none')])).toBe(2);
		expect(spoken()[0]).toBe(
			`${TINYLAND}/method.json is not a folder that can be read; expected a benchmark package`,
		);
	});
});
