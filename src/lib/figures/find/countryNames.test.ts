import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { searchCountries } from '#lib/ui/findCountries.ts';
import { namesIn } from './countryNames.ts';

const TEXT = readFileSync('data/countries.csv', 'utf8');
const NAMES = namesIn(TEXT);
const COUNTRIES = [...NAMES].map(([id, others]) => ({ id, name: others[0] ?? id, others }));

test.each([
	['Tanzania', 'TZA'],
	['Ivory Coast', 'CIV'],
	['Elfenbeinküste', null],
	['DRC', 'COD'],
	['RDC', 'COD'],
	['Türkiye', 'TUR'],
	['Turkey', 'TUR'],
	['Turquie', 'TUR'],
	['Россия', 'RUS'],
	['США', 'USA'],
	['坦桑尼亚', 'TZA'],
	['مصر', 'EGY'],
	['Corea del Sur', 'KOR'],
	['Cape Verde', 'CPV'],
	['NP', 'NPL'],
	['npl', 'NPL'],
	['Kazakstan', 'KAZ'],
	['Phillipines', 'PHL'],
	['Nepl', 'NPL'],
	['Costa de Marfil', 'CIV'],
	['刚果金', 'COD'],
	['刚果布', 'COG'],
	['امريكا', 'USA'],
])('%s is found as %s among all countries', (text, id) => {
	expect(searchCountries(text, COUNTRIES)[0]?.id ?? null).toBe(id);
});

test('every country is known by its code of two letters and by names of several languages', () => {
	expect(NAMES.size).toBe(195);
	for (const [id, names] of NAMES) expect(names.length, id).toBeGreaterThanOrEqual(5);
});
