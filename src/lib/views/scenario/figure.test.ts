import { expect, test } from 'vitest';
import { methodWith } from '../../../../tests/fixtures/site.ts';
import { figureOf } from './figure.ts';

const nothing = { score: null, tier: null, low: 0, high: 100, coverage: 0, drawn: null, stability: null };
const scene = {
	country: { id: 'AAA', name: 'Aland', region: null, groups: [] },
	method: methodWith({ id: 'own', tiers: ['band_1', 'band_2'] }),
	edition: { name: '2025', year: 2025 },
	indicators: new Map(),
	steps: [null, 2030].map((year) => ({ year, actions: [], reading: nothing })),
};

test('the scenario of a withheld country says that its score is withheld, and not that too little is known', () => {
	expect(figureOf({ ...scene, isWithheld: true }).figure.title).toBe(
		'Scenario for Aland: its score is withheld',
	);
	expect(figureOf({ ...scene, isWithheld: false }).figure.title).toBe(
		'Scenario for Aland: still too little for a score',
	);
});
