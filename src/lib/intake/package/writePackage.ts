// A benchmark package out of what was read: every value with the file and the cell it stood in.
import { writeCsv } from '#lib/exchange/csv.ts';
import { writeDataPackage } from '#lib/exchange/dataPackage.ts';
import { countryRow, type CountryRow } from '#lib/geography/country.ts';
import { writeTable } from '#lib/exchange/writeTable.ts';
import { OWN_METHOD } from '#lib/i18n/words.ts';
import type { Applied } from '../apply/apply.ts';
import type { IntakeContext } from '../context.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { makeIds } from '../recipe/slug.ts';
import type { IntakeTable } from '../table.ts';

const FRAMEWORK = [
	...[
		'id',
		'parent',
		'name',
		'weight',
		'aggregation',
		'direction',
		'unit',
		'transform',
		'normalisation',
		'low',
		'high',
	],
] as const;
const OBSERVATIONS = [
	'country',
	'indicator',
	'year',
	'status',
	'value',
	'source',
	'confidence',
	'locator',
	'note',
] as const;
const SOURCES = ['id', 'title', 'publisher', 'year', 'url', 'licence', 'retrieved', 'caveat'] as const;

/** What a reader of the package is told of where its values come from. */
const CAVEAT = 'Own file, read as it stands; not checked against its publisher';

/** More than a name or a place ever has. */
const MOST_LETTERS = 1000;

/** A text of a file as a package may hold it: what could not be read is marked, what has no end is cut. */
const plain = (text: string): string => text.replaceAll('\uFFFD', '?').slice(0, MOST_LETTERS);

function frameworkOf({ root, nodes, indicators }: Recipe, used: ReadonlySet<string>): string {
	const leaves = indicators.filter(({ id, include }) => include && used.has(id));
	const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
	const kept = new Set<string>();
	for (const { parent } of leaves)
		for (let id = parent; id !== null && !kept.has(id); id = parents.get(id) ?? null) kept.add(id);
	const inner = { direction: null, unit: null, transform: null, normalisation: null, low: null, high: null };
	return writeCsv(FRAMEWORK, [
		{ ...inner, id: root.id, parent: null, name: plain(root.name), weight: null, aggregation: null },
		...nodes
			.filter(({ id }) => kept.has(id))
			.map(({ id, parent, name, weight, aggregation }) => ({
				...{ ...inner, id, parent: parent ?? root.id, name: plain(name), weight, aggregation },
			})),
		...leaves.map((leaf) => ({
			...{
				id: leaf.id,
				parent: leaf.parent ?? root.id,
				name: plain(leaf.name),
				weight: leaf.weight,
				aggregation: null,
			},
			...{
				direction: leaf.direction,
				unit: leaf.unit === null ? null : plain(leaf.unit),
				transform: leaf.transform,
			},
			...{ normalisation: leaf.normalisation, low: leaf.low, high: leaf.high },
		})),
	]);
}

function countriesOf({ countries }: Applied, context: IntakeContext): string {
	const rows = countries.map(
		({ country, name }): CountryRow =>
			context.countries.get(country) ?? countryRow.parse({ id: country, name: plain(name) }),
	);
	return writeTable(countryRow, rows);
}

/** The id of a source for every file values were taken of. */
function sourceIds(tables: readonly IntakeTable[], { values }: Applied): ReadonlyMap<string, string> {
	const files = [
		...new Set([...new Set(values.map(({ table }) => table))].flatMap((at) => tables[at]?.file ?? [])),
	];
	const ids = makeIds([]);
	return new Map(files.map((file) => [file, ids(`own ${file}`, 'own_file')]));
}

/** What a package made here is scored by, where nobody says otherwise: every indicator by its own ends. */
const METHOD = { ...OWN_METHOD, normalisation: 'minmax' };

/** The rows of what its publisher withholds, of indicators that have values. */
const withheldRows = ({ withheld }: Applied, used: ReadonlySet<string>) =>
	withheld.flatMap((own) =>
		used.has(own.indicator)
			? [
					{
						...{ ...own, status: 'withheld', value: null, source: null },
						...{ confidence: null, locator: null, note: null },
					},
				]
			: [],
	);

/** Everything a package is written from. */
export interface PackageParts {
	readonly tables: readonly IntakeTable[];
	readonly recipe: Recipe;
	readonly applied: Applied;
}

/**
 * The texts of a package by path in its folder, which `readPackage` accepts: framework, countries, observations, sources,
 * method.json, datapackage.json. Null where there is no value to write.
 */
export function writeIntakePackage(
	{ tables, recipe, applied }: PackageParts,
	context: IntakeContext,
): ReadonlyMap<string, string> | null {
	if (applied.values.length === 0) return null;
	const sources = sourceIds(tables, applied);
	const { publisher, licence, url, confidence } = recipe.source;
	const used = new Set(applied.values.map(({ indicator }) => indicator));
	const files = new Map([
		['framework.csv', frameworkOf(recipe, used)],
		['countries.csv', countriesOf(applied, context)],
		[
			'observations.csv',
			writeCsv(OBSERVATIONS, [
				...applied.values.map(({ country, indicator, year, value, table, place }) => {
					const { file = '', sheet = null } = tables[table] ?? {};
					return {
						...{
							country,
							indicator,
							year,
							status: 'assessed',
							value,
							source: sources.get(file) ?? null,
							confidence,
						},
						...{ locator: plain(sheet === null ? place : `${sheet}!${place}`), note: null },
					};
				}),
				...withheldRows(applied, used),
			]),
		],
		[
			'sources.csv',
			writeCsv(
				SOURCES,
				[...sources].map(([file, id]) => ({
					...{
						id,
						title: plain(file),
						publisher,
						year: null,
						url,
						licence,
						retrieved: context.today,
						caveat: CAVEAT,
					},
				})),
			),
		],
		['method.json', `${JSON.stringify(METHOD, null, '\t')}\n`],
	]);
	const headers = new Map(
		[...files].flatMap(([path, text]): [string, readonly string[]][] =>
			path.endsWith('.csv') ? [[path.slice(0, -4), (text.split('\n', 1)[0] ?? '').split(',')]] : [],
		),
	);
	const latest = applied.years.at(-1);
	const head = {
		...{ name: recipe.root.id.replaceAll('_', '-'), title: plain(recipe.root.name) },
		...(latest === undefined ? {} : { edition: String(latest), edition_year: latest }),
	};
	return files.set('datapackage.json', writeDataPackage(head, headers));
}
