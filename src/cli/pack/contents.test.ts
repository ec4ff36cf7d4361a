import { describe, expect, it } from 'vitest';
import { filesOf, type Inventory } from '#lib/along/plan.ts';
import { copiesOf, packedInventory, standIns } from './contents.ts';

const inventory: Inventory = {
	build: 'b1',
	languages: ['en', 'ar', 'fr'],
	pages: [
		['/', [10, 11, 12]],
		['/offline', [1, 1, 1]],
		['/country/MLI', [20, 21, 22]],
		['/country/NPL', [30, 31, 32]],
	],
	scripts: { en: [['/_app/immutable/en/a.js', 100]], ar: [['/_app/immutable/ar/a.js', 101]], fr: [] },
	files: [
		['/pages/country/MLI.json', 1],
		['/pages/country/NPL.json', 1],
		['/icon.svg', 1],
	],
	engine: [['/_app/immutable/assets/duckdb.wasm', 1000]],
};
const regionOf = (country: string) => (country === 'MLI' ? 'africa' : 'asia_pacific');
const wish = { languages: ['ar'], regions: ['africa'], engine: false };
const read = async (address: string) =>
	address.endsWith('/offline.html')
		? `<title>Not here</title><ul id="kept-pages"></ul>`
		: `<title>${address.replace('.html', '')}</title>`;

describe('a pack', () => {
	it('holds each page in a folder of its own, so that a server of plain files finds it by its address', () => {
		const written = new Map(copiesOf(inventory, wish, regionOf).map(({ from, to }) => [to, from]));
		expect(written.get('/ar/index.html')).toBe('/ar.html');
		expect(written.get('/ar/country/MLI/index.html')).toBe('/ar/country/MLI.html');
		expect(written.get('/pages/country/MLI.json')).toBe('/pages/country/MLI.json');
		expect([...written.keys()].filter((to) => /NPL|fr|wasm/.test(to))).toEqual([]);
		const whole = copiesOf(inventory, { ...wish, languages: ['en'] }, regionOf);
		expect(whole).toContainEqual({ from: '/index.html', to: '/index.html' });
	});

	it('says of a page left out that it is not there, and which are', async () => {
		const absent = await standIns(inventory, wish, regionOf, read);
		const said = absent.get('/ar/country/NPL/index.html');
		expect(said).toContain('<title>Not here</title>');
		expect(said).toContain('<a href="/ar/country/MLI">/ar/country/MLI</a>');
		expect(said).not.toContain('NPL');
		expect(absent.has('/ar/country/MLI/index.html')).toBe(false);
	});

	it('leads from a language that is not in it to one page that says so, and from its root to one that is', async () => {
		const absent = await standIns(inventory, wish, regionOf, read);
		expect(absent.get('/index.html')).toContain('url=/ar"');
		expect(absent.get('/fr/index.html')).toContain('<a href="/ar">/ar</a>');
		expect(absent.get('/fr/country/MLI/index.html')).toContain('url=/fr"');
		// Nothing in the pack leads there.
		expect(absent.has('/fr/country/NPL/index.html')).toBe(false);
		const both = await standIns(inventory, { ...wish, languages: ['en', 'ar'] }, regionOf, read);
		expect(both.has('/index.html')).toBe(false);
	});

	it('can be taken along whole from where it is served, and nothing that is not in it', () => {
		const packed = packedInventory(inventory, wish, regionOf);
		const all = { languages: ['en', 'ar', 'fr'], regions: ['africa', 'asia_pacific'], engine: true };
		expect(new Set(filesOf(packed, all, regionOf))).toEqual(new Set(filesOf(inventory, wish, regionOf)));
	});
});
