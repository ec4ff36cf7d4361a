// Whether what is published of some countries leaves each of their scores open, whatever is added to or taken from what.
import { intervalOf, type Kind, type Setting } from './intervals.ts';
import type { Level } from '#lib/observations/disclosed.ts';
import { LEAST_WIDTH, LEAST_WITHHELD } from './terms.ts';

/** A withheld country as it is counted. */
export interface Withheld {
	readonly id: string;
	readonly level: Exclude<Level, 'full'>;
	/** Its scores by node, the index among them. */
	readonly scores: ReadonlyMap<string, number>;
	readonly tier: string | null;
	readonly groups: readonly string[];
}

export interface AuditSetting extends Setting {
	/** The ends of a band on the scale. */
	readonly bandOf: (tier: string) => readonly [number, number];
	/** The nodes means are published of. */
	readonly nodes: readonly string[];
}

/**
 * Withheld countries by the published groups they are in; those in none are left out. Every sum over published groups, added
 * up or taken away in any way, holds the members of such an atom with one and the same factor: their sum is the finest that
 * can be had.
 */
export function atomsOf(
	withheld: readonly Withheld[],
	published: readonly string[],
): readonly (readonly Withheld[])[] {
	const atoms = new Map<string, Withheld[]>();
	for (const country of withheld) {
		const key = published.filter((group) => country.groups.includes(group)).join(' ');
		if (key !== '') atoms.set(key, [...(atoms.get(key) ?? []), country]);
	}
	return [...atoms.values()];
}

function kindsOf(atom: readonly Withheld[], knowsTiers: boolean, setting: AuditSetting): readonly Kind[] {
	const kinds = new Map<string, Kind>();
	const span = setting.scale[1] - setting.scale[0];
	for (const { scores, level, tier } of atom) {
		const parts = [...setting.weights.keys()].filter((part) => scores.has(part));
		const all = parts.reduce((sum, part) => sum + (setting.weights.get(part) ?? 0), 0);
		const mean = parts.reduce(
			(sum, part) => sum + ((scores.get(part) ?? 0) * (setting.weights.get(part) ?? 0)) / all,
			0,
		);
		const isMean = all > 0 && Math.abs(mean - (scores.get(setting.index) ?? NaN)) < 1e-6 * span;
		const known = tier !== null && (knowsTiers || level === 'band') ? tier : null;
		const key = JSON.stringify([known, parts, isMean]);
		const count = (kinds.get(key)?.count ?? 0) + 1;
		kinds.set(key, { count, band: known === null ? null : setting.bandOf(known), parts, isMean });
	}
	return [...kinds.values()];
}

const widthOf = (interval: readonly [number, number] | null): number =>
	interval === null ? -1 : interval[1] - interval[0];

/** Whether each score of an atom's countries stays open wide enough, for one who knows the atom's sums. */
function staysOpen(atom: readonly Withheld[], knowsTiers: boolean, setting: AuditSetting): boolean {
	const kinds = kindsOf(atom, knowsTiers, setting);
	const sums = new Map(
		setting.nodes
			.filter((node) => atom.every(({ scores }) => scores.has(node)))
			.map((node) => [node, atom.reduce((sum, { scores }) => sum + (scores.get(node) ?? 0), 0)]),
	);
	const span = setting.scale[1] - setting.scale[0];
	return kinds.every((kind) =>
		[setting.index, ...kind.parts].every((node) => {
			const before = widthOf(intervalOf(node, kind, [{ ...kind, count: 1 }], new Map(), setting));
			const needed = Math.min(LEAST_WIDTH.ofScale * span, LEAST_WIDTH.ofBefore * before);
			const after = widthOf(intervalOf(node, kind, kinds, sums, setting));
			return before >= 0 && after >= needed - 1e-6 * span;
		}),
	);
}

/** Whether counts of bands leave more than one band possible for each country whose band is withheld. */
function hidesTiers(atom: readonly Withheld[]): boolean {
	const tiers = atom.filter(({ level }) => level === 'aggregates').map(({ tier }) => tier);
	return tiers.length === 0 || new Set(tiers).size > 1;
}

/**
 * Whether an atom may stand behind published aggregates: it is large enough, and one who knows its sums exactly, and where
 * counts are published the bands of all its countries too, is left with a range for each score.
 */
export function isProtected(atom: readonly Withheld[], knowsCounts: boolean, setting: AuditSetting): boolean {
	if (atom.length < LEAST_WITHHELD) return false;
	if (knowsCounts && !hidesTiers(atom)) return false;
	return staysOpen(atom, false, setting) && (!knowsCounts || staysOpen(atom, true, setting));
}
