// The CSV of a figure is read by the engine that ships, types and all.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector } from '#lib/db/connector.ts';
import { openNode } from '#lib/db/node.ts';
import { writeFigureCsv } from '#lib/exchange/figureFiles.ts';

let db: Connector;
beforeAll(async () => {
	db = await openNode();
});
afterAll(() => db.close());

test('numbers come back to the last bit, codes stay text, and no value is null', async () => {
	const rows = [
		['AFG', '004', 1 / 3],
		['NPL', '524', 1e-300],
		['Côte d’Ivoire, "CIV"\n', '384', -0],
		['ZZZ', '=1+1', null],
	] as const;
	const columns = ['country', 'm49', 'score'].map((key) => ({ key, label: key }));
	await db.register('figure.csv', writeFigureCsv({ columns, rows }));
	const read = await db.query(
		`select * from read_csv('figure.csv', header = true, types = {'m49': 'varchar', 'score': 'double'})`,
	);
	expect(read).toStrictEqual([
		{ country: 'AFG', m49: '004', score: 1 / 3 },
		{ country: 'NPL', m49: '524', score: 1e-300 },
		{ country: 'Côte d’Ivoire, "CIV"\n', m49: '384', score: -0 },
		{ country: 'ZZZ', m49: "'=1+1", score: null },
	]);
});
