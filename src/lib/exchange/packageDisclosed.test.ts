import { expect, test } from 'vitest';
import { readPackage } from './package.ts';
import { formatProblem } from './problem.ts';

const SOUND: readonly (readonly [string, string])[] = [
	['framework.csv', 'id,parent,name,direction,low,high\nindex,,Index,,,\nlaw,index,Law,1,0,1\n'],
	['countries.csv', 'id,name,region\nAAA,Aland,europe\nBBB,Boland,\n'],
	['sources.csv', 'id,title,publisher,year,url,licence,retrieved\nregister,Register,UN,2022,,,\n'],
	['method.json', '{ "tiers": [{ "id": "lower", "from": 0 }, { "id": "upper", "from": 50 }] }'],
	[
		'observations.csv',
		'country,indicator,year,status,value,source\nAAA,law,2022,assessed,1,register\nBBB,law,2022,withheld,,\n',
	],
];

const readWith = (file: string, ...rows: readonly string[]) =>
	readPackage(new Map([...SOUND, [file, rows.join('\n')] as const]));

const DISCLOSURE = 'country,level,counted,state,tier,sent_by,sent_on';
const AGGREGATES = 'group,node,statistic,tier,countries,value,withheld';

test('a package that is no published collection says nothing of what is shown of its countries', () => {
	const read = readPackage(new Map(SOUND));
	expect(read.ok && [read.package.disclosed, read.package.aggregates]).toEqual([undefined, undefined]);
});

test('a published collection says what is shown of each country, and its aggregates', () => {
	const disclosed = readWith('disclosure.csv', DISCLOSURE, 'BBB,band,1,agreed,upper,,');
	expect(disclosed.ok && disclosed.package.disclosed).toMatchObject([
		{ country: 'BBB', level: 'band', tier: 'upper' },
	]);
	const aggregates = readWith(
		'aggregates.csv',
		AGGREGATES,
		'world,index,mean,,7,43.25,',
		'world,index,all,,3,,few',
	);
	expect(aggregates.ok && aggregates.package.aggregates).toMatchObject([
		{ group: 'world', statistic: 'mean', countries: 7, value: 43.25, withheld: null },
		{ statistic: 'all', value: null, withheld: 'few' },
	]);
});

test('every fault of what is said of countries is told with its place', () => {
	const reading = readWith(
		'disclosure.csv',
		DISCLOSURE,
		'XXX,band,1,agreed,upper,,',
		'BBB,half,1,agreed,middle,,',
		'BBB,aggregates,1,agreed,,,',
	);
	expect(reading.ok ? [] : reading.problems.map(formatProblem)).toEqual([
		'disclosure.csv:2:country: "XXX" is unknown; expected an id of countries.csv',
		'disclosure.csv:3:level: "half" is not a known value; expected one of full, band, aggregates',
		'disclosure.csv:3:tier: "middle" is unknown; expected the id of a tier of method.json',
		'disclosure.csv:4:country: repeats row 3; expected every country once',
	]);
});

test('every fault of the aggregates is told with its place', () => {
	const reading = readWith(
		'aggregates.csv',
		AGGREGATES,
		'world,rain,mean,,7,43,',
		'world,index,mean,,7,,',
		'world,index,count,middle,7,2,',
	);
	expect(reading.ok ? [] : reading.problems.map(formatProblem)).toEqual([
		'aggregates.csv:2:node: "rain" is unknown; expected an id of framework.csv',
		'aggregates.csv:3:value: is empty; expected a number, or in withheld why it is not told',
		'aggregates.csv:4:tier: "middle" is unknown; expected the id of a tier of method.json',
	]);
});
