import { describe, expect, test } from 'vitest';
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
