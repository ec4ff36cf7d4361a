// Pillars made, renamed and left again in a recipe.
import { makeIds } from '#lib/intake/recipe/slug.ts';
import type { IndicatorRecipe, Recipe } from '#lib/intake/recipe/recipe.ts';

/** The recipe with something else said of one indicator. */
export const withIndicator = (recipe: Recipe, id: string, change: Partial<IndicatorRecipe>): Recipe => ({
	...recipe,
	indicators: recipe.indicators.map((each) => (each.id === id ? { ...each, ...change } : each)),
});

/** The recipe with an indicator under a pillar of a name, made where there is none; an empty name puts it under the index itself. */
export function underPillar(recipe: Recipe, id: string, name: string): Recipe {
	const wanted = name.trim();
	if (wanted === '') return withoutEmptyPillars(withIndicator(recipe, id, { parent: null }));
	const known = recipe.nodes.find((node) => node.name === wanted && node.parent === null);
	if (known !== undefined) return withoutEmptyPillars(withIndicator(recipe, id, { parent: known.id }));
	const ids = [
		recipe.root.id,
		...recipe.nodes.map((node) => node.id),
		...recipe.indicators.map((each) => each.id),
	];
	const pillar = {
		...{ id: makeIds(ids)(wanted, 'pillar'), parent: null, name: wanted },
		...{ weight: null, aggregation: null },
	};
	const made = { ...recipe, nodes: [...recipe.nodes, pillar] };
	return withoutEmptyPillars(withIndicator(made, id, { parent: pillar.id }));
}

/** The recipe without nodes nothing lies below: a package may have none. */
export function withoutEmptyPillars(recipe: Recipe): Recipe {
	const parents = new Set(recipe.indicators.map(({ parent }) => parent));
	const isUsed = (id: string): boolean =>
		parents.has(id) || recipe.nodes.some((node) => node.parent === id && isUsed(node.id));
	const nodes = recipe.nodes.filter(({ id }) => isUsed(id));
	return nodes.length === recipe.nodes.length ? recipe : { ...recipe, nodes };
}
