// From a sheet to scores: twelve countries and six made-up indicators, against the arithmetic written out.
import { expect, test } from 'vitest';
import { readPackage } from '#lib/exchange/package.ts';
import { readRecipe, writeRecipe } from '#lib/intake/recipe/recipe.ts';
import { writeIntakePackage } from '#lib/intake/package/writePackage.ts';
import { openPipeline } from '../engine/packages.ts';
import { context, takeText } from './door.ts';

const SHEET = `Pays;Accès (%);Loi (0-4);Signalements;Mortalité;Volet A;Volet B
Népal;65,3;3;120;24,1;5,5;n/a
Kenya;40,8;2;300;31;6;7
Namibie;62;4;..;29,8;7,25;3
Côte d'Ivoire;45,4;1;80;55,2;3;4
Allemagne;92,5;4;1 500;3,1;9;8
Brésil;81,3;3;900;13,4;7;6
Japon;82,9;4;700;1,8;8;9
Maroc;88,1;2;150;16,8;5;5
Ukraine;79,2;3;210;7,3;6;6
Pérou;71,1;3;330;12,7;5;4
Viet Nam;78,6;2;260;16,4;6;5
Fidji;69,5;1;40;23,1;4;3
Moyenne;71;3;417;20;6;5
`;

/** The sheet as numbers, without what opens it: the country's place, then six values or null. */
const ROWS = SHEET.split('\n')
	.slice(1, 13)
	.map((line) =>
		line
			.split(';')
			.slice(1)
			.map((cell) => (/\d/.test(cell) ? Number(cell.replace(' ', '').replace(',', '.')) : null)),
	);
const IDS = ['NPL', 'KEN', 'NAM', 'CIV', 'DEU', 'BRA', 'JPN', 'MAR', 'UKR', 'PER', 'VNM', 'FJI'];

/** Percent and levels between their ends, the others between the least and the greatest; mortality turned round. */
function expected(): ReadonlyMap<string, number> {
	const ends = ROWS[0]?.map((_, at): [number, number] => {
		const all = ROWS.flatMap((row) => row[at] ?? []);
		return at === 0 ? [0, 100] : at === 1 ? [0, 4] : [Math.min(...all), Math.max(...all)];
	});
	return new Map(
		ROWS.map((row, of) => {
			const scores = row.flatMap((value, at) => {
				const [low, high] = ends?.[at] ?? [0, 1];
				if (value === null) return [];
				const score = (100 * (value - low)) / (high - low);
				return at === 3 ? 100 - score : score;
			});
			return [IDS[of] ?? '', scores.reduce((sum, score) => sum + score, 0) / scores.length];
		}),
	);
}

test('the sheet is scored as its arithmetic says, and every value leads to its cell', async () => {
	const { draft, recipe, applied, codes } = await takeText(SHEET, 'ma feuille 2024.csv');
	expect(codes).toEqual(['country_aggregate']);
	expect(applied.values).toHaveLength(70);
	const files = writeIntakePackage({ tables: draft.tables, recipe, applied }, context);
	if (files === null) throw new Error('nothing written');
	const reading = readPackage(files);
	if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join());
	const benchmark = reading.package;
	expect(benchmark.sources).toMatchObject([
		{ title: 'ma feuille 2024.csv', publisher: 'Own file', retrieved: '2026-02-03' },
	]);
	expect(benchmark.observations[0]).toMatchObject({
		...{ country: 'NPL', year: 2024, value: 65.3, locator: 'B2', confidence: 'C' },
	});
	const [method] = benchmark.methods;
	if (method === undefined) throw new Error('no method');
	const quick = { ...method, uncertainty: { ...method.uncertainty, draws: 0 } };
	const pipeline = await openPipeline({ ...benchmark, methods: [quick] });
	const { scores } = await pipeline.compute({ method: quick.id, years: [2024], weights: new Map() });
	const roots = new Map(
		scores.filter(({ node }) => node === 'index').map(({ country, score }) => [country, score]),
	);
	expect(roots.size).toBe(12);
	for (const [country, score] of expected()) expect(roots.get(country), country).toBeCloseTo(score, 9);
});

test('a recipe is read as it was written, and one of a later version is refused by its path', async () => {
	const { recipe } = await takeText(SHEET);
	expect(readRecipe(writeRecipe(recipe))).toEqual({ ok: true, recipe });
	const later = readRecipe(writeRecipe(recipe).replace('"version": 1', '"version": 2'));
	expect(later).toMatchObject({ ok: false, faults: [{ path: 'version' }] });
	expect(readRecipe('{')).toEqual({ ok: false, faults: [{ path: '-', message: 'is not JSON' }] });
});
