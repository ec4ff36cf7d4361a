import { describe, expect, test } from 'vitest';
import { readPackage } from './package.ts';
import { formatProblem } from './problem.ts';

const OBSERVATIONS = [
	'country,indicator,year,status,value,source,confidence,locator,note',
	'AAA,law,2022,assessed,1,register,A,p. 1,',
	'BBB,law,2022,assessed,0.5,register,A,p. 1,',
	'BBB,care,2022,not_assessed,,register,,,no record found',
];

const SOUND: readonly (readonly [string, string])[] = [
	[
		'framework.csv',
		[
			'id,parent,name,weight,aggregation,direction,unit,transform,normalisation,low,high',
			'index,,Index,,,,,,,,',
			'rights,index,Rights,,,,,,,,',
			'law,rights,Law,,,1,share,,,0,1',
			'care,rights,Care,2,,1,level,,,0,4',
		].join('\n'),
	],
	['countries.csv', 'id,name,region\nAAA,Aland,europe\nBBB,Boland,\n'],
	[
		'sources.csv',
		'id,title,publisher,year,url,licence,retrieved\nregister,Register,UN,2022,https://example.org/register,,\n',
	],
	['method.json', '{}'],
	['observations.csv', OBSERVATIONS.join('\n')],
];

const withFile = (file: string, text: string) => new Map([...SOUND, [file, text] as const]);
const withRows = (...rows: string[]) => withFile('observations.csv', [...OBSERVATIONS, ...rows].join('\n'));
const problemsOf = (files: ReadonlyMap<string, string>): readonly string[] => {
	const reading = readPackage(files);
	return reading.ok ? [] : reading.problems.map(formatProblem);
};

describe(readPackage, () => {
	test('a package with no more than the columns of the contract is read, and kinds are found from the tree', () => {
		const reading = readPackage(new Map(SOUND));
		if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'));
		const { framework, observations, methods, edition } = reading.package;
		expect(framework.map(({ kind }) => kind)).toEqual(['index', 'pillar', 'indicator', 'indicator']);
		expect(observations).toHaveLength(3);
		expect(methods.map(({ id, name }) => [id, name])).toEqual([['method', 'Default']]);
		expect(edition).toEqual({ name: '2022', year: 2022 });
	});

	test.each<[string, ReadonlyMap<string, string>, string]>([
		[
			'an unknown country',
			withRows('XXX,law,2022,assessed,1,register,A,,'),
			'observations.csv:5:country: "XXX" is unknown; expected an id of countries.csv',
		],
		[
			'an unknown indicator',
			withRows('AAA,lore,2022,assessed,1,register,A,,'),
			'observations.csv:5:indicator: "lore" is unknown; expected an id of framework.csv',
		],
		[
			'a value on a pillar',
			withRows('AAA,rights,2022,assessed,1,register,A,,'),
			'observations.csv:5:indicator: "rights" has nodes below it; expected an indicator, a leaf of framework.csv',
		],
		[
			'text for a number',
			withRows('AAA,care,2022,assessed,high,register,A,,'),
			'observations.csv:5:value: "high" is not a number; expected a number such as 0.5',
		],
		[
			'a value on a row that is not assessed',
			withRows('AAA,care,2022,not_assessed,3,register,,,'),
			'observations.csv:5:value: "3" stands on a row whose status is not_assessed; expected an empty cell',
		],
		[
			'no value on an assessed row',
			withRows('AAA,care,2022,assessed,,register,A,,'),
			'observations.csv:5:value: is empty though the status is assessed; expected a number',
		],
		[
			'a key that stands twice',
			withRows('AAA,law,2022,assessed,0,register,A,,'),
			'observations.csv:5:-: repeats AAA law 2022 of row 2; expected one row for each',
		],
		[
			'no source',
			withRows('AAA,care,2022,assessed,3,,A,,'),
			'observations.csv:5:source: is empty; an assessed value needs an id of sources.csv',
		],
		[
			'a source nobody listed',
			withRows('AAA,care,2022,assessed,3,hearsay,A,,'),
			'observations.csv:5:source: "hearsay" is unknown; expected an id of sources.csv',
		],
		[
			'the year 20221',
			withRows('AAA,care,20221,assessed,3,register,A,,'),
			'observations.csv:5:year: "20221" is too large; expected at most 2100',
		],
		[
			'a column that is missing',
			withFile('observations.csv', OBSERVATIONS.map((row) => row.replace(/,[^,]*/, '')).join('\n')),
			'observations.csv:1:indicator: is missing; expected a column named indicator',
		],
		[
			'a stray quote',
			withRows('AAA,ca"re,2022,assessed,3,register,A,,'),
			'observations.csv:5:indicator: has a stray quote; expected quotes around a whole cell, doubled inside it',
		],
		[
			'an empty file',
			withFile('observations.csv', ''),
			'observations.csv:1:-: is empty; expected a header row',
		],
		[
			'a status nobody defined',
			withRows('AAA,care,2022,guessed,,register,A,,'),
			'observations.csv:5:status: "guessed" is not a known value; expected one of assessed, bounded, not_assessed, no_reply, inconclusive, withheld, not_applicable',
		],
	])('%s is refused with its place and what was expected', (_, files, problem) => {
		expect(problemsOf(files)).toEqual([problem]);
	});

	test('all problems of all files are listed at once', () => {
		const files = new Map(
			withRows(
				'XXX,lore,20221,assessed,high,,A,,',
				'AAA,"care,2022,assessed,3,register,A,,',
				'AAA,law,2022,not_assessed,1,hearsay,,,',
			),
		);
		files.set('method.json', '{\n\t"aggregation": "median",\n\t"coverage": { "root": 1.5 }\n}');
		files.set('countries.csv', 'id,name,region\nAAA,Aland,atlantis\nBBB,Boland,\nBBB,Boland,\n');
		expect(problemsOf(files).map((problem) => problem.split(':').slice(0, 3).join(':'))).toEqual([
			'countries.csv:2:region',
			'countries.csv:4:id',
			'method.json:2:aggregation',
			'method.json:3:coverage.root',
			'observations.csv:5:value',
			'observations.csv:5:year',
			'observations.csv:5:country',
			'observations.csv:5:indicator',
			'observations.csv:5:source',
			'observations.csv:6:indicator',
			'observations.csv:7:source',
			'observations.csv:7:value',
			'observations.csv:7:-',
		]);
	});

	test('a file that is not there is named once, and what points into it is not blamed', () => {
		const files = new Map(SOUND);
		files.delete('sources.csv');
		expect(problemsOf(files)).toEqual(['sources.csv:1:-: is not in the package; expected this file']);
	});

	test('a no from a list that is not complete is refused', () => {
		const evidence =
			'country,indicator,finding,detail,date,source,url,complete\nAAA,law,no,Not listed,2022,register,,no\n';
		expect(problemsOf(withFile('evidence.csv', evidence))).toEqual([
			'evidence.csv:2:finding: no is drawn from a list that is not complete; expected noted, or complete to be yes',
		]);
	});

	const frameworkWith = (from: string, to: string) =>
		withFile('framework.csv', new Map(SOUND).get('framework.csv')?.replace(from, to) ?? '');

	test('a pillar whose own row is at fault does not make orphans of those below it', () => {
		expect(problemsOf(frameworkWith('Rights,,,', 'Rights,-1,median,'))).toEqual([
			'framework.csv:3:weight: "-1" is too small; expected at least 0',
			'framework.csv:3:aggregation: "median" is not a known value; expected one of arithmetic, geometric, harmonic, sum',
		]);
	});

	test('an indicator whose own row is at fault is still an indicator', () => {
		const files = frameworkWith('Law,,,1,', 'Law,,,upward,');
		files.set('method.json', '{"indicators": ["law"]}');
		expect(problemsOf(files)).toEqual([
			'framework.csv:4:direction: "upward" is not a number; expected one of 1, -1',
		]);
	});

	test.each(['NaN', 'Infinity', '-inf', '1e999', '0x10', '1,5'])('%s is no number', (text) => {
		expect(problemsOf(withRows(`AAA,care,2022,assessed,"${text}",register,A,,`))).toEqual([
			`observations.csv:5:value: "${text}" is not a number; expected a number such as 0.5`,
		]);
	});

	test('the same year written twice in two ways is the same year', () => {
		expect(problemsOf(withRows('AAA,law,2022.0,assessed,0,register,A,,'))).toEqual([
			'observations.csv:5:-: repeats AAA law 2022 of row 2; expected one row for each',
		]);
	});

	test.each<[string, string, string]>([
		['countries.csv', 'id,name,region\n', 'countries.csv:1:-: has no rows; expected one for each country'],
		[
			'framework.csv',
			'id,parent,name\n',
			'framework.csv:1:-: has no rows; expected one for each node, the root with an empty parent',
		],
	])('%s may not be empty', (file, text, problem) => {
		expect(problemsOf(withFile(file, text))).toEqual([problem]);
	});

	test('a method from elsewhere stands in for those of the package, which may then have none', () => {
		const files = new Map(SOUND);
		files.delete('method.json');
		files.set('methods/other.json', '{ "nonsense": 1 }');
		const read = readPackage(files, { method: { file: '../my.json', text: '{ "name": "Mine" }' } });
		expect(read.ok && read.package.methods.map(({ id, name }) => [id, name])).toEqual([['method', 'Mine']]);
		const broken = readPackage(files, { method: { file: '../my.json', text: '{ "round": -1 }' } });
		expect(broken.ok ? [] : broken.problems.map(formatProblem)).toEqual([
			'../my.json:1:round: -1 is too small; expected at least 0',
		]);
	});

	test('for scoring alone, columns and files beyond the package format may hold anything', () => {
		const files = withFile(
			'countries.csv',
			'id,name,region,income,ldc\nAAA,Aland,europe,OECD,perhaps\nBBB,Boland,,,\n',
		);
		files.set('evidence.csv', 'free,text\n');
		expect(problemsOf(files)).not.toEqual([]);
		expect(readPackage(files, { scoringOnly: true }).ok).toBe(true);
	});

	test('a value without a logarithm is refused where the indicator takes one', () => {
		const framework = new Map(SOUND).get('framework.csv')?.replace('share,,,0,1', 'share,log,,1,10') ?? '';
		const files = withFile('framework.csv', framework);
		files.set('observations.csv', [...OBSERVATIONS, 'AAA,law,2023,assessed,0,register,A,,'].join('\n'));
		expect(problemsOf(files)).toEqual([
			'observations.csv:5:value: "0" has no logarithm; expected a number above 0 for law',
		]);
	});
});
