// The words for ids of the data: regions, groups, tiers, statuses. An id nobody foresaw is shown as it stands.
import { m } from './paraglide/messages.js';

type Words = Readonly<Record<string, () => string>>;

const REGIONS: Words = {
	world: m.region_world,
	africa: m.region_africa,
	americas: m.region_americas,
	arab_states: m.region_arab_states,
	asia_pacific: m.region_asia_pacific,
	cis: m.region_cis,
	europe: m.region_europe,
};

const GROUPS: Words = {
	ldc: m.group_ldc,
	lldc: m.group_lldc,
	sids: m.group_sids,
	high: m.income_high,
	upper_middle: m.income_upper_middle,
	lower_middle: m.income_lower_middle,
	low: m.income_low,
};

const TIERS: Words = {
	band_1: m.tier_band_1,
	band_2: m.tier_band_2,
	band_3: m.tier_band_3,
	band_4: m.tier_band_4,
	band_5: m.tier_band_5,
	nascent: m.tier_nascent,
	emerging: m.tier_emerging,
	developing: m.tier_developing,
	established: m.tier_established,
	leading: m.tier_leading,
};

const STATUSES: Words = {
	assessed: m.status_assessed,
	bounded: m.status_bounded,
	not_assessed: m.status_not_assessed,
	no_reply: m.status_no_reply,
	inconclusive: m.status_inconclusive,
	withheld: m.status_withheld,
	not_applicable: m.status_not_applicable,
};

const KINDS: Words = {
	indicator: m.kind_indicator,
	fact: m.kind_fact,
	proxy: m.kind_proxy,
	assessment: m.kind_assessment,
};

const FINDINGS: Words = {
	yes: m.finding_yes,
	no: m.finding_no,
	partial: m.finding_partial,
	noted: m.finding_noted,
	document: m.finding_document,
};

const CONFIDENCES: Words = {
	A: m.confidence_a,
	B: m.confidence_b,
	C: m.confidence_c,
	D: m.confidence_d,
};

const VIEWS: Words = {
	map: m.view_map,
	multiples: m.view_multiples,
	table: m.view_table,
	heat: m.view_heat,
	distribution: m.view_distribution,
	scatter: m.view_scatter,
	profile: m.view_profile,
	change: m.view_change,
	gaps: m.view_gaps,
};

const SERIES: Words = {
	internet_use: m.series_internet_use,
	child_population: m.series_child_population,
	csam_reports: m.series_csam_reports,
	population: m.series_population,
};

const METHODS: Words = {
	open_evidence: m.method_open_evidence,
	direct_facts: m.method_direct_facts,
	over_time: m.method_over_time,
	on_record: m.method_on_record,
};

/** The word of an id, where there is one of its own: an id may be `constructor` or `__proto__`. */
const known = (words: Words, id: string): string | undefined =>
	Object.hasOwn(words, id) ? words[id]?.() : undefined;

const word = (words: Words, id: string): string => known(words, id) ?? id;

/** A tier as a method speaks of it: its id, and what the package calls it. */
export interface NamedTier {
	readonly id: string;
	readonly name?: string | null | undefined;
}

/** The name of a tier: the site's word for its id, else the package's own, else the id made readable; empty for no tier. */
export function tierName(tier: NamedTier | undefined): string {
	if (tier === undefined) return '';
	const readable = tier.id.replace(/[_-]+/g, ' ').trim();
	const own = tier.name ?? readable.charAt(0).toUpperCase() + readable.slice(1);
	return known(TIERS, tier.id) ?? own;
}

/** Whether the names of tiers are their numbers, counted from the lowest. */
export const isNumbered = (tiers: readonly NamedTier[]): boolean =>
	tiers.every(({ id }, at) => id === `band_${at + 1}` && Object.hasOwn(TIERS, id));

/** The name of the tier of an id among a method's tiers; of one the method does not have, what its id says. */
export const tierNamed = (id: string, tiers: readonly NamedTier[]): string =>
	tierName(tiers.find((tier) => tier.id === id) ?? { id });

/** The name of an ITU region, or of the world. */
export const regionName = (id: string): string => word(REGIONS, id);
/** The name of a development or income group. */
export const groupName = (id: string): string => word(GROUPS, id);
/** The name of an observation's status. */
export const statusName = (id: string): string => word(STATUSES, id);
/** What kind of indicator it is. */
export const kindName = (id: string): string => word(KINDS, id);
/** What a record says on a question. */
export const findingName = (id: string): string => word(FINDINGS, id);
/** What a confidence grade stands for. */
export const confidenceName = (id: string): string => word(CONFIDENCES, id);
/** The name of a view of the regional workspace. */
export const viewName = (id: string): string => word(VIEWS, id);
/** The name of a context series, with its unit. */
export const seriesName = (id: string): string => word(SERIES, id);
/** The method of tables that are taken in, as their package names it. */
export const OWN_METHOD = { id: 'own', name: 'Own method' } as const;

/** The name of a method; a package's own name where it is neither shipped nor the one tables are taken in with. */
export const methodName = (id: string, own: string): string =>
	id === OWN_METHOD.id && own === OWN_METHOD.name ? m.mine_method() : (known(METHODS, id) ?? own);
