// The shipped pair of editions: what the build tells of 2021 to today, in every country and at every node.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { group } from 'd3-array';
import { findJoiningDay } from '#lib/observations/joined.ts';
import { shareChange } from '#lib/scoring/causes.ts';
import { readChangedValues, readChanges } from '#lib/exchange/changes.ts';
import type { ScoreChange, ValueChange } from '#lib/scoring/changeRows.ts';
import { writeChangesSince } from '../../src/cli/build/changesSince.ts';
import { shipped } from '../shipped.ts';
import { stage } from './command.ts';
import { TIMEOUT } from './editions.ts';

const { home } = stage('shipped-change');
const found: { changes: readonly ScoreChange[]; values: readonly ValueChange[] } = {
	changes: [],
	values: [],
};

beforeAll(async () => {
	const out = join(home(), 'changes');
	const methods = shipped.methods.map(({ id }) => id);
	expect(await writeChangesSince('data', out, methods)).toBe(0);
	for (const other of methods.filter((id) => id !== 'over_time'))
		await expect(readFile(join(out, other, 'changes.csv')), other).rejects.toThrow('ENOENT');
	const textOf = (name: string) => readFile(join(out, 'over_time', name), 'utf8');
	found.changes = readChanges('changes.csv', await textOf('changes.csv'));
	found.values = readChangedValues('changed_values.csv', await textOf('changed_values.csv'));
}, TIMEOUT);

describe('the change from 2021 to today', () => {
	test('is told under the method both editions have, for every country', () => {
		expect(new Set(found.changes.map(({ country }) => country)).size).toBe(195);
		expect(new Set(found.changes.map(({ year_from, year_to }) => `${year_from} ${year_to}`))).toEqual(
			new Set(['2021 2026']),
		);
	});

	test('its parts sum to it to 1e-9 in every country and at every node', () => {
		const split = found.changes.filter(({ reason }) => reason === null);
		expect(split.length).toBeGreaterThan(2500);
		for (const { country, node, change, data, coverage, method, ...row } of split) {
			const at = `${country} ${node}`;
			expect(
				Math.abs((data ?? NaN) + (coverage ?? NaN) + (method ?? NaN) - (change ?? NaN)),
				at,
			).toBeLessThan(1e-9);
			expect(
				Math.abs((row.score_after ?? NaN) - (row.score_before ?? NaN) - (change ?? NaN)),
				at,
			).toBeLessThan(1e-9);
		}
	});

	test('comes from values alone: the same indicators are assessed, by the same rules', () => {
		for (const { country, node, coverage, method } of found.changes) {
			expect(Math.abs(coverage ?? 0), `${country} ${node}`).toBeLessThan(1e-9);
			expect(Math.abs(method ?? 0), `${country} ${node}`).toBeLessThan(1e-9);
		}
		expect(new Set(found.values.map(({ kind }) => kind))).toEqual(new Set(['value']));
	});

	test('is shared among indicators to 1e-9 at the index and every pillar of every country', () => {
		const [framework, method] = [shipped.framework, shipped.methods.find(({ id }) => id === 'over_time')];
		if (method === undefined) throw new Error('no method over_time');
		for (const [country, rows] of group(found.changes, (row) => row.country)) {
			const byNode = new Map(rows.map((row) => [row.node, row]));
			for (const { node, change } of rows.filter((row) => row.change !== null)) {
				const shares = shareChange({ framework, method }, byNode, node);
				const sum = shares?.reduce((total, { points }) => total + points, 0) ?? NaN;
				expect(Math.abs(sum - (change ?? NaN)), `${country} ${node}`).toBeLessThan(1e-9);
			}
		}
	});

	test('18 of the 20 times a treaty was joined have a day after the edition before', () => {
		const known = new Map(
			shipped.observations.map((row) => [`${row.country} ${row.indicator}`, row.locator]),
		);
		const days = found.values
			.filter(({ indicator }) => indicator.startsWith('pub_'))
			.map(({ country, indicator }) => ({
				country,
				day: findJoiningDay(known.get(`${country} ${indicator}`) ?? ''),
			}));
		expect(days).toHaveLength(20);
		expect(days.filter(({ day }) => day === null).map(({ country }) => country)).toEqual(['ECU', 'TUN']);
		for (const { country, day } of days) if (day !== null) expect(day.on > '2021-12-31', country).toBe(true);
	});

	test('19 countries rise on treaties and none falls', () => {
		const treaties = found.values.filter(({ indicator }) => indicator.startsWith('pub_'));
		expect(new Set(treaties.map(({ country }) => country)).size).toBe(19);
		expect(treaties.every(({ value_before, value_after }) => value_before === 0 && value_after === 1)).toBe(
			true,
		);
	});
});
