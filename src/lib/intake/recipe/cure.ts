// A cure written into a recipe: what was asked is answered once for this file and the next.
import type { Cure } from '../problem.ts';
import type { IndicatorRecipe, Recipe, TableRecipe } from './recipe.ts';

const ofIndicator = (
	recipe: Recipe,
	id: string,
	change: (indicator: IndicatorRecipe) => IndicatorRecipe,
): Recipe => ({
	...recipe,
	indicators: recipe.indicators.map((each) => (each.id === id ? change(each) : each)),
});

const ofTable = (recipe: Recipe, at: number, change: (table: TableRecipe) => TableRecipe): Recipe => ({
	...recipe,
	tables: recipe.tables.map((each, place) => (place === at ? change(each) : each)),
});

function renameColumn(table: TableRecipe, from: string, to: string): TableRecipe {
	const renamed = (key: string | null): string | null => (key === from ? to : key);
	return {
		...table,
		country: { ...table.country, column: renamed(table.country.column) ?? to },
		countryName: renamed(table.countryName),
		yearColumn: renamed(table.yearColumn),
		indicatorColumn: renamed(table.indicatorColumn),
		indicatorNameColumn: renamed(table.indicatorNameColumn),
		unitColumn: renamed(table.unitColumn),
		valueColumn: renamed(table.valueColumn),
		fix: Object.fromEntries(Object.entries(table.fix).map(([key, value]) => [renamed(key) ?? key, value])),
	};
}

/** The recipe with a cure in it; the one given is left as it is. */
export function applyCure(recipe: Recipe, cure: Cure): Recipe {
	switch (cure.kind) {
		case 'alias': {
			const aliases = { ...recipe.countries.aliases, [cure.text]: cure.country };
			return { ...recipe, countries: { ...recipe.countries, aliases } };
		}
		case 'keep_elsewhere':
			return { ...recipe, countries: { ...recipe.countries, elsewhere: 'keep' } };
		case 'missing':
			return ofTable(recipe, cure.table, (table) => ({ ...table, missing: [...table.missing, cure.text] }));
		case 'not_assessed':
			return ofIndicator(recipe, cure.indicator, (each) => ({
				...each,
				notAssessed: [...new Set([...each.notAssessed, cure.text])],
			}));
		case 'scale':
			return ofIndicator(recipe, cure.indicator, (each) => ({ ...each, scale: cure.factor }));
		case 'include':
			return ofIndicator(recipe, cure.indicator, (each) => ({ ...each, include: true }));
		case 'exclude':
			return ofIndicator(recipe, cure.indicator, (each) => ({ ...each, include: false }));
		case 'column':
			return ofTable(recipe, cure.table, (table) => renameColumn(table, cure.from, cure.to));
	}
}
