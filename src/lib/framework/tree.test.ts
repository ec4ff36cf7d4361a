import { describe, expect, test } from 'vitest';
import { frameworkCells, type FrameworkCells } from './schema.ts';
import { findIndicatorFaults, findTreeFaults } from './tree.ts';

const node = (id: string, parent: string | null, more: Partial<FrameworkCells> = {}): FrameworkCells => ({
	...frameworkCells.parse({ id, parent, name: id }),
	...more,
});
const leaf = (id: string, parent: string, more: Partial<FrameworkCells> = {}): FrameworkCells =>
	node(id, parent, { direction: 1, low: 0, high: 1, ...more });
const messages = (...nodes: FrameworkCells[]): readonly string[] =>
	findTreeFaults(nodes).map(({ at, column, message }) => `${at} ${column}: ${message}`);

describe(findTreeFaults, () => {
	test('a sound tree of any depth has none', () => {
		expect(messages(node('top', null), node('mid', 'top'), node('low', 'mid'), leaf('x', 'low'))).toEqual([]);
	});

	test('a second root is named beside the first', () => {
		expect(messages(node('top', null), leaf('x', 'top'), node('other', null), leaf('y', 'other'))).toEqual([
			'2 parent: other is a second root beside top; expected exactly one empty parent',
		]);
	});

	test('an orphan names the parent that is not there', () => {
		expect(messages(node('top', null), leaf('x', 'gone'))).toContain(
			'1 parent: the parent of x, gone, is not a node; expected an id of this file',
		);
	});

	test('every node of a cycle is named, those below it are not', () => {
		expect(messages(node('top', null), node('a', 'b'), node('b', 'a'), leaf('x', 'a'))).toEqual([
			'1 parent: a is its own ancestor (a → b → a); expected parents that lead to the root',
			'2 parent: b is its own ancestor (b → a → b); expected parents that lead to the root',
		]);
	});

	test('an id used twice is named', () => {
		expect(messages(node('top', null), leaf('x', 'top'), leaf('x', 'top'))).toEqual([
			'2 id: x is used twice; expected every id once',
		]);
	});

	test('a root alone is no framework', () => {
		expect(messages(node('top', null))).toEqual([
			'0 id: top is the only node; expected at least one indicator whose parent it is',
		]);
	});
});

describe(findIndicatorFaults, () => {
	test.each<[string, Partial<FrameworkCells>, readonly string[]]>([
		['is sound with goalposts in order', {}, []],
		['needs no goalposts', { low: null, high: null }, []],
		[
			'may not have equal goalposts',
			{ low: 1 },
			['low: goalposts of x: low 1 is not below high 1; expected low < high'],
		],
		[
			'may not have half a pair of them',
			{ high: null },
			['high: indicator x has one goalpost; expected both low and high, or neither'],
		],
		['needs a direction', { direction: null }, ['direction: indicator x has no direction; expected 1 or -1']],
		[
			'may not take the logarithm of a goalpost of zero',
			{ transform: 'log' },
			['low: goalpost 0 of x has no logarithm; expected more than 0, or an empty transform'],
		],
		['may have levels that begin ever higher', { band_edges: [1, 2, 3] }, []],
		[
			'may have levels that begin ever lower where lower is better',
			{ direction: -1, band_edges: [3, 2] },
			[],
		],
		[
			'may not have two levels that begin at the same value',
			{ band_edges: [1, 2, 2] },
			[
				'band_edges: edges 1;2;2 of x do not rise throughout; expected each above the one before, as direction is 1',
			],
		],
		[
			'may not have levels that rise where lower is better',
			{ direction: -1, band_edges: [1, 2] },
			[
				'band_edges: edges 1;2 of x do not fall throughout; expected each below the one before, as direction is -1',
			],
		],
		[
			'may not take the logarithm of a level',
			{ transform: 'log', low: 1, high: 4, band_edges: [1, 2] },
			[
				'band_edges: x has levels, and a level has no logarithm; expected no band_edges, or an empty transform',
			],
		],
	])('an indicator %s', (_, cells, expected) => {
		const faults = findIndicatorFaults(leaf('x', 'top', cells));
		expect(faults.map(({ column, message }) => `${column}: ${message}`)).toEqual(expected);
	});
});
