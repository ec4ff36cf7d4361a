import { describe, expect, test } from 'vitest';
import { law, makeGate, openSession } from '../../../tests/fixtures/session.ts';

describe('scores made ahead', () => {
	const ready = async () => {
		const opened = openSession();
		await opened.session.warm();
		opened.runs.length = 0;
		return opened;
	};

	test('are shown without another run, at once', async () => {
		const { session, runs, scoreShown } = await ready();
		await session.scoreAhead([law(2), law(3)]);
		expect(runs.map(({ weights }) => weights)).toEqual([law(2), law(3)]);
		expect(scoreShown()).toBeNull();
		void session.update({ weights: law(3) });
		expect(scoreShown()).toBe(30);
		expect([session.liveWeights, runs.length]).toEqual([law(3), 2]);
	});

	test('are of one method: after a change of method the weights are scored by the new one', async () => {
		const { session, runs } = await ready();
		await session.scoreAhead([law(2)]);
		await session.update({ weights: law(2) });
		const changing = session.update({ method: 'facts' });
		expect(session.live).toBeNull();
		await changing;
		expect(session.live?.method).toBe('facts');
		expect(runs.map(({ method }) => method)).toEqual(['open', 'facts']);
		void session.update({ method: 'open' });
		expect(session.live?.method).toBe('open');
		expect(runs).toHaveLength(2);
	});

	test('open no engine, and fetch nothing', async () => {
		const { session, openings, runs } = openSession();
		await session.scoreAhead([law(2)]);
		expect([openings, runs]).toEqual([[], []]);
	});

	test('give way to weights that are asked for, and to newer guesses', async () => {
		const gate = makeGate();
		let isHeld = false;
		const { session, runs } = openSession({
			beforeScore: () => (isHeld ? gate.opened : Promise.resolve()),
		});
		await session.warm();
		isHeld = true;
		runs.length = 0;
		const first = session.scoreAhead([law(2), law(3), law(4)]);
		const second = session.scoreAhead([law(5), law(6)]);
		const asked = session.update({ weights: law(7) });
		gate.open();
		await Promise.all([first, second, asked]);
		expect(runs.map(({ weights }) => weights.get('law'))).toEqual([2, 5, 7]);
	});

	test('asked for while they are being made are made once', async () => {
		const { session, runs, scoreShown } = await ready();
		await Promise.all([session.scoreAhead([law(2)]), session.update({ weights: new Map([['law', 2]]) })]);
		expect(runs).toHaveLength(1);
		expect(scoreShown()).toBe(20);
	});

	test('are forgotten with the engine that made them', async () => {
		let isBroken = false;
		const { session, runs, scoreShown } = openSession({
			beforeScore: () => (isBroken ? Promise.reject(new Error('broken')) : Promise.resolve()),
		});
		await session.warm();
		await session.scoreAhead([law(2)]);
		isBroken = true;
		await session.update({ weights: law(3) });
		expect(session.engine.is).toBe('failed');
		await session.update({ weights: law(2) });
		expect(scoreShown()).toBeNull();
		isBroken = false;
		runs.length = 0;
		await session.update({ weights: law(4) });
		await session.update({ weights: law(2) });
		expect([scoreShown(), runs.length]).toEqual([20, 2]);
	});

	test('are no more than ten: the eldest is scored anew', async () => {
		const { session, runs } = await ready();
		await session.scoreAhead(Array.from({ length: 11 }, (_, at) => law(at + 2)));
		await session.update({ weights: law(12) });
		expect(runs).toHaveLength(11);
		await session.update({ weights: law(2) });
		expect(runs).toHaveLength(12);
	});
});
