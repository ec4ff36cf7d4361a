// Packages made to break the command: each is scored, or refused by file and place with its cure and exit code 1.
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readScores } from '#lib/exchange/results/scores.ts';
import { methodSchema } from '#lib/scoring/method.ts';
import { main } from '../../src/cli/score.ts';
import { stage } from './command.ts';

const { home, spoken } = stage('hostile');

type Files = Readonly<Record<string, string | ((text: string) => string)>>;

let count = 0;
/** Scores Tinyland with some files changed; gives the exit code, what was said, and what was written. */
async function scoreWith(files: Files) {
	count += 1;
	const folder = join(home(), `package${count}`);
	const out = join(folder, 'out');
	await cp('tests/fixtures/tinyland', folder, { recursive: true });
	for (const [file, change] of Object.entries(files)) {
		const path = join(folder, file);
		await writeFile(path, typeof change === 'string' ? change : change(await readFile(path, 'utf8')));
	}
	const code = await main([folder, '--out', out]);
	return { code, lines: spoken(), out, written: await readdir(out).catch(() => []) };
}

const method = (value: unknown): Files => ({ 'method.json': JSON.stringify(value) });
const HEADER =
	'id,parent,name,weight,aggregation,direction,unit,transform,normalisation,low,high,band_edges\n';
const OBSERVED = 'country,indicator,year,status,value,source\n';
const chain = (levels: number): Files => ({
	'framework.csv': [
		`${HEADER}n0,,Root,,,,,,,,,\n`,
		...Array.from({ length: levels - 1 }, (_, at) => `n${at + 1},n${at},N,,,,,,,,,\n`),
		`leaf,n${levels - 1},Leaf,,,1,u,,,0,4,\n`,
	].join(''),
	'observations.csv': `${OBSERVED}AAA,leaf,2025,assessed,2,book\n`,
});
const edit =
	(from: string, to: string) =>
	(text: string): string => {
		if (!text.includes(from)) throw new Error(`no ${from} to change`);
		return text.replace(from, to);
	};
const SIZE = 'expected at most 32767, as many as a spreadsheet holds';

const REFUSED: readonly (readonly [string, Files, string])[] = [
	[
		'weights past a double',
		{ 'framework.csv': edit('law,readiness,Law,3', 'law,readiness,Law,1e308') },
		'framework.csv:3:weight: "1e308" is too large; expected at most 1000000000',
	],
	[
		'a weight that counts for nothing',
		{ 'framework.csv': edit('law,readiness,Law,3', 'law,readiness,Law,5e-324') },
		'framework.csv:3:weight: 5e-324 is too small to count; expected 0, or at least 1e-9',
	],
	[
		'a goalpost past a double',
		{ 'framework.csv': edit('level,,,0,4', 'level,,,-1e308,1e308') },
		'framework.csv:4:low: "-1e308" is too small; expected at least -1e+30',
	],
	[
		'a value past a double',
		{ 'observations.csv': edit('AAA,statute,2025,assessed,4', 'AAA,statute,2025,assessed,1e300') },
		'observations.csv:2:value: "1e300" is too large; expected at most 1e+30',
	],
	[
		'a scale past a double',
		method({ scale: [-1e308, 1e308] }),
		'method.json:1:scale.0: -1e+308 is too small; expected at least -1e+30',
	],
	[
		'more to be winsorised than an integer holds',
		method({ treatment: { winsorise_max: 2 ** 31 } }),
		'method.json:1:treatment.winsorise_max: 2147483648 is too large; expected at most 100000',
	],
	[
		'a tolerance past an integer',
		method({ tolerance_years: 2 ** 31 }),
		'method.json:1:tolerance_years: 2147483648 is too large; expected at most 1000',
	],
	[
		'more draws than memory holds',
		method({ uncertainty: { draws: 1e15 } }),
		'method.json:1:uncertainty.draws: 1000000000000000 is too large; expected at most 100000',
	],
	[
		'a number JSON cannot hold',
		{ 'method.json': '{ "round": 1e999 }' },
		'method.json:1:round: Infinity is not right here; expected a number',
	],
	[
		'a threshold past a double',
		method({ tiers: [{ id: 'low', from: -1e308 }] }),
		'method.json:1:tiers.0.from: -1e+308 is too small; expected at least -1e+30',
	],
	[
		'a tier id that is no text',
		{ 'method.json': '{ "tiers": [{ "id": "\\ud800", "from": 0 }] }' },
		'method.json:1:tiers.0.id: has characters that are no text; expected letters, marks, digits, signs and blanks',
	],
	[
		'a key every object has',
		{ 'method.json': '{ "constructor": 1 }' },
		'method.json:1:constructor: is not a key of a method; expected one of id, name',
	],
	[
		'a hundred thousand brackets',
		{ 'method.json': `{"tiers":${'['.repeat(100_000)}${']'.repeat(100_000)}}` },
		'method.json:1:-: nests more than 50 brackets; expected an object',
	],
	[
		'a tree of a thousand levels',
		chain(1000),
		'framework.csv:23:parent: n21 is 21 levels below the root; expected at most 20',
	],
	[
		'a hundred thousand columns',
		{ 'observations.csv': (text) => text.replace('\n', `${',x'.repeat(100_000)}\n`) },
		'observations.csv:1:-: has more than 1000 cells; expected at most so many columns',
	],
	[
		'a cell of thirty million characters',
		{ 'observations.csv': (text) => text.replace('A,,\n', `A,,"${'x'.repeat(30_000_000)}"\n`) },
		`observations.csv:2:note: has 30000000 characters; ${SIZE}`,
	],
	[
		'a file that is too long',
		{ 'sources.csv': (text) => text + ' '.repeat(97_000_000) },
		'sources.csv:1:-: is too long; expected at most 32000000 characters',
	],
	[
		'twenty thousand countries',
		{ 'countries.csv': `id,name\n${Array.from({ length: 20_000 }, (_, at) => `C${at},C\n`).join('')}` },
		'countries.csv:5002:-: is row 5001 of 20000; expected at most 5000 countries',
	],
	[
		'nothing assessed in any country',
		{
			'observations.csv': (text) =>
				text.replaceAll(/,assessed,[^,]*,/g, ',not_assessed,,').replaceAll(/,no_reply,/g, ',not_assessed,'),
		},
		'observations.csv:1:-: gives no country a score of readiness in 2025; expected assessed values of indicators with weight',
	],
];

describe('npm run score', { timeout: 120_000 }, () => {
	it.each(REFUSED)('refuses %s by file and place', async (_, files, line) => {
		const { code, lines, written } = await scoreWith(files);
		expect(lines.find((said) => said.startsWith(line)) ?? lines.slice(0, 5)).toContain(line);
		expect({ code, written }).toEqual({ code: 1, written: [] });
	});

	it('lists a thousand problems of a file, however many there are', async () => {
		const rows = 'AAA,statute,2025,asessed,4,bok\n'.repeat(200_000);
		const { code, lines } = await scoreWith({ 'observations.csv': OBSERVED + rows });
		expect(code).toBe(1);
		expect(lines).toHaveLength(1002);
		expect(lines.at(-2)).toBe(
			'observations.csv:1:-: has more problems than are listed; expected those above to be mended first',
		);
	});

	it('takes a tree as deep as it may be', async () => {
		expect(await scoreWith(chain(20))).toMatchObject({ code: 0, written: ['scores.csv'] });
	});

	it('takes any text for the id of a tier, and writes it so that it is read again as it was', async () => {
		const ids = [
			...[' a ', '"q"', "o'x", 'a,b', '中文', '__proto__', 'constructor', 'NULL', 'a;b|c', '=1+1', '\u00A0'],
			...['\\', '${x}', '<b>', '😀', 'x'.repeat(200), "'; drop table tier; --"],
		];
		const tiers = ids.map((id, at) => ({ id, from: (at * 100) / ids.length }));
		const countries = ids.map((_, at) => `C${at + 10}`);
		const { code, out } = await scoreWith({
			...method(methodSchema.parse({ indicators: ['statute'], tiers })),
			'countries.csv': `id,name\n${countries.map((id) => `${id},${id}\n`).join('')}`,
			'observations.csv':
				OBSERVED +
				countries
					.map((id, at) => `${id},statute,2025,assessed,${(4 * (at + 0.5)) / ids.length},book\n`)
					.join(''),
		});
		expect(code).toBe(0);
		const scores = readScores('scores.csv', await readFile(join(out, 'scores.csv'), 'utf8'));
		const found = scores.filter(({ node }) => node === 'readiness').map(({ tier }) => tier);
		expect(found).toEqual(ids);
	});
});
