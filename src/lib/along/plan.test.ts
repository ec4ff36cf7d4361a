import { describe, expect, it } from 'vitest';
import { filesOf, inLanguage, weightOf, type Inventory, type Wish } from './plan.ts';

const inventory: Inventory = {
	build: 'b1',
	languages: ['en', 'ar'],
	pages: [
		['/', [10, 11]],
		['/country/MLI', [20, 21]],
		['/country/PSE', [30, 31]],
		['/brief/MLI', [5, 6]],
		['/compare/table/africa', [7, 8]],
		['/compare/table/world', [9, 9]],
		['/region/africa', [4, 4]],
		['/only/english', [3, 0]],
	],
	scripts: { en: [['/_app/immutable/en/a.js', 100]], ar: [['/_app/immutable/ar/a.js', 101]] },
	files: [
		['/pages/country/MLI.json', 1],
		['/pages/compare/table.africa.json', 1],
		['/pages/map/world.json', 1],
		['/pages/proved/edition.json', 1],
		['/record/PSE.json', 1],
		['/icon.svg', 1],
	],
	engine: [['/_app/immutable/assets/duckdb.wasm', 1000]],
};
const regionOf = (country: string) => (country === 'MLI' ? 'africa' : null);
const addresses = (wish: Partial<Wish>) =>
	filesOf(inventory, { languages: ['en'], regions: [], engine: false, ...wish }, regionOf).map(
		([path]) => path,
	);

describe('what comes along', () => {
	it('is the world without any region: no country and no regional view', () => {
		expect(addresses({})).toEqual([
			'/_app/immutable/en/a.js',
			'/pages/map/world.json',
			'/pages/proved/edition.json',
			'/icon.svg',
			'/',
			'/compare/table/world',
			'/only/english',
		]);
	});

	it('has the countries of a region with it, in each language chosen, and those in no region', () => {
		const taken = addresses({ languages: ['ar'], regions: ['africa'] });
		for (const path of [
			'/ar/country/MLI',
			'/ar/brief/MLI',
			'/ar/region/africa',
			'/ar/country/PSE',
			'/record/PSE.json',
		])
			expect(taken).toContain(path);
		expect(taken).toContain('/ar');
		expect(taken).not.toContain('/');
		expect(addresses({ regions: ['europe'] })).not.toContain('/country/MLI');
	});

	it('leaves out a page that a language does not have', () => {
		expect(addresses({ languages: ['ar'] })).not.toContain('/ar/only/english');
	});

	it('weighs what its files weigh, and the engine only when it is wished for', () => {
		const wish = { languages: ['en'], regions: [], engine: false };
		const without = weightOf(filesOf(inventory, wish, regionOf));
		expect(without).toBe(100 + 1 + 1 + 1 + 10 + 9 + 3);
		expect(weightOf(filesOf(inventory, { ...wish, engine: true }, regionOf)) - without).toBe(1000);
	});

	it('names a page as the site does in each language', () => {
		expect(inLanguage('/', 'fr', 'en')).toBe('/fr');
		expect(inLanguage('/country/MLI', 'fr', 'en')).toBe('/fr/country/MLI');
		expect(inLanguage('/country/MLI', 'en', 'en')).toBe('/country/MLI');
	});
});
