// How alike two countries are in kind: the development groups and the income group they share.
import type { CountryRow } from '#lib/geography/country.ts';

type Kind = Pick<CountryRow, 'income' | 'ldc' | 'lldc' | 'sids'>;

const RANKS = ['low', 'lower_middle', 'upper_middle', 'high'] as const;
const GROUPS = ['ldc', 'lldc', 'sids'] as const;

/**
 * From 0 to 1: half for income (whole when the groups are the same, a third less for each group between), half for the
 * three development groups (a third for each on which both agree). What is not known of either counts for nothing.
 */
export function likenessOf(a: Kind, b: Kind): number {
	const rankOf = ({ income }: Kind) => (income === null ? null : RANKS.indexOf(income));
	const [first, second] = [rankOf(a), rankOf(b)];
	const income = first === null || second === null ? 0 : 1 - Math.abs(first - second) / (RANKS.length - 1);
	const shared = GROUPS.filter((each) => a[each] !== null && a[each] === b[each]).length / GROUPS.length;
	return (income + shared) / 2;
}
