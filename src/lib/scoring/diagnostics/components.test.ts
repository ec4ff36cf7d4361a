import { describe, expect, test } from 'vitest';
import { decompose, findComponents } from './components.ts';
import { layPanel } from './panel.ts';

describe(decompose, () => {
	test.each([0.5, -0.3, 0.92])('two indicators with r = %f have the eigenvalues 1 ± |r|', (r) => {
		const [first, second] = decompose([
			[1, r],
			[r, 1],
		]);
		expect(first?.eigenvalue).toBeCloseTo(1 + Math.abs(r), 12);
		expect(second?.eigenvalue).toBeCloseTo(1 - Math.abs(r), 12);
		expect(first?.share).toBeCloseTo((1 + Math.abs(r)) / 2, 12);
		// The eigenvectors are (1, ±1)/√2: every loading is √(λ/2) by size, the first of equals positive.
		expect(first?.loadings[0]).toBeCloseTo(Math.sqrt((1 + Math.abs(r)) / 2), 12);
		expect(first?.loadings[1]).toBeCloseTo(Math.sign(r) * Math.sqrt((1 + Math.abs(r)) / 2), 12);
		expect(second?.loadings[0]).toBeCloseTo(Math.sqrt((1 - Math.abs(r)) / 2), 12);
	});

	// Three indicators with the same r: one component of 1 + 2r, two of 1 − r.
	test('three indicators alike share one component', () => {
		const found = decompose([
			[1, 0.4, 0.4],
			[0.4, 1, 0.4],
			[0.4, 0.4, 1],
		]);
		expect(found.map(({ eigenvalue }) => Number(eigenvalue.toFixed(12)))).toEqual([1.8, 0.6, 0.6]);
	});

	test('loadings give the correlations back: Σ over components of products of loadings', () => {
		const correlations = [
			[1, 0.6, -0.2],
			[0.6, 1, 0.1],
			[-0.2, 0.1, 1],
		];
		const found = decompose(correlations);
		for (const [i, row] of correlations.entries())
			for (const [j, r] of row.entries()) {
				const rebuilt = found.reduce((sum, { loadings }) => sum + loadings[i]! * loadings[j]!, 0);
				expect(rebuilt).toBeCloseTo(r, 12);
			}
	});
});

describe(findComponents, () => {
	const panelOf = (columns: Readonly<Record<string, readonly number[]>>) => {
		const countries = ['AAA', 'BBB', 'CCC', 'DDD'];
		const cells = Object.entries(columns).flatMap(([indicator, column]) =>
			column.map((score, at) => ({ indicator, country: countries[at]!, score })),
		);
		return layPanel({
			framework: [
				{ id: 'top', parent: null, weight: null },
				{ id: 'law', parent: 'top', weight: null },
				...Object.keys(columns).map((id) => ({ id, parent: 'law', weight: null })),
			],
			method: { indicators: null },
			scores: cells.map(({ indicator, country, score }) => ({ node: indicator, country, score })),
			observed: cells.map(({ indicator, country }) => ({ indicator, country, status: 'assessed' as const })),
		});
	};

	test('an indicator on which all countries score the same is left out and named', () => {
		const [index] = findComponents(panelOf({ a: [1, 2, 3, 4], b: [1, 3, 2, 4], c: [5, 5, 5, 5] }));
		expect(index).toMatchObject({ indicators: ['a', 'b'], constant: ['c'], n: 4, reason: null });
		expect(index?.components[0]?.eigenvalue).toBeCloseTo(1.8, 12);
	});

	test('a pillar of two indicators has none of its own, one of three has', () => {
		expect(findComponents(panelOf({ a: [1, 2, 3, 4], b: [1, 3, 2, 4] })).map(({ node }) => node)).toEqual([
			'top',
		]);
		const three = panelOf({ a: [1, 2, 3, 4], b: [1, 3, 2, 4], c: [4, 1, 2, 2] });
		expect(findComponents(three).map(({ node }) => node)).toEqual(['top', 'law']);
	});

	test('one indicator, two countries or nothing that varies give no components, and say why', () => {
		expect(findComponents(panelOf({ a: [1, 2, 3, 4] }))[0]).toMatchObject({ reason: 'too_few_items' });
		expect(findComponents(panelOf({ a: [1, 2], b: [2, 1] }))[0]).toMatchObject({
			reason: 'too_few_countries',
			n: 2,
		});
		expect(findComponents(panelOf({ a: [1, 1, 1, 1], b: [2, 2, 2, 2] }))[0]).toMatchObject({
			reason: 'no_variance',
			constant: ['a', 'b'],
		});
	});
});
