import { expect, test } from 'vitest';
import type { Session } from '#lib/state/session.svelte.ts';
import { law, openSession } from '../../../../tests/fixtures/session.ts';
import { Comparison } from './comparison.svelte.ts';

/** Asks for weights as the panel does, and waits for their scores. */
async function want(session: Session, comparison: Comparison, weights: ReadonlyMap<string, number>) {
	comparison.want(weights);
	await Promise.all([session.update({ weights }), comparison.ask()]);
	comparison.remember();
}

const scoresOf = ({ books }: Comparison) =>
	books === null
		? null
		: [books.before, books.after].map((book) => book.reading('index', 'AAA')?.score ?? null);

test('other weights are held against the published ones where those held before', async () => {
	const { session } = openSession();
	const comparison = new Comparison(session);
	await comparison.ask();
	expect(comparison.isMoved).toBe(false);
	await want(session, comparison, law(3));
	expect(comparison.isMoved).toBe(true);
	expect(scoresOf(comparison)).toEqual([10, 30]);
});

test('they are held against a reader’s own where the reader had some, and so are the published ones', async () => {
	const { session } = openSession();
	await session.update({ weights: law(5) });
	const comparison = new Comparison(session);
	await comparison.ask();
	await want(session, comparison, law(3));
	expect(scoresOf(comparison)).toEqual([50, 30]);
	await want(session, comparison, new Map());
	expect(scoresOf(comparison)).toEqual([50, 10]);
	await want(session, comparison, law(5));
	expect(comparison.isMoved).toBe(false);
});

test('what was there before can be looked at, and the comparison stays', async () => {
	const { session } = openSession();
	const comparison = new Comparison(session);
	await want(session, comparison, law(3));
	await session.update({ weights: comparison.start });
	expect(scoresOf(comparison)).toEqual([10, 30]);
});

test('after a change of method both are of the new one, or nothing is told', async () => {
	const { session } = openSession();
	const comparison = new Comparison(session);
	await want(session, comparison, law(3));
	const changing = session.update({ method: 'facts' });
	expect(scoresOf(comparison)).toBeNull();
	await changing;
	expect(scoresOf(comparison)).toBeNull();
	await comparison.ask();
	comparison.remember();
	expect(scoresOf(comparison)).toEqual([10, 30]);
	expect([comparison.books?.before.method, comparison.books?.after.method]).toEqual(['facts', 'facts']);
});

test('a change of method while the weights before are shown scores those after by it too', async () => {
	const { session } = openSession();
	const comparison = new Comparison(session);
	await want(session, comparison, law(3));
	await session.update({ weights: comparison.start });
	await session.update({ method: 'facts' });
	await comparison.ask();
	expect(comparison.books?.after.method).toBe('facts');
	expect(scoresOf(comparison)).toEqual([10, 30]);
});

test('where the engine fails nothing is told of weights that were not scored', async () => {
	let isBroken = false;
	const { session } = openSession({
		beforeScore: () => (isBroken ? Promise.reject(new Error('broken')) : Promise.resolve()),
	});
	const comparison = new Comparison(session);
	await want(session, comparison, law(3));
	isBroken = true;
	await want(session, comparison, law(5));
	expect(session.engine.is).toBe('failed');
	expect(scoresOf(comparison)).toBeNull();
	isBroken = false;
	await session.wake();
	comparison.remember();
	expect(scoresOf(comparison)).toEqual([10, 50]);
});

test('what is asked for again while it is being scored is scored once', async () => {
	const { session, runs } = openSession();
	const comparison = new Comparison(session);
	await Promise.all([comparison.ask(), comparison.ask()]);
	expect(runs).toHaveLength(1);
});
