import { describe, expect, it } from 'vitest';
import { noteTaken, openShelf, shelvedBuilds, type Taken } from '#lib/along/shelves.ts';
import { Visited } from './browser.ts';

const page = (title: string, build: string): string =>
	`<title>${title}</title><link href="/_app/immutable/${build}.css" rel="stylesheet"><script>import("/_app/immutable/${build}.js")</script>`;

const siteOf = (build: string) => ({
	'/_app/version.json': `{"version":"${build}"}`,
	'/': page(`Map ${build}`, build),
	'/fr': page('Carte', build),
	'/country/MLI': page('Mali', build),
	'/offline': `<title>Not here</title><ul id="kept-pages" class="x"></ul>`,
	'/fr/offline': `<title>Absent</title><ul id="kept-pages"></ul>`,
	'/pages/map/world.json': `{"build":"${build}"}`,
	[`/_app/immutable/${build}.js`]: 'code',
	[`/_app/immutable/${build}.css`]: 'style',
});

const textOf = async (response: Response | undefined) => response?.text();
const taken: Taken = {
	...{ edition: '2026', hash: 'h', languages: ['en'], regions: [], engine: false },
	...{ bytes: 1, files: 1, arrived: 1 },
};

describe('a page that was visited', () => {
	it('opens without network, whatever its address asks of it', async () => {
		const browser = new Visited(siteOf('one'));
		await browser.open('/country/MLI?w=law:3');
		browser.site = null;
		expect(await textOf(await browser.open('/country/MLI?measure=law'))).toContain('<title>Mali</title>');
	});

	it('is the one of the server while there is a server', async () => {
		const browser = new Visited(siteOf('one'));
		await browser.open('/');
		browser.site = siteOf('two');
		expect(await textOf(await browser.open('/'))).toContain('Map two');
	});

	it('brings its scripts and styles, though they came before the worker', async () => {
		const browser = new Visited(siteOf('one'));
		await browser.visit('/', '/pages/map/world.json');
		browser.site = null;
		expect(await textOf(await browser.open('/_app/immutable/one.js', 'cors'))).toBe('code');
		expect(await textOf(await browser.open('/_app/immutable/one.css', 'cors'))).toBe('style');
		expect(await textOf(await browser.open('/pages/map/world.json', 'cors'))).toContain('one');
	});

	it('is not kept where something else came in its place', async () => {
		const browser = new Visited(siteOf('one'));
		expect((await browser.open('/country/XXX'))?.status).toBe(404);
		browser.site = null;
		await expect(browser.open('/country/XXX').then((answer) => answer?.type)).resolves.toBe('error');
	});
});

describe('a page that is not here', () => {
	it('is told in its language, with what is here in that language', async () => {
		const browser = new Visited(siteOf('one'));
		await browser.visit('/', '/country/MLI', '/offline', '/fr', '/fr/offline');
		browser.site = null;
		const english = await browser.open('/country/NER');
		expect(english?.status).toBe(503);
		expect(await textOf(english)).toContain(
			'<li><a href="/">Map one</a></li><li><a href="/country/MLI">Mali</a></li></ul>',
		);
		const french = await textOf(await browser.open('/fr/country/NER'));
		expect(french).toContain('<title>Absent</title>');
		expect(french).toContain('<li><a href="/fr">Carte</a></li></ul>');
	});
});

describe('a second edition', () => {
	it('is kept beside the first, not in it', async () => {
		const browser = new Visited(siteOf('one'));
		await browser.open('/country/MLI');
		browser.site = siteOf('two');
		await browser.open('/');
		expect(await shelvedBuilds(browser.caches.asBrowsers)).toEqual(['two', 'one']);
		const first = browser.caches.all.get('cop-atlas-one');
		expect([...(first?.kept.keys() ?? [])].map((url) => new URL(url).pathname)).toEqual(['/country/MLI']);
	});

	it('takes the place of what was only visited, and leaves what was taken along', async () => {
		const browser = new Visited(siteOf('one'));
		const { asBrowsers } = browser.caches;
		await browser.open('/');
		browser.site = siteOf('two');
		browser.start('two');
		await browser.activate();
		expect(await shelvedBuilds(asBrowsers)).toEqual([]);

		await noteTaken(await openShelf(asBrowsers, 'one'), taken);
		await browser.activate();
		expect(await shelvedBuilds(asBrowsers)).toEqual(['one']);
	});
});

it('leaves to the browser what is not asked of this site, and what is asked in parts', async () => {
	const browser = new Visited(siteOf('one'));
	expect(await browser.open('/_app/version.json', 'cors')).toBeUndefined();
	expect(await browser.open('/service-worker.js', 'cors')).toBeUndefined();
});
