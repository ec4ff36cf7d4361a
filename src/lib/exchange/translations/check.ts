// What is wrong with translations: texts the package does not have, numbers that changed, names that do not fit.
import { answersIn } from '#lib/framework/answer.ts';
import { textKey } from '#lib/framework/textKey.ts';
import { MOST_LISTED, quote, type Problem } from '../problem.ts';
import type { TableRow } from '../table.ts';
import { isTight, keyOf, type PackageText } from './texts.ts';
import type { Translation } from './translation.ts';

const NUMBER = /\d+(?:[.,\u00a0\u202f]\d+)*/g;
const PLACEHOLDER = /\{[^{}]*\}|\[[^[\]]*\]/g;

/** A number as its digits alone, since languages part thousands and decimals each in its own way. */
const digitsOf = (text: string): readonly string[] =>
	[...text.matchAll(NUMBER)].map(([number]) => number.replace(/\D/g, ''));

const MONTHS = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
	...['October', 'November', 'December'],
];
const MONTH = new RegExp(`\\b(${MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|')})\\b`, 'g');

/** Whether the numbers of a text are those of its original; a month may be a number where the original has its name. */
function hasNumbers(original: string, text: string): boolean {
	const left = [...digitsOf(text)];
	const take = (number: string): boolean => {
		const at = left.indexOf(number);
		if (at >= 0) left.splice(at, 1);
		return at >= 0;
	};
	if (!digitsOf(original).every(take)) return false;
	for (const [name] of original.matchAll(MONTH))
		take(String(1 + MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3)))));
	return left.length === 0;
}

const inOrder = (all: readonly string[]): string => all.toSorted().join(' ');

/** A name may be longer than the original, but it has to fit the same place. */
const GROWTH = 1.6;
const LEAST_ROOM = 28;
const roomFor = (original: string): number => Math.max(LEAST_ROOM, Math.ceil(original.length * GROWTH));

/** The values a unit names answers for, in order. */
const valuesIn = (unit: string): string =>
	answersIn(unit)
		?.map(({ value }) => value)
		.join() ?? '';

/** What is wrong with a text beside its original; null where nothing is. */
export function textFault(field: string, original: string, text: string): string | null {
	if (!hasNumbers(original, text))
		return `${quote(text)} has not the numbers of ${quote(original)}; expected ${digitsOf(original).join(', ') || 'none'}`;
	const marks = (each: string) => [...each.matchAll(PLACEHOLDER)].map(([mark]) => mark);
	if (inOrder(marks(text)) !== inOrder(marks(original)))
		return `${quote(text)} has not the marks of ${quote(original)}; expected ${marks(original).join(' ') || 'none'}`;
	if (field === 'unit' && valuesIn(original) !== valuesIn(text))
		return `${quote(text)} does not name the answers of ${quote(original)}; expected each value followed by its name, parted by commas`;
	const room = roomFor(original);
	if (isTight(field) && text.length > room)
		return `${quote(text)} has ${text.length} characters; expected at most ${room}, since it stands in heads and on axes`;
	return null;
}

/** Whether a translation is of the text as the package has it now. */
export const isCurrent = ({ original }: Pick<Translation, 'original'>, text: string): boolean =>
	original === null || original === textKey(text);

/**
 * Every fault of a file of translations beyond its own cells. What was translated from another original is no fault: it is
 * set aside until somebody has looked at it.
 */
export function checkTranslations(
	file: string,
	rows: readonly TableRow<Translation>[],
	texts: readonly PackageText[],
): readonly Problem[] {
	const known = new Map(texts.map((each) => [keyOf(each), each.text]));
	const ids = new Set(texts.map(({ id }) => id));
	const firstAt = new Map<string, number>();
	const saidAt = new Map<string, { readonly row: number; readonly text: string }>();
	const problems: Problem[] = [];
	for (const { row, value } of rows) {
		if (problems.length > MOST_LISTED) break;
		if (value === null) continue;
		const fault = (column: string, message: string) => problems.push({ file, row, column, message });
		const { id, field, text } = value;
		const key = keyOf(value);
		const original = known.get(key);
		const first = firstAt.get(key);
		if (first !== undefined) fault('id', `${id}, ${field} is also on row ${first}; expected it once`);
		else firstAt.set(key, row);
		if (!ids.has(id)) fault('id', `${quote(id)} is unknown; expected an id of the package that has a text`);
		else if (original === undefined)
			fault(
				'field',
				`${quote(field)} of ${id} is no text of the package; expected a column that ${id} fills`,
			);
		if (original === undefined || !isCurrent(value, original)) continue;
		const message = textFault(field, original, text);
		if (message !== null) fault('text', `of ${id}, ${field}: ${message}`);
		// A name may be said shorter in tight places.
		const same = `${field === 'short_name' ? field : ''}\n${original}`;
		const said = saidAt.get(same);
		if (said !== undefined && said.text !== text)
			fault(
				'text',
				`of ${id}, ${field}: ${quote(original)} is ${quote(said.text)} on row ${said.row}; expected the same words for it`,
			);
		saidAt.set(same, said ?? { row, text });
	}
	return problems;
}
