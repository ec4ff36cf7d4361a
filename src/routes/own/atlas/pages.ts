// What a place in an atlas of a reader's own shows: the views of the site's own pages, and what they are given.
import type { ComparePage } from '#lib/edition/compare.ts';
import { pageOf, type Comparison } from '#lib/edition/comparisons.ts';
import type { DiagnosticsPage } from '#lib/edition/diagnostics.ts';
import type { MapPage } from '#lib/edition/map.ts';
import type { MethodPage } from '#lib/edition/method.ts';
import type { Site } from '#lib/edition/site.ts';
import type { SqlTable } from '#lib/edition/tables.ts';
import type { OwnPage } from '#lib/state/ownPlace.ts';
import { COMPARE_VIEWS, type CompareView } from '../../boards/comparisons.ts';
import { showTogether, type Together } from '../../boards/together.ts';
import { showCountry, type CountryShown } from '../../boards/country.ts';
import { ONLY, type PageSource } from '../../pageKinds.ts';
import { openPage as openPublished } from '../../pages.ts';

export type Shown =
	| { readonly is: 'map'; readonly page: MapPage; readonly together: Together | null }
	| {
			readonly is: 'compare';
			readonly view: Comparison;
			readonly page: ComparePage;
			readonly View: CompareView;
	  }
	| { readonly is: 'beside'; readonly page: MapPage; readonly published: MapPage }
	| { readonly is: 'country'; readonly page: CountryShown }
	| { readonly is: 'method'; readonly page: MethodPage }
	| { readonly is: 'diagnostics'; readonly page: DiagnosticsPage }
	| { readonly is: 'sql'; readonly tables: readonly SqlTable[] };

/** Asks for what a page shows; null where the atlas has no such page. Rejects where a view does not arrive. */
export async function showPage(open: PageSource, site: Site, asked: OwnPage): Promise<Shown | null> {
	switch (asked.is) {
		case 'map': {
			const [page, together] = await Promise.all([open('map', asked.region), showTogether(open, site)]);
			return page === null ? null : { is: 'map', page, together };
		}
		case 'compare': {
			const { view, region } = asked;
			const [page, { default: View }] = await Promise.all([
				open('compare', `${pageOf(view)}.${region}`),
				COMPARE_VIEWS[view](),
			]);
			return page === null ? null : { is: 'compare', view, page, View };
		}
		case 'beside': {
			const [page, published] = await Promise.all([
				open('map', asked.region),
				openPublished('map', asked.region),
			]);
			return page === null || published === null ? null : { is: 'beside', page, published };
		}
		case 'country': {
			const page = await open('country', asked.country);
			return page === null ? null : { is: 'country', page: showCountry(page, site.countries) };
		}
		case 'method': {
			const page = await open('method', ONLY);
			return page === null ? null : { is: 'method', page };
		}
		case 'diagnostics': {
			const page = await open('diagnostics', asked.method ?? site.methods[0]?.id ?? '');
			return page === null ? null : { is: 'diagnostics', page };
		}
		case 'sql': {
			const tables = await open('tables', ONLY);
			return tables === null ? null : { is: 'sql', tables };
		}
	}
}
