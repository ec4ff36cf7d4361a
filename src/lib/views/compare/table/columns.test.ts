import { describe, expect, test } from 'vitest';
import type { Reading } from '#lib/scoring/book.ts';
import { sceneFor, SITE } from '../../../../../tests/fixtures/madeUp.ts';
import {
	filterRows,
	pressHead,
	readSorting,
	shownColumns,
	sortTable,
	tableRows,
	toggleColumn,
	writeSorting,
	type TableColumn,
	type TableRow,
} from './columns.ts';

const column = (id: string, kind: TableColumn['kind']): TableColumn => ({ id, kind, label: id });
const COLUMNS = [
	column('tier', 'tier'),
	column('score', 'score'),
	column('rank', 'rank'),
	column('law', 'pillar'),
	column('internet_use', 'series'),
];

const readingOf = (score: number | null, tier: number | null, coverage = 1): Reading => ({
	...{ score, tier, coverage, low: score, high: score, rank: null },
	...{ rankLow: null, rankHigh: null, stability: null },
});

function rowOf(id: string, reading: Reading | null, internet: number | null): TableRow {
	const point = {
		country: id,
		series: 'internet_use',
		year: 2022,
		value: internet ?? 0,
		source: 's',
	} as const;
	return {
		country: { id, name: id, region: 'africa', groups: [] },
		reading,
		paint: { is: 'status', status: 'not_assessed' },
		footing: null,
		pillars: new Map(),
		context: new Map(internet === null ? [] : [['internet_use', point]]),
	};
}

const ROWS = [
	rowOf('AAA', readingOf(50, 2), 10),
	rowOf('BBB', null, 90),
	rowOf('CCC', readingOf(70, 3, 0.4), null),
	rowOf('DDD', readingOf(0, 0), 0),
];
const sorted = (id: string, descending: boolean) =>
	sortTable(ROWS, COLUMNS, { column: id, descending }).map(({ country }) => country.id);

describe(shownColumns, () => {
	test('all that is scored is shown, context only when asked for', () => {
		expect(shownColumns(COLUMNS, null).map(({ id }) => id)).toEqual(['tier', 'score', 'rank', 'law']);
	});

	test('a rank that was asked for is shown with any choice of columns', () => {
		expect(shownColumns(COLUMNS, ['internet_use']).map(({ id }) => id)).toEqual(['rank', 'internet_use']);
	});
});

describe(toggleColumn, () => {
	test('a choice names the columns in their own order', () => {
		expect(toggleColumn(COLUMNS, null, 'internet_use')).toEqual(['tier', 'score', 'law', 'internet_use']);
		expect(toggleColumn(COLUMNS, ['score'], 'tier')).toEqual(['tier', 'score']);
	});

	test('the usual columns need no choice', () => {
		expect(toggleColumn(COLUMNS, ['tier', 'score', 'law', 'internet_use'], 'internet_use')).toBeNull();
	});

	test('the last column may be taken away', () => {
		expect(toggleColumn(COLUMNS, ['score'], 'score')).toEqual([]);
	});
});

describe(sortTable, () => {
	test('countries without a value come last either way, zero is a value', () => {
		expect(sorted('score', true)).toEqual(['CCC', 'AAA', 'DDD', 'BBB']);
		expect(sorted('score', false)).toEqual(['DDD', 'AAA', 'CCC', 'BBB']);
		expect(sorted('internet_use', false)).toEqual(['DDD', 'AAA', 'BBB', 'CCC']);
	});

	test('within a band the score decides, either way', () => {
		const rows = [
			rowOf('AAA', readingOf(61, 3), 0),
			rowOf('BBB', readingOf(68, 3), 0),
			rowOf('CCC', readingOf(30, 1), 0),
		];
		const byBand = (descending: boolean) =>
			sortTable(rows, COLUMNS, { column: 'tier', descending }).map(({ country }) => country.id);
		expect(byBand(true)).toEqual(['BBB', 'AAA', 'CCC']);
		expect(byBand(false)).toEqual(['CCC', 'AAA', 'BBB']);
	});

	test('names run either way', () => {
		expect(sorted('name', true)).toEqual(['DDD', 'CCC', 'BBB', 'AAA']);
	});
});

describe(readSorting, () => {
	test('an order by a column that is not shown is none', () => {
		const shown = COLUMNS.slice(0, 2);
		expect(readSorting('-internet_use', shown)).toEqual({ column: 'tier', descending: true });
		expect(readSorting('score', shown)).toEqual({ column: 'score', descending: false });
		expect(readSorting(null, shown)).toEqual({ column: 'tier', descending: true });
	});

	test('pressing a head twice turns it round, and the address says so', () => {
		const once = pressHead({ column: 'tier', descending: true }, 'score');
		expect(writeSorting(once)).toBe('-score');
		expect(writeSorting(pressHead(once, 'score'))).toBe('score');
		expect(writeSorting(pressHead(once, 'name'))).toBe('name');
	});
});

test('a pillar that is withheld is painted as that, and never as not assessed', () => {
	const { book, method } = sceneFor();
	const statuses = [{ country: 'DDD', indicator: 'support', status: 'withheld' }];
	const [row] = tableRows([rowOf('DDD', null, null)], {
		...{ book, method, context: [] },
		site: { ...SITE, statuses },
	});
	expect(row?.pillars.get('support')?.paint).toEqual({ is: 'status', status: 'withheld' });
});

test('a filter by band or coverage leaves only scored countries', () => {
	const ids = (filter: Parameters<typeof filterRows>[1]) =>
		filterRows(ROWS, filter).map(({ country }) => country.id);
	expect(ids({ tier: null, covered: false })).toHaveLength(4);
	expect(ids({ tier: 0, covered: false })).toEqual(['DDD']);
	expect(ids({ tier: null, covered: true })).toEqual(['AAA', 'DDD']);
});
