import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer, Assessment } from '#lib/assessment/answers.ts';
import type { Questionnaire } from '#lib/assessment/questionnaire.ts';
import { methodSchema } from '#lib/scoring/method.ts';
import type { Device, OwnReport } from '#lib/state/device.ts';
import { Scorer } from './scorer.svelte.ts';

const node = { aggregation: null, direction: 1, transform: null, normalisation: null, weight: null } as const;
const QUESTIONNAIRE: Questionnaire = {
	pillars: [
		{
			...{ id: 'p', name: 'p', aim: null },
			questions: [
				{
					...{ id: 'a', name: 'a', question: null, unit: null, direction: 1, band_edges: null },
					...{
						caveat: null,
						pillar: 'p',
						scale: 'ordinal',
						range: null,
						core: true,
						levels: [],
						nextSteps: [],
					},
					...{ guidelineReference: null, guidelineStatus: null },
					...{ evidenceRequired: null, dataSources: null },
				},
			],
		},
	],
	nodes: [
		{ ...node, id: 'root', parent: null, low: null, high: null, band_edges: null },
		{ ...node, id: 'p', parent: 'root', low: null, high: null, band_edges: null },
		{ ...node, id: 'a', parent: 'p', low: 0, high: 4, band_edges: null },
	],
	method: methodSchema.parse({ indicators: ['a'] }),
};

const say = (value: number, part: Partial<Answer> = {}): Assessment => ({
	country: 'NPL',
	year: 2026,
	answers: new Map([
		['a', { question: 'a', status: 'assessed', value, evidence: null, note: null, changed: null, ...part }],
	]),
});

const report = (score: number): OwnReport => ({
	scores: [
		{
			...{ year: 2026, country: 'NPL', node: 'root', score, coverage: 1, low: score, high: score },
			...{ rank: 1, tier: 'leading' },
		},
	],
	medians: [],
	faults: [],
	observed: [],
});

/** A device that answers each run when told to. */
function makeDevice() {
	const runs: { answer: (score: number) => void; refuse: () => void }[] = [];
	const device: Pick<Device, 'score' | 'draw'> = {
		score: () =>
			new Promise((resolve, reject) => {
				runs.push({
					answer: (score) => resolve(report(score)),
					refuse: () => reject(new Error('no engine')),
				});
			}),
		draw: () => Promise.resolve({ places: [], pairs: [] }),
	};
	return { device, runs };
}

const settle = () => vi.advanceTimersByTimeAsync(300);

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

test('answers given in a burst are scored once, and a note or evidence not at all', async () => {
	const { device, runs } = makeDevice();
	const scorer = new Scorer(device, QUESTIONNAIRE);
	for (const level of [1, 2, 3]) scorer.want(say(level));
	await settle();
	expect(runs.length).toBe(1);
	runs[0]?.answer(75);
	await settle();
	expect(scorer.scores?.get('root')?.score).toBe(75);
	scorer.want(say(3, { note: 'more', evidence: 'htt' }));
	await settle();
	expect(runs.length).toBe(1);
	expect(scorer.state.is).toBe('scored');
});

test('what comes in for answers since changed is not shown', async () => {
	const { device, runs } = makeDevice();
	const scorer = new Scorer(device, QUESTIONNAIRE);
	scorer.want(say(1));
	await settle();
	scorer.want(say(4));
	runs[0]?.answer(25);
	await settle();
	expect(scorer.scores).toBeNull();
	runs[1]?.answer(100);
	await settle();
	expect(scorer.scores?.get('root')?.score).toBe(100);
});

test('a device that failed is asked again for the same answers', async () => {
	const { device, runs } = makeDevice();
	const scorer = new Scorer(device, QUESTIONNAIRE);
	scorer.want(say(1));
	await settle();
	runs[0]?.refuse();
	await settle();
	expect(scorer.state).toEqual({ is: 'failed', reason: 'no engine', heal: 'again' });
	scorer.want(say(1));
	await settle();
	runs[1]?.answer(25);
	await settle();
	expect(scorer.state.is).toBe('scored');
});
