import { describe, expect, it } from 'vitest';
import { placeLabels, type LabelPlace } from './labels.ts';
import { textWidth } from '../frame/textWidth.ts';

const place = (id: string, x: number, y: number, r: number | null = null): LabelPlace => ({
	id,
	x,
	y,
	marker: r === null ? null : { x, y, r, fromX: x, fromY: y },
});

/** A ground drawn with letters: a space is sea, `#` land of others, `A` the first place, `B` the second. */
function groundOf(rows: readonly string[]) {
	const columns = rows[0]?.length ?? 0;
	const owner = (sign: string) => (sign === ' ' ? 0 : sign === '#' ? 1 : sign.charCodeAt(0) - 63);
	return {
		cell: 10,
		columns,
		rows: rows.length,
		owners: Uint16Array.from(rows.join('').split('').map(owner)),
	};
}

const WIDE = groundOf([...Array<string>(6).fill('AAAAAAAAAAAAAAAAAAAABBB###     ')]);
const label = (places: readonly LabelPlace[], names: Readonly<Record<string, string>>, ground = WIDE) =>
	placeLabels({ places, names: new Map(Object.entries(names)), ground, scale: 1, size: 11 }).map(
		({ id, lines }) => ({
			id,
			text: lines.map((line) => line.text).join('/'),
			lines,
		}),
	);

describe('labels of a map', () => {
	it('a name stands on its own land, where its label belongs', () => {
		const [first] = label([place('AAA', 100, 30)], { AAA: 'Angola' });
		expect(first?.text).toBe('Angola');
		expect(Math.abs((first?.lines[0]?.x ?? 0) - 100)).toBeLessThanOrEqual(10);
	});

	it('a name too long for a line is broken between words, as evenly as they allow', () => {
		const name = 'Democratic Republic of the Congo';
		const [first] = label([place('COD', 100, 30)], { COD: name });
		expect(first?.text).toBe('Democratic Republic/of the Congo');
	});

	it('a name wider than its land gives way to the code', () => {
		const labels = label([place('AAA', 100, 30), place('BDI', 215, 30)], { AAA: 'Angola', BDI: 'Burundi' });
		expect(labels.map(({ text }) => text)).toEqual(['Angola', 'BDI']);
	});

	it('a country too narrow even for its code has no label', () => {
		const narrow = groundOf(Array<string>(6).fill('####A#####'));
		expect(label([place('TGO', 45, 30)], { TGO: 'Togo' }, narrow)).toEqual([]);
	});

	it('a label may reach over the sea, but not over the land of others', () => {
		const coast = groundOf(Array<string>(6).fill('###AAAAA      '));
		const [first] = label([place('AAA', 50, 30)], { AAA: 'Gabonese' }, coast);
		const width = textWidth('Gabonese', first?.lines[0]?.size ?? 0);
		expect(first?.text).toBe('Gabonese');
		expect((first?.lines[0]?.x ?? 0) - width / 2).toBeGreaterThanOrEqual(30 - 1);
	});

	it('countries that are not shown are not named', () => {
		expect(
			label([place('AAA', 100, 30), place('BDI', 215, 30)], { BDI: 'Burundi' }).map(({ id }) => id),
		).toEqual(['BDI']);
	});

	it('a marker has its code beside it, on the sea, and none where there is no room', () => {
		const open = groundOf(Array<string>(8).fill(' '.repeat(30)));
		expect(label([place('MUS', 150, 40, 7)], { MUS: 'Mauritius' }, open).map(({ text }) => text)).toEqual([
			'MUS',
		]);
		const crowd = [150, 167].flatMap((x) => [23, 40, 57].map((y) => place(`M${x}${y}`, x, y, 7)));
		const names = Object.fromEntries(crowd.map(({ id }) => [id, id]));
		const labels = label(crowd, names, groundOf(Array<string>(8).fill('#'.repeat(30))));
		expect(labels).toEqual([]);
	});

	it('no label lies on another or on a marker', () => {
		const places = [place('AAA', 100, 30), place('BBB', 215, 30), place('MUS', 100, 30, 7)];
		const labels = label(places, { AAA: 'Angola', BBB: 'Benin', MUS: 'Mauritius' });
		const angola = labels.find(({ id }) => id === 'AAA')?.lines[0];
		const [x, y] = [angola?.x ?? 0, angola?.y ?? 0];
		const half = textWidth('Angola', angola?.size ?? 0) / 2;
		expect(Math.abs(x - 100) > half + 7 || Math.abs(y - 4 - 30) > 7).toBe(true);
	});
});
