// Observations that prove an interval: what of them is refused, and that they are written as they were read.
import { expect, test } from 'vitest';
import { observationRow } from '#lib/observations/observation.ts';
import { readPackage } from './package.ts';
import { formatProblem } from './problem.ts';
import { writeTable } from './writeTable.ts';

const HEADER = 'country,indicator,year,status,value,value_low,value_high,source,as_of';
const withObservations = (text: string): ReadonlyMap<string, string> =>
	new Map([
		[
			'framework.csv',
			[
				'id,parent,name,direction,transform,low,high',
				'index,,Index,,,,',
				'law,index,Law,1,,0,1',
				'care,index,Care,1,,0,4',
				'delay,index,Delay,-1,log,1,900',
			].join('\n'),
		],
		['countries.csv', 'id,name\nAAA,Aland\nBBB,Boland\n'],
		['sources.csv', 'id,title\nregister,Register\n'],
		['method.json', '{}'],
		['observations.csv', text],
	]);
const withRows = (...rows: string[]) => withObservations([HEADER, ...rows].join('\n'));

const problemsOf = (files: ReadonlyMap<string, string>): readonly string[] => {
	const reading = readPackage(files, { scoringOnly: true });
	return reading.ok ? [] : reading.problems.map(formatProblem);
};
const observationsOf = (files: ReadonlyMap<string, string>) => {
	const reading = readPackage(files);
	if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'));
	return reading.package.observations;
};

test.each<[string, ReadonlyMap<string, string>, string]>([
	[
		'an interval without ends',
		withRows('AAA,law,2022,bounded,,,,register,'),
		'observations.csv:2:value_low: is empty as value_high is, though the status is bounded; expected a number in one of them or both',
	],
	[
		'an interval the wrong way round',
		withRows('AAA,care,2022,bounded,,3,2,register,'),
		'observations.csv:2:value_low: "3" is above value_high, 2; expected the lower end first',
	],
	[
		'an end that is no number',
		withRows('AAA,care,2022,bounded,,two,,register,'),
		'observations.csv:2:value_low: "two" is not a number; expected a number such as 0.5',
	],
	[
		'a value beside an interval',
		withRows('AAA,care,2022,bounded,2,1,,register,'),
		'observations.csv:2:value: "2" stands on a row whose status is bounded; expected an empty cell',
	],
	[
		'an interval without a source',
		withRows('AAA,care,2022,bounded,,1,,,'),
		'observations.csv:2:source: is empty; an interval needs an id of sources.csv',
	],
	[
		'an end on an assessed row',
		withRows('AAA,care,2022,assessed,2,,3,register,'),
		'observations.csv:2:value_high: "3" stands on a row whose status is assessed; expected an empty cell',
	],
	[
		'an interval in a file without columns for its ends',
		withObservations('country,indicator,year,status,value,source\nAAA,care,2022,bounded,,register\n'),
		'observations.csv:2:value_low: is empty as value_high is, though the status is bounded; expected a number in one of them or both',
	],
	[
		'an end without a logarithm where the indicator asks for one',
		withRows('AAA,delay,2022,bounded,,0,5,register,'),
		'observations.csv:2:value_low: "0" has no logarithm; expected a number above 0 for delay',
	],
	[
		'a day no calendar has',
		withRows('AAA,care,2022,assessed,2,,,register,2026-02-30'),
		'observations.csv:2:as_of: "2026-02-30" is not a date; expected one such as 2026-02-03',
	],
])('%s is refused with its place and what was expected', (_, files, problem) => {
	expect(problemsOf(files)).toEqual([problem]);
});

test('an interval is read with its ends and its day, and written as it was read', () => {
	const observations = observationsOf(
		withRows('AAA,care,2022,bounded,,1,,register,2026-02-03', 'BBB,care,2022,assessed,2,,,register,'),
	);
	expect(observations[0]).toMatchObject({ value: null, value_low: 1, value_high: null, as_of: '2026-02-03' });
	const written = writeTable(observationRow, observations);
	// No row of these has an upper end.
	expect(written.split('\n')[0]).toBe(
		'country,indicator,year,status,value,value_low,source,confidence,as_of,locator,note',
	);
	expect(observationsOf(withObservations(written))).toEqual(observations);
});

test('a file without intervals is written without their columns', () => {
	const observations = observationsOf(withRows('AAA,care,2022,assessed,2,,,register,'));
	expect(writeTable(observationRow, observations)).toBe(
		'country,indicator,year,status,value,source,confidence,locator,note\nAAA,care,2022,assessed,2,register,,,\n',
	);
});
