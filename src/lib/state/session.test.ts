import { describe, expect, test } from 'vitest';
import { YEAR, law, makeGate, openSession, settle } from '../../../tests/fixtures/session.ts';

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
		expect(runs).toEqual([{ method: 'open', years: [YEAR], weights: law(2) }]);
		expect(scoreShown()).toBe(20);
		expect(session.live?.reading('index', 'AAA')?.tier).toBe(1);
	});

	test('other weights are scored beside those of the selection, which stay', async () => {
		const { session, runs, queries, scoreShown } = openSession();
		await session.update({ weights: law(2) });
		const book = await session.scoreWith(law(3));
		expect(book?.reading('index', 'AAA')?.score).toBe(30);
		expect(scoreShown()).toBe(20);
		expect([runs.length, queries.length]).toEqual([2, 1]);
	});

	test('an engine that is ready says so once, however often it is asked', async () => {
		const { session } = openSession();
		await session.scoreWith(law(2));
		const { engine } = session;
		await session.scoreWith(law(3));
		expect(engine).toEqual({ is: 'ready' });
		expect(session.engine).toBe(engine);
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
		expect(session.engine).toEqual({ is: 'failed', reason: 'out of memory', heal: 'again' });
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

describe('what the record proves', () => {
	test('is bounded by the weights that hold, on the engine that is open already, and leaves the live scores', async () => {
		const { session, runs, openings, scoreShown } = openSession();
		await session.update({ weights: law(2) });
		const book = await session.boundsBy('on_record');
		expect(runs.at(-1)).toEqual({ method: 'on_record', years: [YEAR], weights: law(2) });
		expect(openings).toEqual([1]);
		expect(book?.method).toBe('on_record');
		expect(book?.reading('index', 'AAA')).toMatchObject({ low: 0, high: 100, tier: null });
		expect(session.live?.method).toBe('open');
		expect(scoreShown()).toBe(20);
	});

	test('has no bounds of its own where the engine does not arrive, which is told', async () => {
		const { session } = openSession({ openLive: () => Promise.reject(new Error('offline')) });
		expect(await session.boundsBy('on_record')).toBeNull();
		expect(session.engine).toMatchObject({ is: 'failed', reason: 'offline' });
	});
});
