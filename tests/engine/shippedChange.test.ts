// The shipped pair of editions: what the build tells of 2021 to today, in every country and at every node.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readChangedValues, readChanges } from '#lib/exchange/changes.ts';
import type { ScoreChange, ValueChange } from '#lib/scoring/change.ts';
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

	test('19 countries rise on treaties and none falls', () => {
		const treaties = found.values.filter(({ indicator }) => indicator.startsWith('pub_'));
		expect(new Set(treaties.map(({ country }) => country)).size).toBe(19);
		expect(treaties.every(({ value_before, value_after }) => value_before === 0 && value_after === 1)).toBe(
			true,
		);
	});
});
