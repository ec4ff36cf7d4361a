import { describe, expect, test } from 'vitest';
import { frameworkCells, type FrameworkCells } from './schema.ts';
import { findTreeFaults } from './tree.ts';

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
			'1 parent: a is its own ancestor; expected parents that lead to the root',
			'2 parent: b is its own ancestor; expected parents that lead to the root',
		]);
	});

	test('an id used twice is named', () => {
		expect(messages(node('top', null), leaf('x', 'top'), leaf('x', 'top'))).toEqual([
			'2 id: x is used twice; expected every id once',
		]);
	});

	test('equal goalposts, half a pair of them, and a missing direction are faults of an indicator', () => {
		expect(
			messages(
				node('top', null),
				leaf('x', 'top', { low: 1 }),
				leaf('y', 'top', { high: null }),
				leaf('z', 'top', { direction: null }),
			),
		).toEqual([
			'1 low: goalposts of x: low 1 is not below high 1; expected low < high',
			'2 high: indicator y has one goalpost; expected both low and high, or neither',
			'3 direction: indicator z has no direction; expected 1 or -1',
		]);
	});
});
