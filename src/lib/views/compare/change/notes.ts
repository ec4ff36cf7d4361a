// What is said with every picture of a change: how many moved, which facts came about, what it is made of, and the warnings.
import { median } from 'd3-array';
import type { ChangePage } from '#lib/edition/change.ts';
import { isFirm, sayCauseName, sayCautions, type CauseWords } from '#lib/figures/causes.ts';
import {
	formatCount,
	formatLabel,
	formatList,
	formatParts,
	formatPoints,
	formatSeries,
} from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { quote } from '#lib/i18n/spoken.ts';
import { unspoken } from '#lib/i18n/ownPages.ts';
import { hasOwnWords } from '#lib/i18n/ownWords.ts';
import { FACTORS } from '#lib/scoring/change.ts';
import { measureName, type Scene } from '../scene.ts';
import { moversOf, type CountryChange } from './changes.ts';

export interface ChangeNotes {
	/** The answer in words: who moved, and who joined a treaty. */
	readonly lead: readonly string[];
	/** What it is made of, the warnings of its sources, who is not shown. */
	readonly warnings: readonly string[];
}

function sayJoined(changes: readonly CountryChange[], year: number, words: CauseWords): string {
	const joined = changes.filter(({ facts }) => facts.length > 0);
	if (joined.length === 0) return m.change_joined_none({ year: String(year) });
	const list = joined.map(({ country, facts }) => {
		const named = formatParts(facts.map((cause) => sayCauseName(cause, words)));
		return `${country.name} (${named})`;
	});
	return m.change_joined({
		year: String(year),
		count: formatCount(joined.length),
		list: formatList(list),
	});
}

function sayParts(changes: readonly CountryChange[]): readonly string[] {
	const split = changes.flatMap(({ move }) =>
		move === null || [move.change, ...FACTORS.map((factor) => move[factor])].includes(null) ? [] : [move],
	);
	if (split.length === 0) return [];
	const mean = (pick: (typeof FACTORS)[number] | 'change'): string =>
		formatPoints(split.reduce((sum, move) => sum + (move[pick] ?? 0), 0) / split.length);
	const [change, data, coverage, method] = [mean('change'), ...FACTORS.map(mean)];
	return [m.change_parts({ change, data: data ?? '', coverage: coverage ?? '', method: method ?? '' })];
}

function sayMissing(changes: readonly CountryChange[]): readonly string[] {
	const missing = changes.filter(({ change }) => change === null).map(({ country }) => country.name);
	if (missing.length === 0) return [];
	return [m.change_missing({ count: formatCount(missing.length), countries: formatList(missing) })];
}

/** What facts say against themselves, each with its country; in the words of the record. */
const sayWeak = (changes: readonly CountryChange[], { site }: CauseWords): readonly string[] =>
	changes.flatMap(({ country, facts }) =>
		facts.flatMap(({ indicator, note }) => {
			const name = site.nodes.find(({ id }) => id === indicator)?.shortName ?? indicator;
			return note === null ? [] : [quote(formatLabel(formatSeries([country.name, name])), note)];
		}),
	);

/** The notes of a scene told by a method both editions have. */
export function notesOf(scene: Scene, page: ChangePage, changes: readonly CountryChange[]): ChangeNotes {
	const { site, measure } = scene;
	const words: CauseWords = { site, cautions: page.cautions };
	const moved = changes.flatMap(({ change }) => change ?? []);
	if (moved.length === 0)
		return { lead: [unspoken(site.named, measureName(measure))], warnings: sayMissing(changes) };
	const [up, down] = [moversOf(changes, 1).length, moversOf(changes, -1).length];
	const causes = changes.flatMap((each) => each.causes);
	const firm = changes.filter((each) => each.causes.some((cause) => isFirm(cause, page.cautions)));
	const count = formatCount(moved.length);
	return {
		lead: [
			...(hasOwnWords(site.named) ? [sayJoined(changes, page.from, words)] : []),
			m.change_summary({
				...{ up: formatCount(up), down: formatCount(down), count },
				still: formatCount(moved.length - up - down),
			}),
			...(causes.length === 0
				? []
				: [
						m.change_firm_share({
							...{ median: formatPoints(median(moved) ?? 0), firm: formatCount(firm.length), count },
						}),
					]),
		],
		warnings: [
			...sayCautions([...new Set(causes.map(({ indicator }) => indicator))], words),
			...sayWeak(changes, words),
			...sayParts(changes),
			...sayMissing(changes),
		],
	};
}
