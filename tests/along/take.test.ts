import { describe, expect, it } from 'vitest';
import type { SizedFile } from '#lib/along/plan.ts';
import { openShelf } from '#lib/along/shelves.ts';
import { take, type Ending, type Progress } from '#lib/along/take.ts';
import { MemoryCaches, Visited } from './browser.ts';

const names = Array.from({ length: 150 }, (_, at) => `/file${at}`);
const files = names.map((name): SizedFile => [name, 10]);
const siteOf = (build: string) => ({
	'/_app/version.json': `{"version":"${build}"}`,
	...Object.fromEntries(names.map((name) => [name, 'x'])),
});

async function fetched(
	server: Visited,
	caches: MemoryCaches,
	heard: (progress: Progress, stop: () => void) => void,
) {
	const stop = new AbortController();
	const asked: string[] = [];
	const ending: Ending = await take('one', files, {
		shelf: await openShelf(caches.asBrowsers, 'one'),
		fetch: async (address) => {
			stop.signal.throwIfAborted();
			asked.push(address);
			return server.fetch(address);
		},
		onprogress: (progress) => heard(progress, () => stop.abort()),
		signal: stop.signal,
	});
	return { ending, asked: asked.filter((each) => each !== '/_app/version.json') };
}

describe('a set that is fetched', () => {
	it('is whole when every file is here, and says on the way how far it is', async () => {
		const steps: number[] = [];
		const { ending } = await fetched(new Visited(siteOf('one')), new MemoryCaches(), ({ bytes }) =>
			steps.push(bytes),
		);
		expect(ending).toEqual({ is: 'whole' });
		expect(steps[0]).toBe(0);
		expect(steps.at(-1)).toBe(1500);
	});

	it('goes on where it was stopped, and fetches nothing twice', async () => {
		const caches = new MemoryCaches();
		const server = new Visited(siteOf('one'));
		const first = await fetched(server, caches, ({ files: arrived }, stop) => {
			if (arrived >= 60) stop();
		});
		expect(first.ending).toEqual({ is: 'stopped' });
		const shelf = await caches.open('cop-atlas-one');
		const here = new Set([...shelf.kept.keys()].map((url) => new URL(url).pathname));
		expect(here.size).toBeGreaterThanOrEqual(60);
		const second = await fetched(server, caches, () => undefined);
		expect(second.ending).toEqual({ is: 'whole' });
		expect(second.asked.filter((each) => here.has(each))).toEqual([]);
	});

	it('says that the network went away, and keeps what has arrived', async () => {
		const caches = new MemoryCaches();
		const server = new Visited(siteOf('one'));
		const { ending } = await fetched(server, caches, ({ files: arrived }) => {
			if (arrived >= 20) server.site = null;
		});
		expect(ending).toEqual({ is: 'offline' });
		expect((await caches.open('cop-atlas-one')).kept.size).toBeGreaterThanOrEqual(20);
	});

	it('says that the device is full', async () => {
		const caches = new MemoryCaches();
		(await caches.open('cop-atlas-one')).room = 30;
		const { ending } = await fetched(new Visited(siteOf('one')), caches, () => undefined);
		expect(ending).toEqual({ is: 'full' });
	});

	it('stops when another build is published on the way, and before it began', async () => {
		const server = new Visited(siteOf('one'));
		const { ending } = await fetched(server, new MemoryCaches(), ({ files: arrived }) => {
			if (arrived >= 50) server.site = siteOf('two');
		});
		expect(ending).toEqual({ is: 'other_build' });
		const before = await fetched(new Visited(siteOf('two')), new MemoryCaches(), () => undefined);
		expect(before.ending).toEqual({ is: 'other_build' });
		expect(before.asked).toEqual([]);
	});

	it('names a file that is listed and not there', async () => {
		const server = new Visited(siteOf('one'));
		const { '/file7': _, ...rest } = siteOf('one') as Record<string, string>;
		server.site = rest;
		const { ending } = await fetched(server, new MemoryCaches(), () => undefined);
		expect(ending).toEqual({ is: 'missing', address: '/file7' });
	});
});
