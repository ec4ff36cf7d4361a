import { describe, expect, test } from 'vitest';
import type { Console, Excerpt } from '#lib/db/connector.ts';
import { Desk } from './desk.svelte.ts';

const ROWS: Excerpt = { columns: [{ name: 'a', type: 'Int32' }], rows: [[1]], isWhole: true };

/** An engine that answers `ask`, refuses `wrong`, and works on `long` until it is stopped. */
function makeEngine(isLost = false): Console & { readonly wasClosed: () => boolean } {
	let isAlive = true;
	let closed = false;
	return {
		get isAlive() {
			return isAlive;
		},
		wasClosed: () => closed,
		register: () => Promise.resolve(),
		seal: () => Promise.resolve(),
		close: () => {
			closed = true;
		},
		run: (sql, _limit, signal) => {
			if (sql === 'wrong') return Promise.reject(new Error('Parser Error'));
			if (sql !== 'long') return Promise.resolve(ROWS);
			return new Promise((_, reject) => {
				signal.addEventListener('abort', () => {
					isAlive = !isLost;
					reject(new Error('stopped'));
				});
			});
		},
	};
}

function makeDesk(engines: readonly (Console | Error)[]) {
	const waiting = [...engines];
	let opened = 0;
	let now = 0;
	const desk = new Desk(
		() => {
			opened += 1;
			const next = waiting.shift() ?? new Error('opened too often');
			return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
		},
		() => (now += 500),
	);
	return { desk, opened: () => opened };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the desk', () => {
	test('opens the engine at the first run and keeps it for the next', async () => {
		const { desk, opened } = makeDesk([makeEngine()]);
		expect(opened()).toBe(0);
		await desk.run('ask');
		await desk.run('ask');
		expect(opened()).toBe(1);
		expect(desk.answer).toMatchObject({ rows: [[1]], sql: 'ask', seconds: 0.5 });
		expect(desk.doing).toEqual({ is: 'nothing' });
	});

	test('says what the engine said of a wrong query, and keeps the last answer', async () => {
		const { desk } = makeDesk([makeEngine()]);
		await desk.run('ask');
		await desk.run('wrong');
		expect(desk.trouble).toEqual({ is: 'fault', says: 'Parser Error' });
		expect(desk.answer?.sql).toBe('ask');
		await desk.run('ask');
		expect(desk.trouble).toBeNull();
	});

	test('stops a query that goes on, and the same engine answers the next', async () => {
		const { desk, opened } = makeDesk([makeEngine()]);
		const running = desk.run('long');
		await settle();
		expect(desk.doing).toEqual({ is: 'running' });
		await desk.run('ask');
		expect(desk.answer).toBeNull();
		desk.stop();
		await running;
		expect(desk.trouble).toEqual({ is: 'stopped', isEngineLost: false });
		await desk.run('ask');
		expect([opened(), desk.answer?.sql]).toEqual([1, 'ask']);
	});

	test('opens another engine where stopping lost the first', async () => {
		const { desk, opened } = makeDesk([makeEngine(true), makeEngine()]);
		const running = desk.run('long');
		await settle();
		desk.stop();
		await running;
		expect(desk.trouble).toEqual({ is: 'stopped', isEngineLost: true });
		await desk.run('ask');
		expect([opened(), desk.answer?.sql]).toEqual([2, 'ask']);
	});

	test('tries again to open an engine that did not come', async () => {
		const { desk } = makeDesk([new Error('offline'), makeEngine()]);
		await desk.run('ask');
		expect(desk.trouble).toEqual({ is: 'failed', reason: 'offline', heal: 'again' });
		await desk.run('ask');
		expect(desk.answer?.sql).toBe('ask');
	});

	test('ends its engine when the page is left', async () => {
		const engine = makeEngine();
		const { desk } = makeDesk([engine]);
		await desk.run('ask');
		desk.close();
		await settle();
		expect(engine.wasClosed()).toBe(true);
	});
});
