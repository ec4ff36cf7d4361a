// Made-up countries for the golden files: names that mean nothing, codes that are nobody's, values that never change.
import type { Look } from '#lib/charts/frame/look.ts';

/** As many as the largest region has, and a few. */
export const MANY = 46;
export const LONG_NAME = 'The United Quinzub Commonwealth of Velmur and the Outer Isles of Draeplo';
/** Where the long name stands among the made-up countries. */
const LONG_AT = 3;

/** Numbers from 0 to 1, the same ones for the same seed. */
export function numbers(seed: number): () => number {
	// Small seeds begin with small numbers: the first ones are passed over.
	let state = (seed * 16807 * 16807 + 1) % 2147483647;
	return () => {
		state = (state * 16807) % 2147483647;
		return state / 2147483647;
	};
}

export interface MadeUp {
	readonly id: string;
	readonly name: string;
	/** From 0 to 100; null where there is none. */
	readonly score: number | null;
	readonly low: number;
	readonly high: number;
	readonly coverage: number;
	readonly look: Look;
}

const SYLLABLES = {
	latin: ['vel', 'tor', 'quin', 'zub', 'drae', 'plo', 'xan', 'mur', 'eth', 'wok', 'grel', 'shi'],
	arabic: ['بز', 'كور', 'ميل', 'طان', 'ترو', 'صف', 'غلا', 'نوش', 'درا', 'فو', 'قم', 'ضل'],
} as const;

function nameAt(position: number, script: keyof typeof SYLLABLES): string {
	if (position === LONG_AT && script === 'latin') return LONG_NAME;
	const parts = SYLLABLES[script];
	const pick = (at: number): string => parts[at % parts.length] ?? '';
	const name = pick(position) + pick(position * 5 + 7) + (position % 3 === 0 ? pick(position + 4) : '');
	return name.charAt(0).toUpperCase() + name.slice(1);
}

const idAt = (position: number): string =>
	`Q${String.fromCharCode(77 + Math.floor(position / 26))}${String.fromCharCode(65 + (position % 26))}`;

/** Why a country has no score, one after another. */
const REASONS = [
	'missing',
	'other-no_reply',
	'other-inconclusive',
	'other-withheld',
	'other-not_applicable',
] as const;
/** Every so manyth country has no score. */
const UNSCORED = 9;

function lookAt(position: number, score: number | null, coverage: number): Look {
	if (score === null)
		return {
			className: REASONS[Math.floor(position / UNSCORED) % REASONS.length] ?? 'missing',
			pattern: 'none',
		};
	return {
		className: `tier-${Math.min(5, Math.floor(score / 20) + 1)}`,
		pattern: coverage < 0.6 ? 'low_coverage' : 'none',
	};
}

/** The first so many made-up countries: scores of every tier, low coverage, and none for each reason. */
export function madeUp(count: number, script: keyof typeof SYLLABLES = 'latin', seed = 7): readonly MadeUp[] {
	const next = numbers(seed);
	return Array.from({ length: count }, (_, position) => {
		const [raw, spread, coverage] = [Math.round(next() * 1000) / 10, next() * 12, 0.4 + next() * 0.6];
		const score = position % UNSCORED === 2 ? null : raw;
		return {
			...{ id: idAt(position), name: nameAt(position, script), score, coverage },
			low: score === null ? 0 : Math.max(0, raw - spread),
			high: score === null ? 100 : Math.min(100, raw + spread / 2),
			look: lookAt(position, score, coverage),
		};
	});
}

/** The script countries are named in for a reader from either side. */
export const scriptOf = (mirrored: boolean): keyof typeof SYLLABLES => (mirrored ? 'arabic' : 'latin');
