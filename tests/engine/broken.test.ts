// Ten broken packages through the real command: each is refused at its place, with its cure, and nothing is written.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const TIMEOUT = 60_000;

let home = '';
beforeAll(async () => {
	home = await mkdtemp(join(tmpdir(), 'cop-atlas-broken-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** A change to one file of Tinyland: the text there, and what takes its place. */
type Edit = readonly [file: string, from: string, to: string];

interface Outcome {
	readonly code: number;
	readonly errors: readonly string[];
	readonly wrote: boolean;
}

async function scoreBroken(name: string, edits: readonly Edit[]): Promise<Outcome> {
	const folder = join(home, name.replaceAll(' ', '_'));
	await cp('tests/fixtures/tinyland', folder, { recursive: true });
	for (const [file, from, to] of edits) {
		const text = await readFile(join(folder, file), 'utf8');
		if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
		await writeFile(join(folder, file), text.replace(from, to));
	}
	const out = join(folder, 'out');
	const { code, stderr } = await new Promise<{ code: number; stderr: string }>((done) => {
		const args = ['src/cli/run.mjs', 'score', folder, '--out', out];
		execFile(process.execPath, args, (error, _, stderr) =>
			done({ code: error === null ? 0 : Number(error.code), stderr }),
		);
	});
	const wrote = await stat(out).then(
		() => true,
		() => false,
	);
	return { code, errors: stderr.trimEnd().split('\n'), wrote };
}

const LAW = 'law,readiness,Law,3,';
const MEANS = 'expected one of arithmetic, geometric, harmonic, sum';

const BROKEN: readonly (readonly [string, readonly Edit[], readonly string[]])[] = [
	[
		'a cyclic tree',
		[
			['framework.csv', LAW, 'law,reporting,Law,3,'],
			['framework.csv', 'reporting,readiness,', 'reporting,law,'],
		],
		[
			'framework.csv:3:parent: law is its own ancestor (law → reporting → law); expected parents that lead to the root',
			'framework.csv:6:parent: reporting is its own ancestor (reporting → law → reporting); expected parents that lead to the root',
		],
	],
	[
		'two roots',
		[['framework.csv', 'reporting,readiness,', 'reporting,,']],
		[
			'framework.csv:6:parent: reporting is a second root beside readiness; expected exactly one empty parent',
		],
	],
	[
		'an orphan',
		[['framework.csv', 'hotline,reporting,', 'hotline,nowhere,']],
		['framework.csv:7:parent: the parent of hotline, nowhere, is not a node; expected an id of this file'],
	],
	[
		'a negative weight',
		[['framework.csv', LAW, 'law,readiness,Law,-3,']],
		['framework.csv:3:weight: "-3" is too small; expected at least 0'],
	],
	[
		'equal goalposts',
		[['framework.csv', 'status,,,0,1', 'status,,,1,1']],
		['framework.csv:5:low: goalposts of treaty: low 1 is not below high 1; expected low < high'],
	],
	[
		'the logarithm of zero',
		[['framework.csv', 'status,,,0,1', 'status,log,,0,1']],
		[
			'framework.csv:5:low: goalpost 0 of treaty has no logarithm; expected more than 0, or an empty transform',
			'observations.csv:11:value: "0" has no logarithm; expected a number above 0 for treaty',
		],
	],
	[
		'a zero under a geometric mean',
		[['framework.csv', 'reporting,readiness,Reporting,1,', 'reporting,readiness,Reporting,1,geometric']],
		[
			'framework.csv:6:aggregation: reporting of CCC in 2025 is a geometric mean, and its delay scores 0; ' +
				'expected scores above zero: a scale that starts above zero, or another aggregation',
		],
	],
	[
		'an unknown aggregation',
		[
			['framework.csv', LAW, `${LAW}median`],
			['method.json', '{ "name": "Default" }', '{\n\t"aggregation": "mean"\n}'],
		],
		[
			`framework.csv:3:aggregation: "median" is not a known value; ${MEANS}`,
			`method.json:2:aggregation: "mean" is not a known value; ${MEANS}`,
		],
	],
	[
		'an observation on a pillar',
		[['observations.csv', 'BBB,treaty,2025,not_assessed', 'BBB,law,2025,not_assessed']],
		[
			'observations.csv:7:indicator: "law" has nodes below it; expected an indicator, a leaf of framework.csv',
		],
	],
	[
		'a coverage of 1.5',
		[['method.json', '}', ',\n\t"coverage": { "node": 0, "root": 1.5 } }']],
		['method.json:2:coverage.root: 1.5 is too large; expected at most 1'],
	],
];

describe.concurrent('a package with', { timeout: TIMEOUT }, () => {
	it.each(BROKEN)('%s is refused at its place, and nothing is written', async (name, edits, lines) => {
		const { code, errors, wrote } = await scoreBroken(name, edits);
		const count = `${lines.length} problem(s) in ${join(home, name.replaceAll(' ', '_'))}; nothing was written`;
		expect(errors).toEqual([...lines, count]);
		expect({ code, wrote }).toEqual({ code: 1, wrote: false });
	});
});
