import { describe, expect, it } from 'vitest';
import {
	findByText,
	isDisplaced,
	nearestMarker,
	nextShown,
	readKey,
	typeLetter,
	type MapPlace,
} from './choropleth.ts';

const NAMES: Readonly<Record<string, string>> = {
	BTN: 'Bhutan',
	CIV: 'Côte d’Ivoire',
	NAM: 'Namibia',
	NPL: 'Nepal',
	NER: 'Niger',
	NGA: 'Nigeria',
	OMN: 'Oman',
};
const IDS = Object.keys(NAMES);
const find = (text: string, current: string | null = null) =>
	findByText(text, IDS, (id) => NAMES[id] ?? id, current);

function press(key: string, modifiers: { ctrlKey?: boolean; shiftKey?: boolean } = {}) {
	return readKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers });
}

describe('finding a country by letters', () => {
	it('finds the first country whose name starts with what was typed', () => {
		expect(find('ne')).toBe('NPL');
		expect(find('nig')).toBe('NER');
		expect(find('nigeria')).toBe('NGA');
	});

	it('steps through the countries of one letter when that letter is repeated', () => {
		expect(find('n', 'BTN')).toBe('NAM');
		expect(find('nn', 'NAM')).toBe('NPL');
		expect(find('nnn', 'NGA')).toBe('NAM');
	});

	it('stays on a country while its name is typed out', () => {
		expect(find('nep', 'NPL')).toBe('NPL');
	});

	it('ignores accents and case', () => {
		expect(find('COTE')).toBe('CIV');
	});

	it('falls back on the ISO code', () => {
		expect(find('npl')).toBe('NPL');
		expect(find('btn', 'OMN')).toBe('BTN');
	});

	it('finds nothing for letters no name or code starts with', () => {
		expect(find('xyz')).toBeNull();
	});

	it('forgets the letters typed before a pause', () => {
		const first = typeLetter({ text: '', at: 0 }, 'n', 5000);
		expect(typeLetter(first, 'e', 5900).text).toBe('ne');
		expect(typeLetter(first, 'o', 6100).text).toBe('o');
	});
});

describe('keys on the map', () => {
	it('opens with Enter and selects with Space', () => {
		expect(press('Enter')).toEqual({ kind: 'open' });
		expect(press(' ')).toEqual({ kind: 'select' });
	});

	it('leaves shortcuts and Tab to the browser', () => {
		expect(press('Enter', { ctrlKey: true })).toBeNull();
		expect(press('n', { ctrlKey: true })).toBeNull();
		expect(press('Tab')).toBeNull();
		expect(press('Tab', { shiftKey: true })).toBeNull();
		expect(press('F5')).toBeNull();
	});

	it('takes letters of any script as text', () => {
		expect(press('ن')).toEqual({ kind: 'type', letter: 'ن' });
		expect(press('N', { shiftKey: true })).toEqual({ kind: 'type', letter: 'N' });
	});
});

describe('moving on a map that shows only some countries', () => {
	const none = { up: null, down: null, left: null };
	const neighbours = {
		A: { ...none, right: 'B' },
		B: { ...none, right: 'C' },
		C: { ...none, right: 'D' },
		D: { ...none, right: null },
	};

	it('an arrow passes over the countries that are not shown', () => {
		expect(nextShown(neighbours, 'A', 'right', (id) => id !== 'B')).toBe('C');
		expect(nextShown(neighbours, 'A', 'right', (id) => id === 'D')).toBe('D');
	});

	it('an arrow leads nowhere where nobody further on is shown', () => {
		expect(nextShown(neighbours, 'A', 'right', () => false)).toBeNull();
		expect(nextShown(neighbours, 'A', 'left', () => true)).toBeNull();
	});

	it('neighbours that lead round in a circle end the search', () => {
		const round = { A: { ...none, right: 'B' }, B: { ...none, right: 'A' } };
		expect(nextShown(round, 'A', 'right', () => false)).toBeNull();
	});
});

describe('markers', () => {
	const place = (id: string, x: number, y: number): MapPlace => ({
		id,
		x,
		y,
		path: null,
		marker: { x, y, r: 5, fromX: x, fromY: y },
	});

	it('gives a pointer on the sea the nearest small state within reach', () => {
		const places = [place('KNA', 10, 10), place('ATG', 24, 10)];
		expect(nearestMarker([16, 10], places, 14)).toBe('KNA');
		expect(nearestMarker([18, 10], places, 14)).toBe('ATG');
		expect(nearestMarker([60, 10], places, 14)).toBeNull();
	});

	it('ties a marker to its place with a line only when it does not cover the place', () => {
		expect(isDisplaced({ x: 0, y: 0, r: 5, fromX: 3, fromY: 3 })).toBe(false);
		expect(isDisplaced({ x: 0, y: 0, r: 5, fromX: 6, fromY: 3 })).toBe(true);
	});
});
