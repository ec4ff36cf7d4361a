import { describe, expect, it } from 'vitest';
import { recipeSchema } from '#lib/intake/recipe/recipe.ts';
import { underPillar, withIndicator } from './tree.ts';

const recipe = recipeSchema.parse({
	version: 1,
	root: { id: 'index', name: 'Index' },
	tables: [{ file: 'a.csv', shape: 'wide', country: { column: 'Country', system: 'name' }, missing: [] }],
	indicators: ['law', 'helpline'].map((id) => ({ key: id, id, name: id })),
});

const parentsOf = (of: typeof recipe) => of.indicators.map(({ id, parent }) => [id, parent]);

describe('a tree of pillars', () => {
	it('has a pillar as soon as an indicator is put under its name, and one for all that are', () => {
		const made = underPillar(underPillar(recipe, 'law', 'Protection'), 'helpline', ' Protection ');
		expect(made.nodes.map(({ id, name }) => [id, name])).toEqual([['protection', 'Protection']]);
		expect(parentsOf(made)).toEqual([
			['law', 'protection'],
			['helpline', 'protection'],
		]);
		expect(recipeSchema.safeParse(made).success).toBe(true);
	});

	it('loses a pillar with the last indicator under it', () => {
		const made = underPillar(recipe, 'law', 'Protection');
		expect(underPillar(made, 'law', '').nodes).toEqual([]);
		expect(underPillar(made, 'law', 'Remedy').nodes.map(({ name }) => name)).toEqual(['Remedy']);
	});

	it('gives a pillar an id that no indicator has', () => {
		expect(underPillar(recipe, 'helpline', 'Law').nodes[0]?.id).toBe('law_2');
	});

	it('leaves the recipe it was given as it is', () => {
		withIndicator(recipe, 'law', { direction: -1 });
		expect(recipe.indicators[0]?.direction).toBe(1);
	});
});
