import { describe, expect, test } from 'vitest';
import { openOnce } from './once.ts';

/** What stands for an engine, told apart by its name. */
interface FakeEngine {
	readonly name: string;
	readonly isAlive: boolean;
}

const engine = (name = 'engine', isAlive = true): FakeEngine => ({ name, isAlive });

/** An engine on its way, one for each time it is opened. */
function makeDepot() {
	const deliveries: {
		readonly arrive: (received: number) => void;
		readonly open: (engine: FakeEngine) => void;
		readonly fail: (reason: string) => void;
	}[] = [];
	const openEngine = openOnce<FakeEngine>(
		(onarrival) =>
			new Promise((resolve, reject) => {
				deliveries.push({
					arrive: onarrival,
					open: resolve,
					fail: (reason) => reject(new Error(reason)),
				});
			}),
	);
	return { deliveries, openEngine };
}

const silent = (): void => undefined;

describe('the engine of a page', () => {
	test('is fetched when it is first asked for, and once for all who ask, while it comes and afterwards', async () => {
		const { deliveries, openEngine } = makeDepot();
		expect(deliveries).toHaveLength(0);
		const [session, tools] = [openEngine(silent), openEngine(silent)];
		deliveries[0]?.open(engine());
		expect([await session, await tools, await openEngine(silent)]).toEqual([engine(), engine(), engine()]);
		expect(deliveries).toHaveLength(1);
	});

	test('is heard to arrive by everyone who waits, and those who come later hear how far it is', async () => {
		const { deliveries, openEngine } = makeDepot();
		const [session, tools]: [number[], number[]] = [[], []];
		const opened = openEngine((received) => session.push(received));
		deliveries[0]?.arrive(10);
		void openEngine((received) => tools.push(received));
		deliveries[0]?.arrive(34);
		expect([session, tools]).toEqual([
			[10, 34],
			[10, 34],
		]);
		deliveries[0]?.open(engine());
		await opened;
		const late: number[] = [];
		await openEngine((received) => late.push(received));
		expect(late).toEqual([]);
	});

	test('that did not start is said to all who wait, and fetched anew for the next who asks', async () => {
		const { deliveries, openEngine } = makeDepot();
		const waiting = [openEngine(silent), openEngine(silent)];
		deliveries[0]?.fail('offline');
		expect(await Promise.allSettled(waiting)).toMatchObject([
			{ reason: { message: 'offline' } },
			{ reason: { message: 'offline' } },
		]);
		const again = openEngine(silent);
		deliveries[1]?.open(engine());
		expect(await again).toEqual(engine());
	});

	test('is fetched once more and not twice when one who waited asks again before another has heard of the failure', async () => {
		const { deliveries, openEngine } = makeDepot();
		const session = openEngine(silent).catch(() => openEngine(silent));
		const tools = openEngine(silent).catch(() => openEngine(silent));
		deliveries[0]?.fail('offline');
		await expect.poll(() => deliveries.length).toBe(2);
		deliveries[1]?.open(engine());
		expect(await Promise.all([session, tools, openEngine(silent)])).toEqual([engine(), engine(), engine()]);
		expect(deliveries).toHaveLength(2);
	});

	test('that has died since is not given out again: the next who asks gets another', async () => {
		const { deliveries, openEngine } = makeDepot();
		const first = openEngine(silent);
		const mortal = { name: 'first', isAlive: true };
		deliveries[0]?.open(mortal);
		expect(await first).toBe(mortal);
		mortal.isAlive = false;
		const [session, tools] = [openEngine(silent), openEngine(silent)];
		expect(deliveries).toHaveLength(2);
		deliveries[1]?.open(engine('second'));
		expect([await session, await tools, await openEngine(silent)].map(({ name }) => name)).toEqual([
			'second',
			'second',
			'second',
		]);
	});
});
