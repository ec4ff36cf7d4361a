// The package of merged self-assessments: it passes the door, and scores as the page that made it does.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '#lib/assessment/answers.ts';
import { mergeSources } from '#lib/assessment/merge.ts';
import { packageMethod, writeMergedPackage, yearsOf } from '#lib/assessment/mergePackage.ts';
import { questionnaireOf, questionsOf, type Questionnaire } from '#lib/assessment/questionnaire.ts';
import { relationsOf } from '#lib/assessment/relations.ts';
import { openNode } from '#lib/db/node.ts';
import { readPackage } from '#lib/exchange/package.ts';
import { readMethod } from '#lib/exchange/readMethod.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { install } from '#lib/scoring/pipeline.ts';
import { main } from '../../src/cli/score.ts';
import { stage } from './command.ts';
import { readSound } from './packages.ts';

const { home, spoken } = stage('merged');
let questionnaire: Questionnaire;
let files: ReadonlyMap<string, string>;
const YEAR = 2026;

const assess = (country: string, year: number, level: number, skip: number): Assessment => ({
	country,
	year,
	answers: new Map(
		questionsOf(questionnaire).flatMap(({ id, scale, unit }, at) => {
			if (at % skip === 1) return [];
			const most = Number(/^count of (\d+)/.exec(unit ?? '')?.[1] ?? 100);
			const value =
				scale === 'ordinal' ? (level + at) % 5 : scale === 'binary' ? at % 2 : Math.min(most, 13 * level);
			const evidence = at === 0 ? 'https://law.example/act' : null;
			return [
				[id, { ...{ question: id, status: 'assessed', value, evidence }, note: '=1, "x"', changed: null }],
			];
		}),
	),
});

const merged = () =>
	mergeSources(
		[
			{ id: '1', name: 'npl.csv', assessment: assess('NPL', YEAR, 2, 9) },
			{ id: '2', name: 'btn.csv', assessment: assess('BTN', 2025, 1, 7) },
			{ id: '3', name: 'mdv.csv', assessment: assess('MDV', YEAR, 3, 2) },
		],
		{ years: new Map(), sides: new Map() },
	);

beforeAll(async () => {
	const { framework } = await readSound('data');
	const file = 'data/assessment/method.json';
	const { method } = readMethod(file, await readFile(file, 'utf8'), 'self_assessment');
	if (method === null) throw new Error(`${file} has faults`);
	questionnaire = questionnaireOf(framework, method);
	const made = writeMergedPackage({
		...{ questionnaire, merged: merged(), day: '2026-11-22' },
		framework: await readFile('data/framework.csv', 'utf8'),
		countries: await readFile('data/countries.csv', 'utf8'),
		edition: { name: '2026', hash: 'abc' },
	});
	if (made === null) throw new Error('nothing was merged');
	files = made;
});

describe('a package of merged self-assessments', () => {
	test('passes the door with its sources and their evidence', () => {
		const read = readPackage(files);
		expect(read.ok ? [] : read.problems).toEqual([]);
		if (!read.ok) return;
		expect(read.package.sources.map(({ id }) => id)).toEqual([
			...['self_btn_2025', 'self_mdv_2026', 'self_npl_2026', 'evidence_1'],
		]);
		expect(read.package.sources[2]?.title).toBe('Self-assessment of Nepal, 2026: npl.csv');
		expect(read.package.observations.every(({ confidence }) => confidence === 'C')).toBe(true);
		expect(read.package.edition.year).toBe(YEAR);
	});

	test('scores as the assessments themselves do, countries of an earlier year included', async () => {
		const read = readPackage(files, { scoringOnly: true });
		if (!read.ok) throw new Error('it does not pass the door');
		const { countries, methods } = read.package;
		const db = await openNode();
		const run = { method: methods[0]?.id ?? '', years: [YEAR], weights: new Map<string, number>() };
		const packed = await (await install(db, writeRelations(read.package))).compute(run);
		const years = yearsOf(merged());
		if (years === null) throw new Error('no years');
		const asked = { ...questionnaire, method: packageMethod(questionnaire.method, years) };
		const own = await (
			await install(
				db,
				relationsOf(
					asked,
					countries,
					merged().map(({ country, year, answers }) => ({ country, year: year ?? 0, answers })),
					YEAR,
				),
			)
		).compute(run);
		await db.close();
		const keyed = new Map(own.scores.map((row) => [`${row.country} ${row.node}`, row]));
		expect(packed.scores).toHaveLength(own.scores.length);
		for (const row of packed.scores) {
			const other = keyed.get(`${row.country} ${row.node}`);
			expect(row.tier).toBe(other?.tier);
			for (const part of ['score', 'coverage', 'low', 'high'] as const) {
				if (row[part] === null) expect(other?.[part]).toBeNull();
				else expect(Math.abs(row[part] - (other?.[part] ?? NaN))).toBeLessThanOrEqual(1e-9);
			}
		}
		const roots = packed.scores.filter(({ node }) => node === 'cop_readiness');
		expect(
			roots
				.filter(({ score: value }) => value !== null)
				.map(({ country }) => country)
				.toSorted(),
		).toContain('BTN');
	});

	test('is accepted by the command that scores packages', async () => {
		const folder = join(home(), 'package');
		await mkdir(folder);
		for (const [name, text] of files) await writeFile(join(folder, name), text);
		expect(
			await main([folder, '--year', String(YEAR), '--out', join(home(), 'out')]),
			spoken().join('\n'),
		).toBe(0);
		expect(await readFile(join(home(), 'out', 'scores.csv'), 'utf8')).toContain('NPL,2026,cop_readiness,');
	});
});
