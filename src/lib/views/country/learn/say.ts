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

/** The reasons, one each, in the order the aspects are counted. */
export function sayResemblance(own: Traits, other: Traits): readonly string[] {
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
		sayIncome(own, other),
		...(both.length === 0 ? [] : [m.learn_shares({ groups: formatList(both.map(groupName)) })]),
		...(one.length === 0 ? [] : [m.learn_not_shared({ groups: formatList(one.map(groupName)) })]),
		own.population === null || other.population === null
			? m.learn_size_none()
			: m.learn_size({ theirs: millions(other.population), own: millions(own.population) }),
		own.internetUse === null || other.internetUse === null
			? m.learn_use_none()
			: m.learn_use({
					theirs: formatShare(other.internetUse / 100),
					own: formatShare(own.internetUse / 100),
				}),
	];
}
