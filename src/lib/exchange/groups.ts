// The groups countries fall in: the columns of countries.csv a method may impute within.
import type { Method } from '#lib/scoring/method.ts';
import { parseCsv } from './csv.ts';
import { linesOf } from './jsonPlace.ts';
import type { MethodFile } from './methodCheck.ts';
import { quote, type Problem } from './problem.ts';

/** For each group column, the group of every country that is in one. */
export type Groups = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A country as imputation sees it: `peers` names the group whose values may stand in for its own, null without one. */
export interface WithPeers {
	readonly peers: string | null;
}

const FILE = 'countries.csv';
const NAMES: readonly string[] = ['id', 'name'];

/** The columns of countries.csv that say a group, as text; those of other meaning too, as any may be asked for. */
export function readGroups(text: string): Groups {
	const { header, rows } = parseCsv(FILE, text);
	const id = header.indexOf('id');
	const columns = header.flatMap((name, at) => (name === '' || NAMES.includes(name) ? [] : [{ name, at }]));
	return new Map(
		columns.map(({ name, at }) => [
			name,
			new Map(
				rows.flatMap(({ cells }): [string, string][] => {
					const group = (cells[at] ?? '').trim();
					return group === '' ? [] : [[(cells[id] ?? '').trim(), group]];
				}),
			),
		]),
	);
}

/** Methods that impute within a column countries.csv does not have. Without a column `region` nobody is in a region. */
export function checkGroups(methods: readonly MethodFile[], groups: Groups): readonly Problem[] {
	return methods.flatMap(({ file, text, method: { missing_group: column } }) => {
		if (column === 'region' || groups.has(column)) return [];
		const known = [...new Set(['region', ...groups.keys()])].join(', ');
		const message = `${quote(column)} is not a group column of ${FILE}; expected one of ${known}`;
		return [{ file, row: linesOf(text)(['missing_group']), column: 'missing_group', message }];
	});
}

/** The countries with the groups a method imputes within. */
export function groupCountries<Country extends { readonly id: string; readonly region: string | null }>(
	countries: readonly Country[],
	groups: Groups | undefined,
	{ missing_group: column }: Pick<Method, 'missing_group'>,
): readonly (Country & WithPeers)[] {
	return countries.map((country) => ({
		...country,
		peers: column === 'region' ? country.region : (groups?.get(column)?.get(country.id) ?? null),
	}));
}
