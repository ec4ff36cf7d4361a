// What moved between two editions: a slope for every country scored in both, and words for those that were not.
import { layoutSlope, type SlopeLine } from '#lib/charts/plots/slope.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { formatCount, formatList } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { regionName } from '#lib/i18n/words.ts';
import type { ScoreBook } from '#lib/scoring/book.ts';
import { countryCells, measureName, sayMembers, type Scene } from '../scene.ts';

/** The scores of an earlier edition by the same method, and what it is called. */
export interface Earlier {
	readonly edition: string;
	readonly book: ScoreBook;
}

export interface ChangeModel {
	readonly lines: readonly SlopeLine[];
	readonly before: string;
	readonly after: string;
	readonly figure: Figure;
}

/** The change of a scene's measure since an earlier edition. */
export function changeOf(scene: Scene, earlier: Earlier): ChangeModel {
	const { site, book, measure, members, chosen, region, method } = scene;
	const pairs = members.map((country) => ({
		country,
		before: earlier.book.reading(measure.id, country.id)?.score ?? null,
		after: book.reading(measure.id, country.id)?.score ?? null,
	}));
	const lines = pairs.flatMap(({ country, before, after }) =>
		before === null || after === null
			? []
			: [{ id: country.id, name: country.name, before, after, isChosen: chosen.includes(country) }],
	);
	const missing = pairs.filter(({ before, after }) => before === null || after === null);
	const editions = { before: earlier.edition, after: site.edition.name };
	return {
		lines,
		...editions,
		figure: {
			name: `change-${region}-${measure.id}`,
			title: m.change_title({ measure: measureName(measure), region: regionName(region), ...editions }),
			subtitle: [measureName(measure), sayMembers(scene)].join(' · '),
			legend: [],
			notes: [
				m.change_caution(),
				...(missing.length === 0
					? []
					: [
							m.change_missing({
								count: formatCount(missing.length),
								countries: formatList(missing.map(({ country }) => country.name)),
							}),
						]),
			],
			rows: {
				columns: [
					{ key: 'country', label: m.table_country() },
					{ key: 'iso3', label: m.column_code() },
					{ key: 'score_before', label: editions.before },
					{ key: 'score_after', label: editions.after },
					{ key: 'change', label: m.view_change() },
				],
				rows: pairs.map(({ country, before, after }) => [
					...countryCells(country),
					before,
					after,
					before === null || after === null ? null : after - before,
				]),
			},
			sizeIn: (room) => {
				const { width, height } = layoutSlope(lines, method.scale, room);
				return { width, height };
			},
		},
	};
}
