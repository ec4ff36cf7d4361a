// Since when a State is bound by a treaty, as the locator of an observation says it.

/** A day, or what is known of one, as `2022-09-22` or `2022-09`; and whether it is that of joining or of entry into force. */
export interface JoiningDay {
	readonly on: string;
	readonly act: 'joined' | 'in_force';
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `22 Sep 2022` as `2022-09-22`. */
function dayOf(day: string, month: string, year: string): string | null {
	const at = MONTHS.indexOf(month);
	return at < 0 ? null : `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The day a locator names: of joining where it has one, else of entry into force; null where it names none. */
export function findJoiningDay(locator: string): JoiningDay | null {
	const [, day = '', month = '', year = ''] =
		/: state party \((\d{1,2}) ([A-Z][a-z]{2}) (\d{4}),/.exec(locator) ?? [];
	const on = dayOf(day, month, year) ?? /: Party, joined (\d{4}(?:-\d\d){0,2})/.exec(locator)?.[1];
	if (on !== undefined) return { on, act: 'joined' };
	const [, inForce] = /: Party, in force (\d{4}(?:-\d\d){0,2})/.exec(locator) ?? [];
	return inForce === undefined ? null : { on: inForce, act: 'in_force' };
}
