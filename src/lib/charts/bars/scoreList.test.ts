import { describe, expect, test } from 'vitest';
import { layScoreList, setName, type ScoreListRow } from './scoreList.ts';

const HEADS = { name: 'Country', band: 'Band', score: 'Score', coverage: 'Coverage' };
const rowsOf = (count: number): readonly ScoreListRow[] =>
	Array.from({ length: count }, (_, at) => ({
		id: `row-${at}`,
		name: at % 9 === 0 ? 'Democratic People’s Republic of Korea' : `Country ${at}`,
		look: { className: 'tier-3', pattern: 'none' },
		band: at % 5 === 0 ? 'Not assessed' : 'Band 3',
		...{ score: 55, low: 40, high: 80, scoreText: '55', coverageText: '60%' },
	}));

describe(layScoreList, () => {
	test.each([
		[1, 1520, 620],
		[11, 1520, 620],
		[46, 1520, 620],
		[195, 1520, 620],
		[46, 900, 500],
		[195, 1920, 900],
	])('%i rows fit a slide of %i by %i, each once and in order', (count, width, height) => {
		const rows = rowsOf(count);
		const list = layScoreList(rows, HEADS, { width, height });
		expect(list.height).toBeLessThanOrEqual(height + 1);
		expect(list.blocks.flatMap((block) => block.rows)).toEqual(rows);
		const last = list.blocks.findLast((block) => block.rows.length > 0);
		expect((last?.x ?? 0) + list.blockWidth).toBeLessThanOrEqual(width + 1e-6);
		expect(list.font).toBeGreaterThanOrEqual(11);
		expect(list.bar.width).toBeGreaterThan(30);
	});

	test('what has no room is counted, and no row runs into another', () => {
		const laid = layScoreList(rowsOf(197), HEADS, { width: 1500, height: 300 });
		const held = laid.blocks.flatMap((block) => block.rows);
		expect(laid.more).toBeGreaterThan(0);
		expect(held.length + laid.more).toBe(197);
		expect(laid.rowHeight).toBeGreaterThanOrEqual(laid.font * 1.2);
		expect(laid.height).toBeLessThanOrEqual(301);
	});

	test.each([302, 590])('at a width of %i no name is cut, long ones take two lines', (width) => {
		const list = layScoreList(rowsOf(44), HEADS, { width, height: null });
		for (const { rows } of list.blocks)
			for (const { name } of rows) {
				const { lines, font } = setName(name, list);
				expect(lines.join(' ')).toBe(name);
				expect(font).toBeGreaterThanOrEqual(11);
				expect(list.rowHeight).toBeGreaterThan(lines.length * font * 1.1);
			}
	});

	test('on a page its letters are those of a text, not of a title', () => {
		expect(layScoreList(rowsOf(22), HEADS, { width: 590, height: null }).font).toBeLessThanOrEqual(16);
	});

	test.each([358, 700, 1360])('the size it asks for at a width of %i is one it keeps to', (width) => {
		const free = layScoreList(rowsOf(45), HEADS, { width, height: null });
		const again = layScoreList(rowsOf(45), HEADS, { width, height: free.height });
		expect(again.height).toBeLessThanOrEqual(free.height);
	});

	test('bands are named where there is room', () => {
		expect(layScoreList(rowsOf(11), HEADS, { width: 1520, height: 620 }).namesBands).toBe(true);
		expect(layScoreList(rowsOf(195), HEADS, { width: 1520, height: 620 }).namesBands).toBe(false);
	});
});
