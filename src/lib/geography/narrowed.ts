// A map of some of the countries it was laid out for: the others are land around them.
import type { MapLayout } from './layout.ts';
import { findNeighbours } from './neighbours.ts';

/**
 * The layout with some of its countries to be picked, in the frame it had; the outlines of the others join the context, and
 * markers of others are gone. Where none of them is on it, it has no outlines at all, like a map laid out for none.
 */
export function narrowMap(layout: MapLayout, members: ReadonlySet<string>): MapLayout {
	const { id, width, height } = layout;
	const countries = layout.countries.filter((place) => members.has(place.id));
	if (countries.length === 0)
		return { id, width, height, countries, context: '', disputed: [], neighbours: {} };
	if (countries.length === layout.countries.length) return layout;
	const others = layout.countries.flatMap((place) => (members.has(place.id) ? [] : (place.path ?? [])));
	return {
		...layout,
		countries,
		context: [layout.context, ...others].join(''),
		neighbours: findNeighbours(countries.map(({ id: of, hit: [x, y] }) => ({ id: of, x, y }))),
	};
}
