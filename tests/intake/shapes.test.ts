// The shapes tables come in: each is known by itself, and gives the values a reader sees. All values are made up.
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPackage } from '#lib/exchange/package.ts';
import { pastedFile } from '#lib/intake/files/unpack.ts';
import { writeIntakePackage } from '#lib/intake/package/writePackage.ts';
import { raw, workbookOf } from '../fixtures/workbook.ts';
import { context, fileOf, take, takeText } from './door.ts';

describe('a table is read in the shape it has', () => {
	test('a row a country with a column an indicator, the year in the name of the file', async () => {
		const { values, recipe } = await takeText(
			'Country,Law,Help desks\nNepal,3,5\nKenya,2,7\n',
			'table 2024.csv',
		);
		expect(recipe.tables[0]?.shape).toBe('wide');
		expect(values).toEqual({
			'NPL law 2024': 3,
			'NPL help_desks 2024': 5,
			'KEN law 2024': 2,
			'KEN help_desks 2024': 7,
		});
	});

	test('a column of years beside', async () => {
		const { values } = await takeText('iso3,year,law\nNPL,2023,1\nNPL,2024,2\nKEN,2024,3\n');
		expect(values).toEqual({ 'NPL law 2023': 1, 'NPL law 2024': 2, 'KEN law 2024': 3 });
	});

	test('a column a year, named as the World Bank names them', async () => {
		const text =
			'Country Name,Country Code,Indicator Name,Indicator Code,2023 [YR2023],2024 [YR2024]\n' +
			'Nepal,NPL,Law score,LAW.X,1,2\nNepal,NPL,Help,HELP.X,..,4\nKenya,KEN,Law score,LAW.X,5,6\nKenya,KEN,Help,HELP.X,7,8\n';
		const { values, recipe } = await takeText(text);
		expect(recipe.tables[0]).toMatchObject({ shape: 'years', indicatorColumn: 'Indicator Code' });
		expect(recipe.indicators.map(({ key, name }) => [key, name])).toEqual([
			['LAW.X', 'Law score'],
			['HELP.X', 'Help'],
		]);
		expect(values).toMatchObject({ 'NPL law_score 2023': 1, 'KEN help 2024': 8 });
		expect(Object.keys(values)).toHaveLength(7);
	});

	test('the year behind the name of every column', async () => {
		const { values } = await takeText('Country,Law 2023,Law 2024\nNepal,1,2\nKenya,3,4\n');
		expect(values).toMatchObject({ 'NPL law 2023': 1, 'KEN law 2024': 4 });
	});

	test('a row a value, of which only the totals are taken', async () => {
		const text = ['REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS']
			.concat(
				['NPL', 'KEN'].flatMap((c, at) =>
					['F', 'M', '_T'].map((s, of) => `${c},LAW,${s},2024,${at * 10 + of},A`),
				),
			)
			.join('\n');
		const { values, recipe, codes } = await takeText(text);
		expect(recipe.tables[0]).toMatchObject({ shape: 'long', fix: { SEX: '_T' } });
		expect(values).toEqual({ 'NPL law 2024': 2, 'KEN law 2024': 12 });
		expect(codes).toContain('dimension_fixed');
	});

	test.each([
		['1.0', 'DATAFLOW,', 'A:F(1.0),'],
		['2.0', 'STRUCTURE,STRUCTURE_ID,ACTION,', 'dataflow,A:F(1.0),I,'],
	])('SDMX-CSV %s with codes and labels in one cell', async (_, before, own) => {
		const text =
			`${before}REF_AREA: Area,INDICATOR: Indicator,TIME_PERIOD: Period,OBS_VALUE: Value\n` +
			`${own}NPL: Nepal,LAW: Law on paper,2024,3\n${own}KEN: Kenya,LAW: Law on paper,2024,4\n`;
		const { values, recipe } = await takeText(text);
		expect(recipe.indicators).toMatchObject([{ key: 'LAW', name: 'Law on paper' }]);
		expect(values).toEqual({ 'NPL law_on_paper 2024': 3, 'KEN law_on_paper 2024': 4 });
	});

	test.each([
		['codes', 'OBS_STATUS', 'Q'],
		['codes and labels', 'OBS_STATUS: Observation status', 'Q: Missing value; suppressed'],
	])('SDMX-CSV whose publisher suppresses values, in %s: these are withheld', async (_, name, status) => {
		const text =
			`DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,${name}\n` +
			`A:F(1.0),NPL,LAW,2024,3,A\nA:F(1.0),KEN,LAW,2024,,${status}\nA:F(1.0),FJI,LAW,2024,,O\n`;
		const { values, codes, applied, draft, recipe } = await takeText(text);
		expect(values).toEqual({ 'NPL law 2024': 3 });
		expect(applied.withheld).toEqual([{ country: 'KEN', indicator: 'law', year: 2024 }]);
		expect(codes).toContain('value_suppressed');
		const made = writeIntakePackage({ tables: draft.tables, recipe, applied }, context) ?? new Map();
		const read = readPackage(made);
		expect(read.ok && read.package.observations.map(({ country, status }) => [country, status])).toEqual([
			['NPL', 'assessed'],
			['KEN', 'withheld'],
		]);
	});

	test('a column of that name in another table is no word of the standard', async () => {
		const { applied, codes } = await takeText(
			'REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nNPL,LAW,2024,3,A\nKEN,LAW,2024,,Q\n',
		);
		expect(applied.withheld).toEqual([]);
		expect(codes).not.toContain('value_suppressed');
	});

	test('countries side by side', async () => {
		const { values, applied } = await takeText(
			'Indicator,Nepal,Kenya,Fiji,Peru\nLaw,1,2,3,4\nHelp,5,6,7,8\n',
			't 2024.csv',
		);
		expect(values).toMatchObject({ 'NPL law 2024': 1, 'PER help 2024': 8 });
		expect(
			applied.values.find(({ country, indicator }) => country === 'PER' && indicator === 'help')?.place,
		).toBe('E3');
	});

	test('cells from the clipboard', async () => {
		const { values } = await take([pastedFile('Land\tRecht 2024\nNepal\t1,5\nKenia\t2,5\nPeru\t3\n')]);
		expect(values).toMatchObject({ 'NPL recht 2024': 1.5, 'PER recht 2024': 3 });
	});

	test('records of JSON, and the data inside a Data Package', async () => {
		const records = [
			{ country: 'Nepal', law: 1, year: 2024 },
			{ country: 'Kenya', law: 2, year: 2024 },
		];
		const expected = { 'NPL law 2024': 1, 'KEN law 2024': 2 };
		expect((await takeText(JSON.stringify(records), 'a.json')).values).toEqual(expected);
		const pack = { name: 'x', resources: [{ name: 'laws', data: records }] };
		expect((await takeText(JSON.stringify(pack), 'datapackage.json')).values).toEqual(expected);
	});

	test('several files at once, and an archive of them', async () => {
		const [a, b] = ['country,law\nNPL,1\nKEN,2\n', 'country;help\nNepal;3,5\nKenya;4\n'];
		const expected = { 'NPL law 2024': 1, 'KEN law 2024': 2, 'NPL help 2024': 3.5, 'KEN help 2024': 4 };
		expect((await take([fileOf('a 2024.csv', a), fileOf('b 2024.csv', b)])).values).toEqual(expected);
		const zip = zipSync({ 'x/a 2024.csv': fileOf('', a).bytes, 'x/b 2024.csv': fileOf('', b).bytes });
		expect((await take([fileOf('x.zip', zip)])).values).toEqual(expected);
	});
});

describe('what stands around a table', () => {
	test('titles above, two rows of headers that become pillars, a row of units, totals and notes below', async () => {
		const text = [
			'Made-up figures 2024;;;;',
			';;;;',
			'Country;Law;;Help;',
			';Acts;Courts;Lines;Staff',
			';number;0-10;number;per 1,000',
			'Nepal;3;5;1,5;2',
			'Kenya;2;7;2,5;4',
			'Fiji;4;6;3;1',
			'World;9;9;9;9',
			'Note: made up;;;;',
		].join('\n');
		const { draft, recipe, values, codes } = await takeText(text);
		expect(draft.tables[0]).toMatchObject({ title: 'Made-up figures 2024', unitsRow: 5 });
		expect(recipe.nodes.map(({ name }) => name)).toEqual(['Law', 'Help']);
		expect(recipe.indicators).toMatchObject([
			{ key: 'Acts', unit: 'number', parent: 'law' },
			{ key: 'Courts', unit: '0-10', normalisation: 'goalposts', low: 0, high: 10 },
			{ key: 'Lines', parent: 'help' },
			{ key: 'Staff', unit: 'per 1,000' },
		]);
		expect(values).toMatchObject({ 'NPL acts 2024': 3, 'FJI staff 2024': 1, 'KEN lines 2024': 2.5 });
		expect(Object.keys(values)).toHaveLength(12);
		expect(codes).toContain('country_aggregate');
		expect(codes).not.toContain('country_unknown');
	});

	test('a workbook with merged cells, another sheet and an error in a cell', async () => {
		const sheet = {
			name: 'Data 2024',
			rows: [
				['Indicator', 'Country', 2024],
				['Law', 'Nepal', 3],
				[null, 'Kenya', raw('<c r="@" t="e"><v>#DIV/0!</v></c>')],
				['Help', 'Nepal', raw('<c r="@" s="2"><v>0.45</v></c>')],
				[null, 'Kenya', 0.5],
			],
		};
		const workbook = workbookOf(sheet, { name: 'Notes', rows: [['Nothing to see']] });
		const { unzipSync, strFromU8, strToU8 } = await import('fflate');
		const parts = unzipSync(workbook);
		const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
		parts['xl/worksheets/sheet1.xml'] = strToU8(
			xml.replace(
				'</sheetData>',
				'</sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A4:A5"/></mergeCells>',
			),
		);
		const { values, codes } = await take([fileOf('w.xlsx', zipSync(parts))]);
		expect(values).toEqual({ 'NPL law 2024': 3, 'NPL help 2024': 45, 'KEN help 2024': 0.5 });
		expect(codes).toEqual(expect.arrayContaining(['value_error', 'percent_mixed']));
	});
});
