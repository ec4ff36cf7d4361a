// Levels that a single record proves: a listing, a membership, an office named. Where a rule is doubtful it takes the lower level.
import type { Confidence } from '#lib/observations/terms.ts';
import type { Evidence, Finding } from '#lib/observations/evidence.ts';
import type { Proof } from './proof.ts';

interface Rule {
	readonly question: string;
	/** The records it reads: on which indicator, from which source, and what they say; any finding where none is named. */
	readonly on: string;
	readonly source: string;
	readonly finding?: Finding;
	readonly level: number;
	/** Said before what the record says, where that alone does not show why the level is proved. */
	readonly because?: string;
	/** Said in its place, where what the record says is about something else. */
	readonly instead?: string;
	/** Of the list read. A record's own date counts where it names a year, but for a standing that the list confirms. */
	readonly year: number;
	readonly isStanding?: true;
	readonly confidence: Confidence;
}

const RULES: readonly Rule[] = [
	{
		question: 'leg_procedural_powers',
		...{ on: 'leg_treaty_participation', source: 'budapest_status_2025', finding: 'yes' },
		...{ level: 2, year: 2024, isStanding: true, confidence: 'B' },
		because: 'Parties must have powers to preserve and to obtain electronic evidence',
	},
	{
		question: 'leg_child_data_protection',
		...{ on: 'leg_child_data_protection', source: 'gdpr_consent_age_2020' },
		...{ level: 2, year: 2020, confidence: 'D' },
	},
	{
		question: 'enf_csam_hotline',
		...{ on: 'dat_international_networks', source: 'inhope_check_2026', finding: 'yes' },
		...{ level: 2, year: 2026, confidence: 'B' },
	},
	...['iwf_portals', 'iwf_portals_2020'].map((source): Rule => ({
		question: 'enf_csam_hotline',
		...{ on: 'enf_csam_hotline', source, finding: 'yes' },
		...{ level: 2, year: 2019, confidence: 'D' },
	})),
	{
		question: 'enf_specialised_unit',
		...{ on: 'enf_specialised_unit', source: 'virtual_global_taskforce_2024', finding: 'yes' },
		...{ level: 2, year: 2024, confidence: 'B' },
	},
	{
		question: 'sup_child_helpline',
		...{ on: 'sup_child_helpline', source: 'child_helpline_international_2026', finding: 'yes' },
		...{ level: 1, year: 2026, confidence: 'B' },
	},
	{
		question: 'edu_awareness_campaigns',
		...{ on: 'edu_awareness_campaigns', source: 'safer_internet_centres_2021', finding: 'yes' },
		...{ level: 2, year: 2021, confidence: 'D' },
	},
	{
		question: 'ind_reporting_removal',
		...{ on: 'ind_reporting_removal', source: 'eu_dsa_register_2026' },
		...{ level: 2, year: 2026, confidence: 'A' },
		instead: 'EU Member State: the Digital Services Act applies, with notice and action on illegal content',
	},
	{
		question: 'ind_regulatory_model',
		...{ on: 'ind_regulatory_model', source: 'eu_dsa_register_2026' },
		...{ level: 3, year: 2026, confidence: 'A' },
	},
	{
		question: 'ind_regulatory_model',
		...{ on: 'ind_regulatory_model', source: 'online_safety_regulators_2023', finding: 'yes' },
		...{ level: 3, year: 2023, confidence: 'B' },
	},
	...['global_kids_online', 'disrupting_harm_2021'].map((source): Rule => ({
		question: 'dat_child_survey',
		...{ on: 'dat_child_survey', source, finding: 'yes' },
		...{ level: 1, year: 2020, confidence: 'D' },
	})),
];

/** The last year a date names, such as `about 2018 to 2019`; the rule's own where it names none. */
function yearOf(date: string, otherwise: number): number {
	const years = date.match(/\b(19|20)\d\d\b/g) ?? [];
	return years.length === 0 ? otherwise : Number(years.at(-1));
}

/** What each record proves by itself. */
export function proveByRecord(evidence: readonly Evidence[]): readonly Proof[] {
	return RULES.flatMap((rule) => {
		const { question, on, source, finding, level, year, confidence } = rule;
		return evidence
			.filter(
				(each) =>
					each.indicator === on &&
					each.source === source &&
					(finding === undefined || each.finding === finding),
			)
			.map((each): Proof => ({
				...{ country: each.country, question, low: level, high: null, source, confidence },
				year: rule.isStanding === true ? year : yearOf(each.date, year),
				locator:
					rule.instead ?? (rule.because === undefined ? each.detail : `${rule.because}: ${each.detail}`),
			}));
	});
}

/** Networks of the ladder that a record shows a country to be in, and the list that shows it. */
const NETWORKS = [
	{
		source: 'inhope_check_2026',
		on: 'dat_international_networks',
		name: 'INHOPE (directory of 9 October 2026)',
	},
	{
		source: 'child_helpline_international_2026',
		on: 'sup_child_helpline',
		name: 'Child Helpline International (list of 22 April 2026)',
	},
	{
		source: 'global_alliance_2012',
		on: 'dat_international_networks',
		name: 'Global Alliance, now part of WeProtect (launch of 5 December 2012)',
	},
] as const;

/** At least as many of the six networks of the ladder as records show. */
export function proveNetworks(
	countries: readonly { readonly id: string }[],
	evidence: readonly Evidence[],
): readonly Proof[] {
	return countries.flatMap(({ id }): readonly Proof[] => {
		const shown = NETWORKS.filter(({ source, on }) =>
			evidence.some(
				(each) =>
					each.country === id && each.source === source && each.indicator === on && each.finding !== 'no',
			),
		);
		const [first] = shown;
		if (first === undefined) return [];
		return [
			{
				...{ country: id, question: 'dat_international_networks', low: shown.length, high: null },
				...{ source: first.source, confidence: first.source === 'global_alliance_2012' ? 'D' : 'B' },
				year: first.source === 'global_alliance_2012' ? 2012 : 2026,
				locator: `${shown.length} of 6: ${shown.map(({ name }) => name).join('; ')}`,
			},
		];
	});
}
