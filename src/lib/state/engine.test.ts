import { describe, expect, test } from 'vitest';
import { Fault } from '#lib/arrival/fault.ts';
import { law, makeGate, openSession, settle } from '../../../tests/fixtures/session.ts';

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
		expect(session.engine).toEqual({ is: 'failed', reason: 'no memory', heal: 'again' });
		expect(session.live).toBeNull();
		expect(session.selection.weights).toEqual(law(2));
	});

	test('one that fails at its first run is reported and the published scores hold', async () => {
		const { session } = openSession({ beforeScore: () => Promise.reject(new Error('no such table')) });
		await session.update({ weights: law(2) });
		expect(session.engine).toEqual({ is: 'failed', reason: 'no such table', heal: 'again' });
		expect(session.live).toBeNull();
	});

	test('one that dies at work is told, and the next move is scored by another', async () => {
		const deaths = [undefined, () => Promise.reject(new Error('out of memory'))];
		const { session, openings, scoreShown } = openSession({
			beforeScore: () => deaths.shift()?.() ?? Promise.resolve(),
		});
		await session.update({ weights: law(2) });
		expect(scoreShown()).toBe(20);
		await session.update({ weights: law(3) });
		expect(session.engine).toMatchObject({ is: 'failed', reason: 'out of memory' });
		expect(scoreShown()).toBeNull();
		await session.update({ weights: law(4) });
		expect(session.engine).toEqual({ is: 'ready' });
		expect(scoreShown()).toBe(40);
		expect(openings).toHaveLength(2);
	});

	test('a mix of two editions is healed by loading the page again, not by trying again', async () => {
		const { session } = openSession({
			openLive: () => Promise.reject(new Fault('mixed', 'node.csv', { says: 'of another edition' })),
		});
		await session.wake();
		expect(session.engine).toEqual({ is: 'failed', reason: 'of another edition', heal: 'reload' });
	});

	test('trying again opens anew, and the next move is scored', async () => {
		const { scorer } = openSession();
		const answers = [() => Promise.reject(new Error('offline')), () => Promise.resolve(scorer)];
		const { session, openings, scoreShown } = openSession({
			openLive: () => answers.shift()?.() ?? Promise.reject(new Error('opened too often')),
		});
		expect(await session.wake()).toBeNull();
		expect(session.engine).toEqual({ is: 'failed', reason: 'offline', heal: 'again' });
		expect(await session.wake()).toBe(scorer);
		expect(session.engine).toEqual({ is: 'ready' });
		await session.update({ weights: law(3) });
		expect(scoreShown()).toBe(30);
		expect(openings).toHaveLength(2);
	});
});
