// The texts of a package that a reader meets: what there is to translate.
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { Initiative } from '#lib/observations/initiative.ts';
import type { Source } from '#lib/observations/source.ts';
import type { Method } from '#lib/scoring/method.ts';

/** A text as it stands in the package: whose it is, in which column, and in which file. */
export interface PackageText {
	readonly id: string;
	readonly field: string;
	readonly text: string;
	readonly file: 'framework.csv' | 'method.json' | 'sources.csv' | 'initiatives.csv';
}

/** The columns of framework.csv that are for readers, in the order a translator meets them. */
const FRAMEWORK = [
	...(['name', 'short_name', 'question', 'unit'] as const),
	...(['level_0', 'level_1', 'level_2', 'level_3', 'level_4'] as const),
	...(['next_step_0', 'next_step_1', 'next_step_2', 'next_step_3', 'next_step_4'] as const),
	...(['evidence_required', 'data_sources', 'caveat', 'guideline_status', 'record_rule'] as const),
] as const satisfies readonly (keyof FrameworkRow)[];
const SOURCE = ['title', 'publisher', 'licence', 'caveat'] as const satisfies readonly (keyof Source)[];
const INITIATIVE = ['title', 'evidence', 'scope'] as const satisfies readonly (keyof Initiative)[];

const TIER = 'tier_';

/** What a text is the name of, so that it has to fit a table's head or an axis. */
export const isTight = (field: string): boolean =>
	['name', 'short_name', 'unit'].includes(field) || field.startsWith(TIER);

/** What texts are taken from. */
export interface Worded {
	readonly framework: readonly FrameworkRow[];
	readonly sources: readonly Source[];
	readonly initiatives: readonly Initiative[];
	readonly methods: readonly Method[];
}

const textsOf = <Row extends { readonly id: string }>(
	file: PackageText['file'],
	rows: readonly Row[],
	fields: readonly (keyof Row & string)[],
): readonly PackageText[] =>
	rows.flatMap((row) =>
		fields.flatMap((field) => {
			const text = row[field];
			return typeof text === 'string' && text !== '' ? [{ id: row.id, field, text, file }] : [];
		}),
	);

/** Every text of a package there is to translate, file by file, row by row; of a file's twins of another the first. */
export function packageTexts({ framework, sources, initiatives, methods }: Worded): readonly PackageText[] {
	const tiers = methods.flatMap(({ id, tiers: own }) =>
		own.flatMap(({ id: tier, name }): readonly PackageText[] =>
			name === undefined ? [] : [{ id, field: TIER + tier, text: name, file: 'method.json' }],
		),
	);
	const all = [
		...textsOf('framework.csv', framework, FRAMEWORK),
		...textsOf('method.json', methods, ['name', 'description']),
		...tiers,
		...textsOf('sources.csv', sources, SOURCE),
		...textsOf('initiatives.csv', initiatives, INITIATIVE),
	];
	const seen = new Set<string>();
	return all.filter(({ id, field }) => {
		const key = keyOf({ id, field });
		return seen.size < seen.add(key).size;
	});
}

/** What a text is found by: its id and its field. */
export const keyOf = ({ id, field }: { readonly id: string; readonly field: string }): string =>
	`${id}\n${field}`;
