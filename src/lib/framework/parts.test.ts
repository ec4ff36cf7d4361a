import { describe, expect, test } from 'vitest';
import { partsOf } from './parts.ts';

const tree = (...pairs: readonly (readonly [id: string, parent: string | null])[]) =>
	partsOf(pairs.map(([id, parent]) => ({ id, parent }))).map(({ node, leaves }) => [
		node.id,
		...leaves.map(({ id }) => id),
	]);

describe(partsOf, () => {
	test('pillars have the leaves below them at any depth', () => {
		expect(
			tree(['index', null], ['law', 'index'], ['acts', 'law'], ['statute', 'acts'], ['treaty', 'law']),
		).toEqual([['law', 'statute', 'treaty']]);
	});

	test('leaves right below the root are a part of their own, before the pillars', () => {
		expect(tree(['index', null], ['law', 'index'], ['statute', 'law'], ['hotline', 'index'])).toEqual([
			['index', 'hotline'],
			['law', 'statute'],
		]);
	});

	test('a flat index is one part', () => {
		expect(tree(['index', null], ['statute', 'index'], ['hotline', 'index'])).toEqual([
			['index', 'statute', 'hotline'],
		]);
	});
});
