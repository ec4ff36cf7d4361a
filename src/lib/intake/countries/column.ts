// Which column of a table names the countries, and by what.
import type { Cell } from '#lib/tables/cells.ts';
import type { CountryMatcher, CountrySystem } from './match.ts';

/** How far a column can be taken for one of countries. */
export interface CountryColumn {
	readonly at: number;
	readonly system: CountrySystem;
	/** Of its different texts, the share that are countries; totals count for neither side. */
	readonly share: number;
	readonly countries: number;
}

const TRUST: Readonly<Record<CountrySystem, number>> = { iso3: 1, iso2: 0.97, name: 0.94, m49: 0.9 };
const LEAST_SHARE = 0.5;
/** A column of so many countries may hold more that are unknown. */
const MANY = 20;
const LEAST_OF_MANY = 0.3;
const MOST_TEXTS = 400;
const NUMBERED = /m49|code|iso|numeric|area|num/i;

function fitOf(texts: ReadonlySet<string>, system: CountrySystem, { match }: CountryMatcher) {
	let [found, lost] = [0, 0];
	for (const text of texts) {
		const { kind } = match(text, system);
		if (system === 'name' ? ['code', 'name', 'usual', 'slip'].includes(kind) : kind === 'code') found += 1;
		else if (kind !== 'aggregate' && kind !== 'empty') lost += 1;
	}
	return { found, share: found === 0 ? 0 : found / (found + lost) };
}

const SHAPES: Readonly<Record<CountrySystem, RegExp>> = {
	iso3: /^[A-Za-z]{3}$/,
	iso2: /^[A-Z]{2}$/,
	m49: /^\d{1,3}(\.0)?$/,
	name: /\p{L}{2}/u,
};

/** The systems whose codes most of the texts look like. */
function likely(texts: ReadonlySet<string>, header: string): readonly CountrySystem[] {
	const share = (shape: RegExp): number =>
		[...texts].filter((text) => shape.test(text)).length / Math.max(1, texts.size);
	return (['iso3', 'iso2', 'm49', 'name'] as const).filter(
		(system) => share(SHAPES[system]) > 0.25 && (system !== 'm49' || NUMBERED.test(header)),
	);
}

/** A cell as a text to look a country up by. */
export const countryText = (cell: Cell | undefined): string =>
	cell === null || cell === undefined ? '' : String(cell).trim();

/** How well a column of cells names countries; null where it hardly does. The header stands for itself and is no cell. */
export function rateColumn(
	at: number,
	header: string,
	cells: readonly Cell[],
	matcher: CountryMatcher,
): CountryColumn | null {
	const texts = new Set<string>();
	for (const cell of cells) {
		const text = countryText(cell);
		if (text !== '' && text.length <= 120) texts.add(text);
		if (texts.size >= MOST_TEXTS) break;
	}
	const rated = likely(texts, header).map((system) => {
		const { found, share } = fitOf(texts, system, matcher);
		return { at, system, share, countries: found };
	});
	const best = rated.toSorted((a, b) => TRUST[b.system] * b.share - TRUST[a.system] * a.share)[0];
	if (best === undefined) return null;
	return best.share >= (best.countries >= MANY ? LEAST_OF_MANY : LEAST_SHARE) ? best : null;
}

/** The better of two columns of countries: codes before names, unless they find clearly fewer. */
export function betterColumn(a: CountryColumn | null, b: CountryColumn | null): CountryColumn | null {
	if (a === null || b === null) return a ?? b;
	const rate = ({ system, share, countries }: CountryColumn): number =>
		TRUST[system] * share * Math.log2(1 + countries);
	return rate(b) > rate(a) + 1e-9 ? b : a;
}
