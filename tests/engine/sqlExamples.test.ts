// Every example of the console answers on the published tables, in the engine that ships.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connector } from '#lib/db/connector.ts';
import { openNode } from '#lib/db/node.ts';
import { TABLE_FOLDERS, tablesOf, type SqlTable } from '#lib/edition/tables.ts';
import { siteOf } from '#lib/edition/site.ts';
import { examplesOf } from '#lib/views/sql/examples.ts';
import { createTable } from '#lib/views/sql/tables.ts';
import { openEdition, published } from '../../src/routes/edition.server.ts';

let db: Connector;
let tables: readonly SqlTable[];

beforeAll(async () => {
	db = await openNode();
	const files = (await Promise.all(TABLE_FOLDERS.map(published.folder))).flat();
	tables = tablesOf(files);
	for (const { path, text } of files) await db.register(path, text);
	for (const table of tables) await db.query(createTable(table));
});
afterAll(() => db.close());

describe('the tables of the console', () => {
	test('hold as many rows as the page says', async () => {
		for (const { name, rows } of tables)
			expect(await db.query(`select count(*) as n from ${name}`), name).toEqual([{ n: rows }]);
	});

	test('keep the zeros of codes, tell no value from zero, and know yes from no', async () => {
		expect(await db.query("select m49, ldc, sids from countries where id = 'AFG'")).toEqual([
			{ m49: '004', ldc: true, sids: false },
		]);
		const [counts] = await db.query(
			"select count(*) filter (where status <> 'assessed' and value is not null) as filled, count(*) filter (where value = 0) as zeros from observed",
		);
		expect(counts?.['filled']).toBe(0);
		expect(counts?.['zeros']).toBeGreaterThan(0);
	});

	test('name the method of every result', async () => {
		expect(await db.query('select distinct method from scores order by method')).toEqual([
			{ method: 'direct_facts' },
			{ method: 'on_record' },
			{ method: 'open_evidence' },
			{ method: 'over_time' },
		]);
	});
});

test('every example gives rows', async () => {
	const examples = examplesOf(siteOf(await openEdition(), 'en'), tables);
	expect(examples.map(({ id }) => id)).toEqual([
		...['cybercrime_law', 'not_assessed', 'medians', 'sources', 'bounds', 'close', 'methods', 'tree'],
	]);
	for (const { id, sql } of examples) expect((await db.query(sql)).length, id).toBeGreaterThan(0);
});
