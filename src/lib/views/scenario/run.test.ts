import { beforeAll, expect, test, vi } from 'vitest';
import { milestones, scenarioCases } from '#lib/advice/scenario.ts';
import type { Device, OwnReport } from '#lib/state/device.ts';
import { ScenarioRun, type ScenarioRequest } from './run.svelte.ts';

// Loaded only when first wanted, which takes a while on a busy machine.
beforeAll(() => import('./compute.ts'));

const RELATIONS: Readonly<Record<string, string>> = {
	'/data/relations/country.csv': 'id,region\nNPL,asia_pacific\n',
	'/data/relations/observation.csv': 'country,indicator,year,status,value\nNPL,law,2024,assessed,0\n',
};

function request(key: string, year: number): ScenarioRequest {
	const states = milestones([{ indicator: 'law', value: 1, year }]);
	return {
		key,
		country: 'NPL',
		states,
		method: 'open',
		cases: scenarioCases('NPL', states),
		year: 2026,
		base: null,
		root: 'index',
		tiers: ['band_1', 'band_2'],
	};
}

const reportOf = (ids: readonly string[]): OwnReport => ({
	scores: ids.map((country, at) => ({
		year: 2026,
		country,
		node: 'index',
		score: 40 + at,
		coverage: 1,
		low: 40,
		high: 60,
		rank: 1,
		tier: 'band_2',
	})),
	medians: [],
	faults: [],
	observed: [],
});

/** A device that scores when told to, and can make no draws. */
function deviceOf(score: Device['score']): Device {
	return {
		keep: {
			read: () => null,
			write: () => false,
			remove: () => undefined,
			names: () => [],
			hear: () => () => undefined,
		},
		newId: () => '',
		fetchText: (path) =>
			path.startsWith('/data/draws')
				? Promise.reject(new Error('no draws'))
				: Promise.resolve(RELATIONS[path] ?? 'id\n'),
		score,
		draw: () => Promise.reject(new Error('no draws')),
	};
}

const answer: Device['score'] = (relations) => {
	const ids = (relations.get('country') ?? '').trim().split('\n').slice(1);
	return Promise.resolve(reportOf(ids.map((line) => line.split(',')[0] ?? '')));
};

test('a plan is scored in all its states, and stays scored where no draws can be made', async () => {
	const run = new ScenarioRun(deviceOf(answer));
	run.want(request('a', 2028));
	await vi.waitFor(() => expect(run.result?.draws).toBe('failed'));
	expect(run.state.is).toBe('idle');
	expect([...(run.result?.readings ?? [])].map(([id, { score, tier }]) => [id, score, tier])).toEqual([
		['now', 40, 1],
		['in_2028', 41, 1],
	]);
});

test('of plans that change while one is scored only the newest is scored next, and the last result stays', async () => {
	const waiting: (() => void)[] = [];
	const scored: string[] = [];
	const run = new ScenarioRun(
		deviceOf(async (relations, wanted) => {
			scored.push(relations.get('country') ?? '');
			if (scored.length > 1) await new Promise<void>((resolve) => waiting.push(resolve));
			return answer(relations, wanted);
		}),
	);
	run.want(request('a', 2028));
	await vi.waitFor(() => expect(run.result?.request.key).toBe('a'));
	run.want(request('b', 2029));
	await vi.waitFor(() => expect(waiting).toHaveLength(1));
	run.want(request('c', 2030));
	run.want(request('d', 2031));
	expect(run.result?.request.key).toBe('a');
	waiting[0]?.();
	await vi.waitFor(() => expect(waiting).toHaveLength(2));
	expect(run.result?.request.key).toBe('a');
	waiting[1]?.();
	await vi.waitFor(() => expect(run.result?.request.key).toBe('d'));
	expect(scored).toHaveLength(3);
});

test('what went wrong is said, and the same plan can be tried again', async () => {
	let isBroken = true;
	const run = new ScenarioRun(
		deviceOf((relations, wanted) =>
			isBroken ? Promise.reject(new Error('no engine')) : answer(relations, wanted),
		),
	);
	run.want(request('a', 2028));
	await vi.waitFor(() => expect(run.state).toEqual({ is: 'failed', reason: 'no engine', heal: 'again' }));
	isBroken = false;
	run.want(request('a', 2028));
	await vi.waitFor(() => expect(run.result?.request.key).toBe('a'));
});
