import { describe, expect, test } from 'vitest';
import { law, makeGate, openSession, settle } from '../../../tests/fixtures/session.ts';
import type { Draw, Drawn, DrawRequest } from './robustness.svelte.ts';

/** What a run of draws would say of the one country: its stability is a tenth of the weight of law. */
const drawnFor = ({ weights }: DrawRequest): Drawn => ({
	places: [
		{
			country: 'AAA',
			node: 'index',
			draws: 10,
			scored: 10,
			score_low: 0,
			score_high: 1,
			rank_low: 1,
			rank_high: 1,
			stability: (weights.get('law') ?? 1) / 10,
			tier_shares: [1],
		},
	],
	pairs: [],
});

/** A session whose draws wait at a gate and can be given up; `asked` and `given` are the weights of law drawn for. */
function openDrawing() {
	const gate = makeGate();
	const asked: (number | undefined)[] = [];
	const givenUp: (number | undefined)[] = [];
	const draw: Draw = async (request, onprogress, signal) => {
		const weight = request.weights.get('law');
		asked.push(weight);
		signal.addEventListener('abort', () => givenUp.push(weight));
		onprogress(0.4);
		await gate.opened;
		return drawnFor(request);
	};
	const { session } = openSession({ draw });
	const stability = () => session.live?.reading('index', 'AAA')?.stability;
	return { session, gate, asked, givenUp, stability };
}

describe('the robustness of the reader’s scores', () => {
	test('is unknown until it has been drawn, and says how far the draws are', async () => {
		const { session, gate, stability } = openDrawing();
		expect(session.robustness).toEqual({ is: 'absent' });
		await session.update({ weights: law(2) });
		expect(stability()).toBeNull();
		expect(session.robustness).toEqual({ is: 'drawing', share: 0.4 });
		gate.open();
		await settle();
		expect(stability()).toBe(0.2);
		expect(session.robustness).toMatchObject({ is: 'drawn' });
	});

	test('is given up when a weight moves on, and drawn for the newest only', async () => {
		const { session, gate, asked, givenUp, stability } = openDrawing();
		await session.update({ weights: law(2) });
		await session.update({ weights: law(3) });
		expect([asked, givenUp]).toEqual([[2, 3], [2]]);
		gate.open();
		await settle();
		expect(stability()).toBe(0.3);
	});

	test('once drawn, is forgotten at the next move and drawn anew', async () => {
		const { session, gate, stability } = openDrawing();
		gate.open();
		await session.update({ weights: law(2) });
		await settle();
		const moved = session.update({ weights: law(3) });
		expect(session.robustness).toEqual({ is: 'absent' });
		await moved;
		await settle();
		expect(stability()).toBe(0.3);
	});

	test('with the weights set back there is nothing to draw', async () => {
		const { session, givenUp } = openDrawing();
		await session.update({ weights: law(2) });
		await session.update({ weights: new Map() });
		expect(givenUp).toEqual([2]);
		expect(session.robustness).toEqual({ is: 'absent' });
	});

	test('draws that fail say why, and the scores stay', async () => {
		const { session, scoreShown } = openSession({ draw: () => Promise.reject(new Error('no worker')) });
		await session.update({ weights: law(2) });
		await settle();
		expect(session.robustness).toEqual({ is: 'failed', reason: 'no worker' });
		expect(scoreShown()).toBe(20);
	});
});
