// US Department of Labor findings for 2021: read through child labour, so related to the questions, never their answer.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import { ofCountries, readRaw, type RawFiles } from '#derive/raw.ts';

const answer = z.enum(['Yes', 'No', 'N/A', 'Unknown', '']);
const findingRow = z.object({
	iso3: z.string(),
	ilo_c182_ratified: answer,
	csec_prohibition_meets_intl_standard: answer,
	child_labour_coordination_mechanism: answer,
	crim_investigators_initial_training: answer,
	referral_mechanism_criminal_social_services: answer,
	legal_gap_noted_csec_pornography: z.string(),
});
type FindingRow = z.infer<typeof findingRow>;
type Statement = (row: FindingRow) => string | null;

const either =
	(column: keyof FindingRow, yes: string, no: string): Statement =>
	(row) =>
		row[column] === 'Yes' ? yes : row[column] === 'No' ? no : null;

const offences: Statement = (row) => {
	const law =
		'Law on commercial sexual exploitation of children (prostitution, pornography and performances together)';
	const gap = row.legal_gap_noted_csec_pornography;
	if (row.csec_prohibition_meets_intl_standard === 'Yes')
		return `${law} judged to meet the international standard`;
	if (row.csec_prohibition_meets_intl_standard !== 'No') return null;
	return `${law} judged not to meet the international standard${gap === '' ? '' : `. Gap noted: “${gap}”`}`;
};

const STATEMENTS: readonly { readonly indicator: string; readonly state: Statement }[] = [
	{ indicator: 'leg_csam_offences', state: offences },
	{
		indicator: 'sup_referral_pathway',
		state: either(
			'referral_mechanism_criminal_social_services',
			'A referral mechanism between criminal authorities and social services was found (child labour)',
			'No referral mechanism between criminal authorities and social services was found (child labour)',
		),
	},
	{
		indicator: 'enf_justice_capacity',
		state: either(
			'crim_investigators_initial_training',
			'New criminal investigators are trained (worst forms of child labour)',
			'New criminal investigators are not trained (worst forms of child labour)',
		),
	},
	{
		indicator: 'gov_lead_coordination',
		state: either(
			'child_labour_coordination_mechanism',
			'A coordination body exists, on child labour',
			'No coordination body was found, on child labour',
		),
	},
];

/** What the findings say near four questions, and ILO Convention 182 on the treaty question. */
export function deriveChildLabourFindings(
	files: RawFiles,
	countries: readonly CountryRow[],
): readonly Evidence[] {
	const path = 'us_department_of_labor/dol_child_exploitation_law_enforcement_2021.csv';
	return ofCountries(readRaw(path, files, findingRow), countries).flatMap((row) => {
		const found = {
			country: row.iso3,
			date: '2021',
			source: 'dol_findings_2021',
			url: null,
			complete: 'yes',
		} as const;
		const noted = STATEMENTS.flatMap(({ indicator, state }): Evidence[] => {
			const detail = state(row);
			return detail === null ? [] : [{ ...found, indicator, finding: 'noted', detail }];
		});
		if (row.ilo_c182_ratified !== 'Yes') return noted;
		const detail = 'Ratified ILO Convention 182 on the worst forms of child labour';
		return [...noted, { ...found, indicator: 'leg_treaty_participation', finding: 'yes', detail }];
	});
}
