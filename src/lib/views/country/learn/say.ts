// Why two countries resemble each other, in words: what they share, where they differ, and what is not on record.
import { GROUPS, type Traits } from '#lib/advice/resemble.ts';
import { formatList, formatShare, formatValue } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { groupName, regionName } from '#lib/i18n/words.ts';

/** People in millions, to two significant digits. */
const millions = (people: number): string => formatValue(Number((people / 1e6).toPrecision(2)));

function sayIncome(own: Traits, other: Traits): string {
	if (own.income === null || other.income === null) return m.learn_income_none();
	return own.income === other.income
		? m.learn_same_income({ group: groupName(other.income) })
		: m.learn_other_income({ theirs: groupName(other.income), own: groupName(own.income) });
}

function saySize(own: Traits, other: Traits): string {
	if (own.population === null || other.population === null) return m.learn_size_none();
	return m.learn_size({ theirs: millions(other.population), own: millions(own.population) });
}

function sayUse(own: Traits, other: Traits): string {
	if (own.internetUse === null || other.internetUse === null) return m.learn_use_none();
	return m.learn_use({
		theirs: formatShare(other.internetUse / 100),
		own: formatShare(own.internetUse / 100),
	});
}

/** The reasons, one each, in the order the aspects are counted; `quiet` about what is not on record of both. */
export function sayResemblance(own: Traits, other: Traits, quiet = false): readonly string[] {
	const isKnown = (trait: 'income' | 'population' | 'internetUse'): boolean =>
		!quiet || (own[trait] !== null && other[trait] !== null);
	const both = GROUPS.filter((group) => own[group] === true && other[group] === true);
	const one = GROUPS.filter(
		(group) => own[group] !== null && other[group] !== null && own[group] !== other[group],
	);
	return [
		...(own.region !== null && own.region === other.region
			? [m.learn_same_region()]
			: other.region === null
				? []
				: [m.learn_other_region({ region: regionName(other.region) })]),
		...(isKnown('income') ? [sayIncome(own, other)] : []),
		...(both.length === 0 ? [] : [m.learn_shares({ groups: formatList(both.map(groupName)) })]),
		...(one.length === 0 ? [] : [m.learn_not_shared({ groups: formatList(one.map(groupName)) })]),
		...(isKnown('population') ? [saySize(own, other)] : []),
		...(isKnown('internetUse') ? [sayUse(own, other)] : []),
	];
}
