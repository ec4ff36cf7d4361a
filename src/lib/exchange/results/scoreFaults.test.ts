import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readPackage } from '../package.ts';
import { formatProblem } from '../problem.ts';
import { describeScoreFaults } from './scoreFaults.ts';

const FILES = ['framework.csv', 'observations.csv', 'countries.csv', 'sources.csv'] as const;
const files = new Map(
	await Promise.all(
		FILES.map(async (file) => [file, await readFile(`tests/fixtures/tinyland/${file}`, 'utf8')] as const),
	),
);
const framework = files.get('framework.csv') ?? '';
files.set('framework.csv', framework.replace('Reporting,1,', 'Reporting,1,harmonic'));
const method = { file: 'method.json', text: '{ "aggregation": "geometric" }' };
const reading = readPackage(files, { method });
if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'));
const benchmark = reading.package;

const fault = (year: number, country: string, node: string, child: string) => ({
	...{ year, country, node, child },
	score: 0,
});

test('a score of zero under a mean that cannot take it is placed at the node, by year and then by country', () => {
	const faults = [
		fault(2026, 'CCC', 'reporting', 'delay'),
		fault(2025, 'CCC', 'reporting', 'delay'),
		fault(2025, 'BBB', 'reporting', 'hotline'),
		fault(2025, 'CCC', 'law', 'treaty'),
	];
	const cure = 'expected scores above zero: a scale that starts above zero, or another aggregation';
	expect(describeScoreFaults(faults, benchmark, framework).map(formatProblem)).toEqual([
		`framework.csv:3:aggregation: law of CCC in 2025 is a geometric mean, and its treaty scores 0; ${cure}`,
		`framework.csv:6:aggregation: reporting of BBB in 2025 is a harmonic mean, and its hotline scores 0; ${cure}`,
		`framework.csv:6:aggregation: reporting of CCC in 2025 is a harmonic mean, and its delay scores 0; ${cure}`,
		`framework.csv:6:aggregation: reporting of CCC in 2026 is a harmonic mean, and its delay scores 0; ${cure}`,
	]);
});

test('of many the first twenty are named and the others counted', () => {
	const faults = Array.from({ length: 25 }, (_, at) => fault(2000 + at, 'AAA', 'law', 'treaty'));
	const lines = describeScoreFaults(faults, benchmark, framework).map(formatProblem);
	expect(lines).toHaveLength(21);
	expect(lines.at(-1)).toMatch(
		/^framework\.csv:3:aggregation: law fails in the same way 5 more times; expected/,
	);
});
