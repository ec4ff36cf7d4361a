// Breaks files: single bytes, cells, rows and columns of a table, values of JSON, marks of a text.
import { parseCsv } from '#lib/exchange/csv.ts';
import type { Dice } from './dice.ts';
import { KEYS, NUMBERS, TEXTS, VALUES, WORDS } from './nasty.ts';

const encoder = new TextEncoder();

/** Bytes with some changed, left out, doubled or put in. */
export function mutateBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
	const at = dice.throw(bytes.length + 1);
	const to = Math.min(bytes.length, at + 1 + dice.throw(20));
	const [before, inside, after] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)];
	const join = (...parts: readonly Uint8Array[]): Uint8Array =>
		Uint8Array.from(parts.flatMap((part) => [...part]));
	switch (dice.throw(6)) {
		case 0:
			return join(
				before,
				inside.map((byte) => byte ^ (1 << dice.throw(8))),
				after,
			);
		case 1:
			return join(before, after);
		case 2:
			return join(before, inside, inside, after);
		case 3:
			return join(
				before,
				Uint8Array.from(inside, () => dice.throw(256)),
				inside,
				after,
			);
		case 4:
			return before;
		default:
			return join(before, encoder.encode(dice.pick(TEXTS)), after);
	}
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table as text. */
export const writeGrid = (grid: readonly (readonly string[])[]): string =>
	`${grid.map((row) => row.map(quoted).join(',')).join('\n')}\n`;

/** The cells of a sound table, its header first. */
export function readGrid(text: string): string[][] {
	const { header, rows } = parseCsv('t.csv', text);
	return [[...header], ...rows.map(({ cells }) => [...cells])];
}

/** A table with a cell, a row or a column changed. */
export function mutateGrid(grid: readonly (readonly string[])[], dice: Dice): readonly (readonly string[])[] {
	if (grid.length === 0) return [[dice.pick(TEXTS)]];
	const row = dice.throw(grid.length);
	const column = dice.throw(grid[0]?.length ?? 1);
	const inRow = (change: (cells: readonly string[]) => readonly string[]) =>
		grid.map((cells, at) => (at === row ? change(cells) : cells));
	const cell = (text: string) => inRow((cells) => cells.map((own, at) => (at === column ? text : own)));
	switch (dice.throw(12)) {
		case 0:
		case 1:
		case 2:
			return cell(dice.pick(NUMBERS));
		case 3:
			return cell(dice.pick(TEXTS));
		case 4:
			return cell(dice.pick([...dice.pick(grid), '']));
		case 5:
			return inRow((cells) => cells.map((own, at) => (at === column ? `${own}${dice.pick(TEXTS)}` : own)));
		case 6:
			return grid.filter((_, at) => at !== row);
		case 7:
			return [...grid, ...grid.slice(row, row + 1)];
		case 8:
			return inRow((cells) => cells.slice(0, column));
		case 9:
			return grid.map((cells) => cells.filter((_, at) => at !== column));
		case 10:
			return grid.map((cells, at) => [...cells, at === 0 ? dice.pick(TEXTS) : (cells[column] ?? '')]);
		default:
			return inRow((cells) => [...cells, dice.pick(TEXTS)]);
	}
}

type Change = (value: unknown) => unknown;

/** A JSON value with one part changed, left out or put in. */
export function mutateJson(value: unknown, dice: Dice): unknown {
	const replace: Change = (own) => {
		const pool = typeof own === 'string' && dice.throw(2) === 0 ? WORDS : VALUES;
		return dice.pick(pool);
	};
	if (Array.isArray(value)) {
		const items: readonly unknown[] = value;
		const at = dice.throw(items.length + 1);
		if (at === items.length) return [...items, items.length > 0 ? dice.pick(items) : dice.pick(VALUES)];
		if (dice.throw(5) === 0) return items.filter((_, place) => place !== at);
		return items.map((item, place) => (place === at ? mutateJson(item, dice) : item));
	}
	if (typeof value === 'object' && value !== null) {
		const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
		const at = dice.throw(entries.length + 2);
		if (at >= entries.length) return Object.fromEntries([...entries, [dice.pick(KEYS), dice.pick(VALUES)]]);
		if (dice.throw(8) === 0) return Object.fromEntries(entries.filter((_, place) => place !== at));
		return Object.fromEntries(
			entries.map(([key, inner], place) => [key, place === at ? mutateJson(inner, dice) : inner]),
		);
	}
	return replace(value);
}
