import { expect, test } from 'vitest';
import { readPackage } from './package.ts';
import { formatProblem } from './problem.ts';
import { writeRelations } from './relations.ts';

const SOUND: readonly (readonly [string, string])[] = [
	['framework.csv', 'id,parent,name,direction,low,high\nindex,,Index,,,\nlaw,index,Law,1,0,1\n'],
	['countries.csv', 'id,name,region\nAAA,Aland,europe\nBBB,Boland,\n'],
	['sources.csv', 'id,title,publisher,year,url,licence,retrieved\nregister,Register,UN,2022,,,\n'],
	['method.json', '{}'],
	[
		'observations.csv',
		'country,indicator,year,status,value,source,confidence,locator,note\nAAA,law,2022,assessed,1,register,A,,\n',
	],
];

const readWith = (...rows: readonly string[]) =>
	readPackage(
		new Map([
			...SOUND,
			['context.csv', ['country,series,year,value,source,locator,note', ...rows].join('\n')] as const,
		]),
	);

test('a package may have no context, and what it has is read as it stands', () => {
	const without = readPackage(new Map(SOUND));
	expect(without.ok && without.package.context).toEqual([]);
	const read = readWith('AAA,internet_use,2022,0,register,p. 1,');
	expect(read.ok && read.package.context).toMatchObject([{ country: 'AAA', year: 2022, value: 0 }]);
});

test('every fault of the context is told with its place', () => {
	const reading = readWith(
		'XXX,internet_use,2022,1,register,,',
		'AAA,Rain fall,2022,1,register,,',
		'AAA,csam_reports,2022,,hearsay,,',
		'BBB,internet_use,2022,1,register,,',
		'BBB,internet_use,2022.0,2,register,,',
		'BBB,internet_use,2023,2,,,',
	);
	expect(reading.ok ? [] : reading.problems.map(formatProblem)).toEqual([
		'context.csv:2:country: "XXX" is unknown; expected an id of countries.csv',
		'context.csv:3:series: "Rain fall" is not an id; expected snake_case',
		'context.csv:4:value: is empty; expected a number such as 0.5',
		'context.csv:4:source: "hearsay" is unknown; expected an id of sources.csv',
		'context.csv:6:-: repeats BBB internet_use 2022 of row 5; expected one row for each',
		'context.csv:7:source: is empty; expected text',
	]);
});

test('context never reaches what is scored', () => {
	const [without, read] = [readPackage(new Map(SOUND)), readWith('AAA,internet_use,2022,55,register,,')];
	if (!without.ok || !read.ok) throw new Error('a sound package was refused');
	expect(writeRelations(read.package)).toEqual(writeRelations(without.package));
});
