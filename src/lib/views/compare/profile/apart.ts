// Who among the countries compared can be told apart, and on what.
import { distinguish } from '#lib/scoring/distinguishable.ts';
import type { ScoreBook } from '#lib/scoring/book.ts';
import type { SiteCountry } from '#lib/state/site.ts';
import type { Column } from '../scene.ts';

/** What can be said of two countries over some nodes; every node is in exactly one of the lists. */
export interface Apart {
	readonly first: SiteCountry;
	readonly second: SiteCountry;
	readonly firstAhead: readonly Column[];
	readonly secondAhead: readonly Column[];
	readonly same: readonly Column[];
	readonly unscored: readonly Column[];
}

/** Every pair of the countries, in their order, over the columns the method speaks to. */
export function pairsApart(
	book: ScoreBook,
	countries: readonly SiteCountry[],
	columns: readonly Column[],
): readonly Apart[] {
	const spoken = columns.filter(({ isSilent }) => !isSilent);
	return countries.flatMap((first, at) =>
		countries.slice(at + 1).map((second) => {
			const judged = spoken.map((column) => ({
				column,
				verdict: distinguish(book.reading(column.node.id, first.id), book.reading(column.node.id, second.id)),
			}));
			const ahead = (who: 'first' | 'second') =>
				judged.flatMap(({ column, verdict }) =>
					verdict.is === 'ahead' && verdict.who === who ? [column] : [],
				);
			const which = (is: 'not_distinguishable' | 'unscored') =>
				judged.flatMap(({ column, verdict }) => (verdict.is === is ? [column] : []));
			return {
				first,
				second,
				firstAhead: ahead('first'),
				secondAhead: ahead('second'),
				same: which('not_distinguishable'),
				unscored: which('unscored'),
			};
		}),
	);
}
