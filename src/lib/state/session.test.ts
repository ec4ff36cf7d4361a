import { describe, expect, test } from 'vitest';
import type { Report, Run } from '#lib/scoring/pipeline.ts';
import type { LiveScorer } from '#lib/scoring/live.ts';
import { Session } from './session.svelte.ts';

const CHOICES = {
	methods: ['open', 'facts'],
	measures: ['index', 'law'],
	countries: ['AAA'],
	weighable: ['law'],
};
const YEAR = 2025;

const law = (weight: number) => new Map([['law', weight]]);

/** A pretended run: the index scores ten times the weight of law. */
function reportFor({ weights }: Run): Report {
	const score = 10 * (weights.get('law') ?? 1);
	const row = { country: 'AAA', node: 'index', coverage: 1, low: 0, high: 100, rank: 1, tier: 'upper' };
	return { scores: [{ ...row, score }], medians: [] };
}

/** A gate: who passes waits until it is opened. */
function makeGate() {
	let open: () => void = () => undefined;
	const opened = new Promise<void>((resolve) => (open = resolve));
	return { opened, open };
}

interface Outside {
	readonly openLive?: (onarrival: (received: number) => void) => Promise<LiveScorer>;
	readonly beforeScore?: (run: Run) => Promise<void>;
}

/** A session with a pretended engine, and what was asked of it: runs, queries shown, times the engine was opened. */
function openSession({ openLive, beforeScore }: Outside = {}) {
	const runs: Run[] = [];
	const queries: string[] = [];
	const openings: number[] = [];
	const scorer: LiveScorer = {
		score: async (run) => {
			runs.push(run);
			await beforeScore?.(run);
			return reportFor(run);
		},
	};
	const session = new Session({
		choices: CHOICES,
		year: YEAR,
		tiers: new Map([['open', ['lower', 'upper']]]),
		openLive: async (onarrival) => {
			openings.push(openings.length + 1);
			return openLive === undefined ? scorer : openLive(onarrival);
		},
		showQuery: (query) => queries.push(query),
	});
	const scoreShown = () => session.live?.reading('index', 'AAA')?.score ?? null;
	return { session, scorer, runs, queries, openings, scoreShown };
}

/** Lets everything that waits for nothing but its turn go on. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the selection', () => {
	test('a change is taken over and shown in the address, and without weights no engine is opened', async () => {
		const { session, queries, openings } = openSession();
		await session.update({ measure: 'law', country: 'AAA' });
		expect(session.selection).toMatchObject({ method: 'open', measure: 'law', country: 'AAA' });
		expect(queries).toEqual(['?measure=law&country=AAA']);
		expect(session.query).toBe('?measure=law&country=AAA');
		expect(openings).toEqual([]);
	});

	test('an address that was opened is adopted with the scores of its weights, and not shown again', async () => {
		const { session, queries, scoreShown } = openSession();
		await session.adopt(new URLSearchParams('?measure=law&w=law:3'));
		expect(session.selection).toMatchObject({ measure: 'law', weights: law(3) });
		expect(scoreShown()).toBe(30);
		expect(queries).toEqual([]);
	});

	test('taken to another page it drops the picked country and keeps the weights', async () => {
		const { session, queries, scoreShown } = openSession();
		await session.update({ country: 'AAA', weights: law(2) });
		await session.carry();
		expect(session.selection).toMatchObject({ country: null, weights: law(2) });
		expect(queries.at(-1)).toBe('?w=law:2');
		expect(scoreShown()).toBe(20);
	});

	test('a country pointed at is no part of the address', () => {
		const { session, queries } = openSession();
		session.highlight('AAA');
		expect(session.highlighted).toBe('AAA');
		expect([session.query, queries]).toEqual(['', []]);
	});
});

describe('live scores', () => {
	test('a moved weight is scored for the method and the year, and its tier is a position', async () => {
		const { session, runs, scoreShown } = openSession();
		await session.update({ weights: law(2) });
		expect(runs).toEqual([{ method: 'open', year: YEAR, weights: law(2) }]);
		expect(scoreShown()).toBe(20);
		expect(session.live?.reading('index', 'AAA')?.tier).toBe(1);
	});

	test('with the weights set back the published scores hold', async () => {
		const { session, runs } = openSession();
		await session.update({ weights: law(2) });
		await session.update({ weights: new Map() });
		expect(session.live).toBeNull();
		expect(runs).toHaveLength(1);
	});

	test('a burst of moves ends with the newest scored, and the steps between are not run', async () => {
		const gate = makeGate();
		const { session, runs, queries, scoreShown } = openSession({ beforeScore: () => gate.opened });
		const moves = [session.update({ weights: law(2) })];
		await settle();
		for (const weight of [2.25, 2.5, 2.75, 3]) moves.push(session.update({ weights: law(weight) }));
		gate.open();
		await Promise.all(moves);
		expect(runs.map(({ weights }) => weights.get('law'))).toEqual([2, 3]);
		expect(scoreShown()).toBe(30);
		expect(queries).toEqual(['?w=law:2', '?w=law:2.25', '?w=law:2.5', '?w=law:2.75', '?w=law:3']);
	});

	test('a method that was switched to shows the published scores until its own are in', async () => {
		const gate = makeGate();
		const { session, runs, scoreShown } = openSession({
			beforeScore: async ({ method }) => (method === 'facts' ? gate.opened : undefined),
		});
		await session.update({ weights: law(2) });
		const switched = session.update({ method: 'facts' });
		await settle();
		expect(runs.map(({ method }) => method)).toEqual(['open', 'facts']);
		expect(session.live).toBeNull();
		gate.open();
		await switched;
		expect(session.live?.method).toBe('facts');
		expect(scoreShown()).toBe(20);
	});
});

describe('scores that are no longer true', () => {
	test('are not shown when a later run fails', async () => {
		const { session } = openSession({
			beforeScore: async ({ weights }) => {
				if (weights.get('law') === 3) throw new Error('out of memory');
			},
		});
		await session.update({ weights: law(2) });
		await session.update({ weights: law(3) });
		expect(session.engine).toEqual({ is: 'failed', reason: 'out of memory' });
		expect(session.live).toBeNull();
	});

	test('are not shown after a reset, while the next weights are being scored', async () => {
		const gate = makeGate();
		const { session, scoreShown } = openSession({
			beforeScore: async ({ weights }) => (weights.get('law') === 4 ? gate.opened : undefined),
		});
		await session.update({ weights: law(2) });
		await session.update({ weights: new Map() });
		const moved = session.update({ weights: law(4) });
		await settle();
		expect(scoreShown()).toBeNull();
		gate.open();
		await moved;
		expect(scoreShown()).toBe(40);
	});

	test('a move overtaken by another resolves only when the newest scores are in', async () => {
		const gate = makeGate();
		const { session, scoreShown } = openSession({
			beforeScore: async ({ weights }) => (weights.get('law') === 3 ? gate.opened : undefined),
		});
		const overtaken = session.update({ weights: law(2) });
		void session.update({ weights: law(3) });
		let resolved = false;
		void overtaken.then(() => (resolved = true));
		await settle();
		expect(resolved).toBe(false);
		gate.open();
		await overtaken;
		expect(scoreShown()).toBe(30);
	});

	test('picking a country does not score anything again', async () => {
		const { session, runs, scoreShown } = openSession();
		await session.update({ weights: law(2) });
		await session.update({ country: 'AAA' });
		expect(runs).toHaveLength(1);
		expect(scoreShown()).toBe(20);
	});
});

describe('the engine', () => {
	test('opened at last by trying again, scores the weights that were waiting', async () => {
		const { scorer } = openSession();
		const answers = [() => Promise.reject(new Error('offline')), () => Promise.resolve(scorer)];
		const { session, scoreShown } = openSession({
			openLive: () => answers.shift()?.() ?? Promise.reject(new Error('opened too often')),
		});
		await session.update({ weights: law(2) });
		expect(session.live).toBeNull();
		await session.wake();
		expect(scoreShown()).toBe(20);
	});

	test('is absent, then arrives byte by byte, then is ready, and is opened once', async () => {
		const gate = makeGate();
		const { scorer } = openSession();
		const { session, openings } = openSession({
			openLive: async (onarrival) => {
				await settle();
				onarrival(4096);
				await gate.opened;
				return scorer;
			},
		});
		expect(session.engine).toEqual({ is: 'absent' });
		const [first, second] = [session.wake(), session.wake()];
		expect(session.engine).toEqual({ is: 'arriving', received: 0 });
		await settle();
		expect(session.engine).toEqual({ is: 'arriving', received: 4096 });
		gate.open();
		expect([await first, await second]).toEqual([scorer, scorer]);
		expect(session.engine).toEqual({ is: 'ready' });
		expect(openings).toHaveLength(1);
	});

	test('one that cannot be opened is reported and the published scores hold', async () => {
		const { session } = openSession({ openLive: () => Promise.reject(new Error('no memory')) });
		await session.update({ weights: law(2) });
		expect(session.engine).toEqual({ is: 'failed', reason: 'no memory' });
		expect(session.live).toBeNull();
		expect(session.selection.weights).toEqual(law(2));
	});

	test('one that fails at its first run is reported and the published scores hold', async () => {
		const { session } = openSession({ beforeScore: () => Promise.reject(new Error('no such table')) });
		await session.update({ weights: law(2) });
		expect(session.engine).toEqual({ is: 'failed', reason: 'no such table' });
		expect(session.live).toBeNull();
	});

	test('trying again opens anew, and the next move is scored', async () => {
		const { scorer } = openSession();
		const answers = [() => Promise.reject(new Error('offline')), () => Promise.resolve(scorer)];
		const { session, openings, scoreShown } = openSession({
			openLive: () => answers.shift()?.() ?? Promise.reject(new Error('opened too often')),
		});
		expect(await session.wake()).toBeNull();
		expect(session.engine).toEqual({ is: 'failed', reason: 'offline' });
		expect(await session.wake()).toBe(scorer);
		expect(session.engine).toEqual({ is: 'ready' });
		await session.update({ weights: law(3) });
		expect(scoreShown()).toBe(30);
		expect(openings).toHaveLength(2);
	});
});
