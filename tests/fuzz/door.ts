// The cases of the door of every file: tables, workbooks and archives broken at random, taken in as `npm run import` takes them.
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Connector } from '#lib/db/connector.ts';
import { openNode } from '#lib/db/node.ts';
import { readPackage, type BenchmarkPackage } from '#lib/exchange/package.ts';
import { formatProblem } from '#lib/exchange/problem.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { readTable } from '#lib/exchange/table.ts';
import { countryRow } from '#lib/geography/country.ts';
import { applyRecipe } from '#lib/intake/apply/apply.ts';
import { makeContext } from '#lib/intake/context.ts';
import type { IntakeFile } from '#lib/intake/files/unpack.ts';
import { openFiles } from '#lib/intake/open.ts';
import { writeIntakePackage } from '#lib/intake/package/writePackage.ts';
import { install } from '#lib/scoring/pipeline.ts';
import { formatIntakeProblem } from '../../src/cli/import/report.ts';
import { root } from '../../src/cli/steps.mjs';
import { raw, workbookOf } from '../fixtures/workbook.ts';
import { mutateWorkbook } from './answers.ts';
import { findForeign, type Verdict } from './words.ts';
import { diceOf, type Dice } from './dice.ts';
import { mutateBytes, mutateGrid, writeGrid } from './mutate.ts';
import { NUMBERS, TEXTS } from './nasty.ts';

/** More than anyone reads: what is wrong in the same way is told once. */
const MOST_TOLD = 400;
/** One of so many packages is scored, which takes as long as all the rest. */
const SCORED = 5;

const { rows } = readTable(
	'countries.csv',
	readFileSync(join(root, 'data/countries.csv'), 'utf8'),
	countryRow,
);
const context = makeContext(
	rows.flatMap(({ value }) => value ?? []),
	'2026-02-03',
);
let engine: Promise<Connector> | null = null;

/** Starts the engine, so that no case waits for it. */
export async function startEngine(): Promise<void> {
	engine ??= openNode();
	await engine;
}

const NAMES = ['Kenya', 'NPL', 'Côte d’Ivoire', 'Namibia', 'Viet Nam', 'World', 'AFE', 'Österreich', 'Перу'];
const WIDE = [
	['Country', 'Laws', 'Hotlines (%)', 'Year'],
	...NAMES.map((name, at) => [name, String((at * 7) % 5), `${(at * 13) % 100}.5`, '2024']),
];
const YEARS = [
	['Country Name', 'Indicator Name', '2019', '2020', '2021'],
	...NAMES.map((name, at) => [name, 'Children online', String(at), '..', String(at * 2.5)]),
];
const LONG = [
	['REF_AREA', 'INDICATOR', 'TIME_PERIOD', 'OBS_VALUE', 'SEX'],
	...NAMES.flatMap((name, at) =>
		['_T', 'F'].map((sex) => [name, 'ITU_1', '2022', String(at + sex.length), sex]),
	),
];
const GRIDS = [WIDE, YEARS, LONG];
const SIGNS = [
	'=cmd|x',
	'=1+1',
	'+A1',
	'@SUM(A1)',
	'\u0007',
	'\u0000',
	'\u202E',
	'#N/A',
	'x'.repeat(32_768),
	'z'.repeat(200_000),
];

function sheetOf(grid: readonly (readonly string[])[], dice: Dice): Uint8Array {
	const cellOf = (text: string) =>
		dice.throw(12) === 0
			? raw(`<c r="@"><f>${dice.pick(['1+1', 'NOW()', 'A1'])}</f><v>${dice.pick(NUMBERS)}</v></c>`)
			: /^\d+(\.\d+)?$/.test(text) && dice.throw(3) > 0
				? Number(text)
				: text.replaceAll(/[\0-\u0008]/g, '');
	return workbookOf({ name: 'Data', rows: grid.map((row) => row.map(cellOf)) });
}

function textOf(grid: readonly (readonly string[])[], dice: Dice): Uint8Array {
	const text = writeGrid(grid).replaceAll(',', dice.pick([',', ',', ';', '\t', '|']));
	const lines = dice.throw(4) === 0 ? text.replaceAll('\n', dice.pick(['\r', '\r\n', '\r\r\n'])) : text;
	if (dice.throw(5) > 0) return strToU8(dice.throw(4) === 0 ? `${dice.pick(TEXTS)}\n${lines}` : lines);
	const wide = new Uint8Array(Uint16Array.from(`\uFEFF${lines}`, (letter) => letter.charCodeAt(0)).buffer);
	return dice.throw(2) === 0 ? wide : Uint8Array.from(lines, (letter) => letter.charCodeAt(0) & 255);
}

/** What is large, deep or many: each a case of its own, and few, as each takes its time. */
function hugeOf(dice: Dice): IntakeFile {
	switch (dice.throw(5)) {
		case 0:
			return { name: 'bomb.zip', bytes: zipSync({ 'a.csv': new Uint8Array(140_000_000) }, { level: 9 }) };
		case 1:
			return {
				name: 'wide.csv',
				bytes: strToU8(`Country${',x'.repeat(1_000_000)}\nKenya${',1'.repeat(1_000_000)}\n`),
			};
		case 2:
			return { name: 'cell.csv', bytes: strToU8(`Country,Laws\nKenya,"${'9'.repeat(3_000_000)}"\nNPL,1\n`) };
		case 3: {
			let nested = zipSync({ 'a.csv': strToU8(writeGrid(WIDE)) });
			for (let deep = 0; deep < 30; deep += 1) nested = zipSync({ [`${deep}.zip`]: nested });
			return { name: 'nested.zip', bytes: nested };
		}
		default:
			return {
				name: 'many.zip',
				bytes: zipSync(
					Object.fromEntries(
						Array.from({ length: 3000 }, (_, at) => [`${at}.csv`, strToU8(`Country,Laws\nKenya,${at}\n`)]),
					),
				),
			};
	}
}

/** The file of a case. */
export function fileOf(dice: Dice): IntakeFile {
	if (dice.throw(200) === 0) return hugeOf(dice);
	let grid: readonly (readonly string[])[] = dice.pick(GRIDS);
	for (let count = dice.throw(4); count > 0; count -= 1) {
		grid = mutateGrid(grid, dice);
		if (dice.throw(4) > 0) continue;
		const at = dice.throw(grid.length);
		grid = grid.map((row, place) =>
			place === at ? row.map((own) => (dice.throw(3) === 0 ? dice.pick(SIGNS) : own)) : row,
		);
	}
	const kind = dice.pick(['csv', 'csv', 'xlsx', 'zip'] as const);
	const bytes = kind === 'csv' ? textOf(grid, dice) : sheetOf(grid, dice);
	if (kind === 'csv')
		return { name: 'table.csv', bytes: dice.throw(4) === 0 ? mutateBytes(bytes, dice) : bytes };
	const packed =
		kind === 'xlsx'
			? bytes
			: zipSync({
					'a/table.csv': textOf(grid, dice),
					'book.xlsx': bytes,
					'notes.txt': strToU8(dice.pick(TEXTS)),
				});
	const name = kind === 'xlsx' ? 'book.xlsx' : 'files.zip';
	try {
		return { name, bytes: dice.throw(3) === 0 ? packed : mutateWorkbook(packed, dice) };
	} catch {
		return { name, bytes: mutateBytes(packed, dice) };
	}
}

async function score(benchmark: BenchmarkPackage): Promise<string | null> {
	engine ??= openNode();
	const [method] = benchmark.methods;
	if (method === undefined) return 'is a sound package without a method';
	const pipeline = await install(await engine, writeRelations({ ...benchmark, methods: [method] }));
	try {
		const run = { method: method.id, years: [benchmark.edition.year], weights: new Map<string, number>() };
		const { scores } = await pipeline.compute(run);
		const [bottom, top] = method.scale;
		const odd = scores.find(
			({ score: each }) => each !== null && !(each >= bottom - 1e-9 && each <= top + 1e-9),
		);
		return odd === undefined ? null : `scores ${odd.country} ${odd.node} ${odd.score}`;
	} finally {
		await pipeline.close();
	}
}

/** Tries a case. Rejects where the door or the score throws. */
export async function tryCase(seed: number, number: number): Promise<Verdict> {
	const dice = diceOf(seed, number);
	const draft = await openFiles([fileOf(dice)], context);
	const applied = draft.recipe === null ? null : await applyRecipe(draft.tables, draft.recipe, context);
	const problems = [...draft.problems, ...(applied?.problems ?? [])];
	// One of the texts files are broken with is a word of the language: as a text, the header of a column, or the address of a cell.
	const told = problems.map((each) =>
		formatIntakeProblem(each).replaceAll(/\bundefined\b(?=[;,.]|$)|(?<=[:(])undefined(?=\)| \()/g, ''),
	);
	const wrong = findForeign(told) ?? (told.length > MOST_TOLD ? `tells ${told.length} things` : null);
	const made =
		draft.package !== null
			? new Map(Object.entries(draft.package))
			: applied === null || draft.recipe === null
				? null
				: writeIntakePackage({ tables: draft.tables, recipe: draft.recipe, applied }, context);
	if (made === null)
		return { is: 'refused', wrong: wrong ?? (told.length === 0 ? 'is refused without a word' : null) };
	const read = readPackage(made);
	if (!read.ok) {
		const said = read.problems.map(formatProblem);
		const own = draft.package === null ? `made a package with faults: ${said[0] ?? ''}` : findForeign(said);
		return { is: 'refused', wrong: wrong ?? own };
	}
	if (dice.throw(SCORED) > 0) return { is: 'read', wrong };
	return { is: 'scored', wrong: wrong ?? (await score(read.package)) };
}

/** Writes the file of a case into a folder, to be looked at. */
export async function keepCase(seed: number, number: number, folder: string): Promise<void> {
	const { name, bytes } = fileOf(diceOf(seed, number));
	await mkdir(dirname(join(folder, name)), { recursive: true });
	await writeFile(join(folder, name), bytes);
}
