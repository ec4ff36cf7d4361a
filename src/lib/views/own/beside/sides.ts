// Two benchmarks side by side: the index of each country on a map of its own, and in one table.
import { tierClass } from '#lib/charts/frame/tiers.ts';
import type { MapPage } from '#lib/edition/map.ts';
import { formatScore, formatSeries, formatShare } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { tierName } from '#lib/i18n/words.ts';
import { openBook, type ScoreBook } from '#lib/scoring/book.ts';
import { methodOf, rootOf, type Site } from '#lib/state/site.ts';
import type { LegendEntry, PaintedCountry } from '../picture.ts';

/** A benchmark and the map of what it shows. */
export interface Side {
	readonly site: Site;
	readonly page: MapPage;
}

interface Row {
	readonly id: string;
	readonly name: string;
	readonly cells: readonly string[];
}

/** What is drawn of a side. */
export interface Picture {
	readonly countries: readonly PaintedCountry[];
	readonly legend: readonly LegendEntry[];
	readonly rows: readonly Row[];
}

/** The scores by the first method of a side. */
export function bookOfSide({ site, page }: Side): ScoreBook | null {
	const { id } = methodOf(site, '');
	const packed = page.books.find(({ method }) => method === id);
	return packed === undefined ? null : openBook(packed);
}

const readingOf = ({ site }: Side, book: ScoreBook | null, country: string) =>
	book?.reading(rootOf(site)?.id ?? '', country) ?? null;

/** Band, score and coverage of a country; three empty cells where it has no score. */
function cellsOf(side: Side, book: ScoreBook | null, country: string): readonly string[] {
	const method = methodOf(side.site, '');
	const reading = readingOf(side, book, country);
	if (reading?.score == null) return ['', '', ''];
	return [
		reading.tier === null ? '' : tierName(method.tiers[reading.tier]),
		formatScore(reading.score, method.decimals),
		reading.coverage === null ? '' : formatShare(reading.coverage),
	];
}

/** The map of a side: its countries by band, and its rows from the highest score down. */
export function pictureOfSide(side: Side): Picture {
	const { site } = side;
	const method = methodOf(site, '');
	const book = bookOfSide(side);
	const shown = site.countries.map((country) => ({ country, reading: readingOf(side, book, country.id) }));
	const scored = shown.filter(({ reading }) => reading?.score != null);
	return {
		countries: shown.map(({ country: { id, name }, reading }) => ({
			...{ id, name },
			said: reading?.score == null ? null : formatSeries(cellsOf(side, book, id).slice(0, 2)),
			shade: tierClass(reading?.score == null ? null : reading.tier, method.tiers.length),
		})),
		legend: method.tiers
			.map((tier, at) => ({
				...{ key: tier.id, label: tierName(tier), className: tierClass(at, method.tiers.length) },
				count: m.countries_count({ count: scored.filter(({ reading }) => reading?.tier === at).length }),
				pattern: 'none' as const,
			}))
			.toReversed(),
		rows: scored
			.toSorted((a, b) => (b.reading?.score ?? 0) - (a.reading?.score ?? 0))
			.map(({ country: { id, name } }) => ({ id, name, cells: cellsOf(side, book, id) })),
	};
}

/** The countries that have a score on both sides, in the order of their names: band, score and coverage of each side. */
export function rowsOfBoth(own: Side, other: Side): readonly Row[] {
	const [mine, theirs] = [bookOfSide(own), bookOfSide(other)];
	return own.site.countries
		.filter(
			({ id }) => readingOf(own, mine, id)?.score != null && readingOf(other, theirs, id)?.score != null,
		)
		.map(({ id, name }) => ({
			...{ id, name },
			cells: [...cellsOf(own, mine, id), ...cellsOf(other, theirs, id)],
		}));
}
