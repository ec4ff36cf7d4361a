// The rule of disclosure: what of a collection is published, and why the rest is not.
import type { Level, Reason } from '#lib/observations/disclosed.ts';
import { atomsOf, isProtected, type AuditSetting, type Withheld } from './audit.ts';
import { LEAST_COUNTRIES } from './terms.ts';

/** A country that is counted: one that has a score of the index. */
export interface Contributor {
	readonly id: string;
	readonly level: Level;
	/** Its scores by node, on the scale of the method; the index is among them. */
	readonly scores: ReadonlyMap<string, number>;
	/** The band of its index. */
	readonly tier: string | null;
	readonly groups: readonly string[];
}

export interface Collection {
	readonly index: string;
	/** The children of the index. */
	readonly parts: readonly { readonly id: string; readonly weight: number }[];
	/** Whether the index is an arithmetic mean of its parts; else nothing is published of the parts. */
	readonly isMean: boolean;
	/** Whether a country's score depends on the values of others, as between the least and the greatest of them. */
	readonly isRelative: boolean;
	readonly scale: readonly [number, number];
	/** From the lowest up, each beginning at `from` on the scale. */
	readonly tiers: readonly { readonly id: string; readonly from: number }[];
	readonly contributors: readonly Contributor[];
	/** In the order they are tried: what comes first stands in the way of what comes later. */
	readonly groups: readonly string[];
}

/** Aggregates of a group. */
export interface Published {
	readonly group: string;
	readonly countries: number;
	/** By node, over those that have a score of it: their number is that of the group but for the parts of countries shown in full. */
	readonly means: ReadonlyMap<string, { readonly mean: number; readonly countries: number }>;
	/** Countries by band of the index; null where that is withheld. */
	readonly counts: ReadonlyMap<string, number> | null;
	/** The band of the country in the middle, or of the two: what the counts tell. */
	readonly medianTiers: readonly string[];
}

/** What of a group is withheld: all of it, or its counts alone. */
export interface WithheldPart {
	readonly group: string;
	readonly countries: number;
	readonly what: 'all' | 'counts';
	readonly why: Reason;
}

export interface Disclosure {
	/** The bands of countries that show no more. */
	readonly bands: ReadonlyMap<string, string>;
	readonly published: readonly Published[];
	readonly withheld: readonly WithheldPart[];
}

function settingOf({ index, parts, isMean, scale, tiers }: Collection): AuditSetting {
	const used = isMean ? parts.filter(({ weight }) => weight > 0) : [];
	return {
		index,
		weights: new Map(used.map(({ id, weight }) => [id, weight])),
		scale,
		nodes: [index, ...used.map(({ id }) => id)],
		bandOf: (tier) => {
			const at = tiers.findIndex(({ id }) => id === tier);
			const from = at <= 0 ? scale[0] : (tiers[at]?.from ?? scale[0]);
			return [Math.max(scale[0], from), Math.min(scale[1], tiers[at + 1]?.from ?? scale[1])];
		},
	};
}

const isWithheld = (country: Contributor): country is Contributor & Withheld => country.level !== 'full';

function medianOf(counts: ReadonlyMap<string, number>, countries: number): readonly string[] {
	const ordered = [...counts].flatMap(([tier, count]) => Array<string>(count).fill(tier));
	const middle = [Math.floor((countries - 1) / 2), Math.floor(countries / 2)];
	return [...new Set(middle.flatMap((at) => ordered[at] ?? []))];
}

function aggregate(
	group: string,
	members: readonly Contributor[],
	hasCounts: boolean,
	{ tiers }: Collection,
	{ nodes, index }: AuditSetting,
): Published {
	const hidden = members.filter(isWithheld);
	const means = nodes.flatMap((node) => {
		const scores = members.flatMap(({ scores: all }) => all.get(node) ?? []);
		// A mean over fewer of the withheld than there are would tell which of them have no score of a part.
		if (node !== index && !hidden.every((each) => each.scores.has(node))) return [];
		if (scores.length < LEAST_COUNTRIES) return [];
		const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
		return [[node, { mean, countries: scores.length }] as const];
	});
	const counts = hasCounts
		? new Map(tiers.map(({ id }) => [id, members.filter(({ tier }) => tier === id).length]))
		: null;
	return {
		...{ group, countries: members.length, means: new Map(means), counts },
		medianTiers: counts === null ? [] : medianOf(counts, members.length),
	};
}

/**
 * Decides what is published of a collection. Groups are taken in their order; one is published where, with all that is
 * published already, every withheld score stays open: in an atom of at least three withheld countries that no sum parts, and
 * over a range wide enough for one who knows the sums of all atoms exactly, the scale, the bands and how the index is made of
 * its parts (complementary suppression, audited by linear programmes). Counts of bands are tried with it, and left out where
 * they would tell a band. Medians are told as bands, from the counts: a median itself is the score of one country.
 */
export function decideDisclosure(collection: Collection): Disclosure {
	const { contributors, groups, isRelative } = collection;
	const setting = settingOf(collection);
	const hidden = contributors.filter(isWithheld);
	const membersOf = (group: string) => contributors.filter((country) => country.groups.includes(group));
	const published: { readonly group: string; readonly hasCounts: boolean }[] = [];
	const withheld: WithheldPart[] = [];
	const judged = new Map<string, boolean>();
	const judge = (atom: readonly Withheld[], knowsCounts: boolean): boolean => {
		const key = JSON.stringify([knowsCounts, atom.map(({ id }) => id)]);
		const known = judged.get(key) ?? isProtected(atom, knowsCounts, setting);
		judged.set(key, known);
		return known;
	};
	const isSafe = (sets: typeof published): boolean => {
		const counted = sets.filter(({ hasCounts }) => hasCounts).map(({ group }) => group);
		return atomsOf(
			hidden,
			sets.map(({ group }) => group),
		).every((atom) =>
			judge(
				atom,
				counted.some((group) => atom.some((country) => country.groups.includes(group))),
			),
		);
	};
	for (const group of groups) {
		const members = membersOf(group);
		const told = { group, countries: members.length };
		if (members.length === 0) continue;
		if (isRelative || members.length < LEAST_COUNTRIES) {
			withheld.push({ ...told, what: 'all', why: isRelative ? 'relative' : 'few' });
			continue;
		}
		const hasCounts = [true, false].find((each) => isSafe([...published, { group, hasCounts: each }]));
		if (hasCounts !== true)
			withheld.push({ ...told, what: hasCounts === undefined ? 'all' : 'counts', why: 'derivable' });
		if (hasCounts !== undefined) published.push({ group, hasCounts });
	}
	return {
		bands: new Map(
			hidden.flatMap(({ id, level, tier }) =>
				level === 'band' && tier !== null && !isRelative ? [[id, tier] as const] : [],
			),
		),
		published: published.map(({ group, hasCounts }) =>
			aggregate(group, membersOf(group), hasCounts, collection, setting),
		),
		withheld,
	};
}
