import { describe, expect, it, test } from 'vitest';
import { findCountries, readArguments } from './arguments.ts';

const request = { regions: [], countries: [], languages: ['en'], out: 'briefs' };

test('regions, countries and languages may be given several times, and count once', () => {
	expect(readArguments(['--region', 'europe'])).toEqual({
		kind: 'request',
		request: { ...request, regions: ['europe'] },
	});
	expect(
		readArguments([
			...['--region', 'cis', '--region', 'cis', '--country', 'npl', '--country', 'EGY', '--country', 'NPL'],
			...['--lang', 'ru', '--lang', 'fr', '--out', 'elsewhere'],
		]),
	).toEqual({
		kind: 'request',
		request: { regions: ['cis'], countries: ['NPL', 'EGY'], languages: ['ru', 'fr'], out: 'elsewhere' },
	});
});

describe('arguments are refused with what would be right', () => {
	it.each([
		[[], 'no country is named; expected --region or --country'],
		[['europe'], '“europe” belongs to no option; expected --region, --country, --lang or --out'],
		[
			['--region', 'Europe'],
			'--region Europe is no region; expected one of world, africa, americas, arab_states, asia_pacific, cis, europe',
		],
		[['--country', 'Nepal'], '--country Nepal is not a country code; expected three letters such as NPL'],
		[
			['--country', 'NPL', '--lang', 'de'],
			'--lang de is no language here; expected one of en, ar, zh, fr, ru, es',
		],
		[['--country', 'NPL', '--out', ''], '--out is empty; expected a path'],
		[['--year', '2024'], "Unknown option '--year'"],
	])('%j', (args, message) => {
		expect(readArguments(args)).toEqual({ kind: 'wrong', message });
	});
});

describe('the countries asked for', () => {
	const known = [
		{ id: 'UZB', region: 'cis' },
		{ id: 'FRA', region: 'europe' },
		{ id: 'ARM', region: 'cis' },
		{ id: 'ATA', region: null },
	];

	it('are those of the regions and those named, in the order of their codes', () => {
		expect(findCountries({ regions: ['cis'], countries: ['FRA', 'ARM'] }, known)).toEqual([
			'ARM',
			'FRA',
			'UZB',
		]);
		expect(findCountries({ regions: ['world'], countries: [] }, known)).toEqual(['ARM', 'FRA', 'UZB']);
	});

	it('must be in the package, in a region', () => {
		expect(() => findCountries({ regions: ['cis'], countries: ['XYZ', 'ATA'] }, known)).toThrow(
			'no country of the package: XYZ, ATA; expected ISO3 codes such as NPL',
		);
	});
});
