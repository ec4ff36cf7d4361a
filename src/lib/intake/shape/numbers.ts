// Numbers as the languages of the world write them.

/** What parts whole and fraction; the other sign, blanks and apostrophes part thousands. */
export const DECIMALS = ['point', 'comma'] as const;
export type Decimal = (typeof DECIMALS)[number];

export interface ReadNumber {
	readonly value: number;
	readonly isPercent: boolean;
}

const BLANKS = /[\s\u00a0\u202f\u2009'’_]/g;
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const PLAIN_COMMA = /^[+-]?(\d+,\d*|,\d+)(e[+-]?\d+)?$/i;
/** One sign and three digits behind one to three: thousands or thousandths. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;
const GROUPED_BY_COMMA = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const GROUPED_BY_POINT = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/;

/** Digits of any script as ASCII, minus signs as hyphens, without what parts thousands but points and commas. */
function tidy(text: string): string {
	const ascii = text
		.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
		.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
		.replace(/[−–‒]/g, '-')
		.replace(/٫/g, ',')
		.replace(/٬/g, '');
	return ascii.trim();
}

function valueOf(text: string, decimal: Decimal): number | null {
	const isGrouped = decimal === 'point' ? GROUPED_BY_COMMA : GROUPED_BY_POINT;
	if (isGrouped.test(text) && (AMBIGUOUS.test(text) || !PLAIN.test(text)))
		return Number(
			decimal === 'point' ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.'),
		);
	if (PLAIN.test(text)) return Number(text);
	if (PLAIN_COMMA.test(text)) return Number(text.replace(',', '.'));
	if (GROUPED_BY_COMMA.test(text)) return Number(text.replaceAll(',', ''));
	return GROUPED_BY_POINT.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : null;
}

/** A text as a number; null where it is none. What can be read in one way only is, whatever the decimal sign. */
export function readNumber(text: string, decimal: Decimal): ReadNumber | null {
	const tidied = tidy(text);
	const isPercent = /%$|^%|٪$/.test(tidied);
	const bare = (isPercent ? tidied.replace(/[%٪]/g, '') : tidied).trim();
	if (!/^[+-]?[\d.,]/.test(bare) || bare.length > 60) return null;
	if (/\s/.test(bare) && !/^[+-]?\d{1,3}(\s\d{3})+([.,]\d+)?$/.test(bare)) return null;
	const value = valueOf(bare.replace(BLANKS, ''), decimal);
	return value === null || !Number.isFinite(value) ? null : { value, isPercent };
}

export interface DecimalGuess {
	readonly decimal: Decimal;
	/** Numbers that could be read in two ways, with nothing else in the table to tell. */
	readonly ambiguous: readonly string[];
}

/** Which sign the numbers of a table have before their fraction, by those that leave no choice. */
export function guessDecimal(texts: Iterable<string>, delimiter: string | null): DecimalGuess {
	let [point, comma] = [0, 0];
	const ambiguous: string[] = [];
	for (const text of texts) {
		const bare = tidy(text).replace(/\s*%$/, '').replace(BLANKS, '');
		if (AMBIGUOUS.test(bare)) ambiguous.push(text);
		else if (/^[+-]?\d*\.\d+$/.test(bare) || (GROUPED_BY_COMMA.test(bare) && bare.includes(','))) point += 1;
		else if (/^[+-]?\d*,\d+$/.test(bare) || (GROUPED_BY_POINT.test(bare) && bare.includes('.'))) comma += 1;
	}
	const isComma = comma > point || (comma === point && delimiter === ';');
	const hasEvidence = comma !== point;
	const doubtful = ambiguous.filter((text) => !hasEvidence && (isComma || text.includes(',')));
	return { decimal: isComma ? 'comma' : 'point', ambiguous: doubtful };
}
