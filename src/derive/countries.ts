// The 195 countries of the package, from the merged member list, with the known defects of that list mended.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { IncomeGroup, RegionId } from '#lib/geography/regions.ts';
import { readRaw, type RawFiles } from './raw.ts';

const flag = z.enum(['1', '0', '']);
const memberRow = z.object({
	iso2: z.string(),
	iso3: z.string().length(3),
	m49: z.string().regex(/^\d{3}$/),
	name_ar: z.string().min(1),
	name_en: z.string().min(1),
	name_es: z.string().min(1),
	name_fr: z.string().min(1),
	name_ru: z.string().min(1),
	name_zh: z.string().min(1),
	untermFormal_en: z.string(),
	itu_member_derived: flag,
	itu_region: z.enum(['Africa', 'Americas', 'Arab States', 'Asia-Pacific', 'CIS', 'Europe', '']),
	ldc: flag,
	lldc: flag,
	sids: flag,
	wb_income_2025: z.enum([
		'High income',
		'Upper middle income',
		'Lower middle income',
		'Low income',
		'NA',
		'',
	]),
});
type MemberRow = z.infer<typeof memberRow>;
const codeRow = z.object({
	'ISO3166-1-Alpha-3': z.string(),
	'UNTERM Arabic Short': z.string(),
	official_name_fr: z.string(),
});

const REGION: Readonly<Record<Exclude<MemberRow['itu_region'], ''>, RegionId>> = {
	Africa: 'africa',
	Americas: 'americas',
	'Arab States': 'arab_states',
	'Asia-Pacific': 'asia_pacific',
	CIS: 'cis',
	Europe: 'europe',
};

/** The ITU workbook lists neither; placed by geography. */
const ASSIGNED_REGION: Readonly<Record<string, RegionId>> = { PRK: 'asia_pacific', VAT: 'europe' };

const INCOME: Readonly<Record<MemberRow['wb_income_2025'], IncomeGroup | null>> = {
	'High income': 'high',
	'Upper middle income': 'upper_middle',
	'Lower middle income': 'lower_middle',
	'Low income': 'low',
	NA: null,
	'': null,
};

const isSet = (cell: z.infer<typeof flag>): boolean | null => (cell === '' ? null : cell === '1');

/** UNTERM marks names with asterisks and trailing articles that are not part of them. */
export function cleanName(name: string): string {
	return name
		.replace(/\s*\((the|le|la|les|el|los|l')\)/i, '')
		.replace(/\s*\*+\s*$/, '')
		.trim();
}

function mendedNames(
	row: MemberRow,
	codes: ReadonlyMap<string, z.infer<typeof codeRow>>,
): Partial<MemberRow> {
	const code = codes.get(row.iso3);
	if (code === undefined) return {};
	// The list says "Ivory Coast"; the UN uses the French name in every language of Latin script.
	if (row.iso3 === 'CIV') return { name_en: code.official_name_fr };
	// The M49 Arabic name holds an underscore where words were lost; UNTERM has the short name whole.
	if (row.iso3 === 'NLD') return { name_ar: code['UNTERM Arabic Short'] };
	return {};
}

function toCountry(row: MemberRow): CountryRow {
	const listed = row.itu_region === '' ? null : REGION[row.itu_region];
	const assigned = ASSIGNED_REGION[row.iso3] ?? null;
	return {
		id: row.iso3,
		name: cleanName(row.name_en),
		region: listed ?? assigned,
		region_source: listed !== null ? 'ITU' : assigned !== null ? 'assigned here' : null,
		iso2: row.iso2,
		m49: row.m49,
		ldc: isSet(row.ldc),
		lldc: isSet(row.lldc),
		sids: isSet(row.sids),
		income: INCOME[row.wb_income_2025],
		itu_member: isSet(row.itu_member_derived),
		name_ar: cleanName(row.name_ar),
		name_en: cleanName(row.name_en),
		name_es: cleanName(row.name_es),
		name_fr: cleanName(row.name_fr),
		name_ru: cleanName(row.name_ru),
		name_zh: cleanName(row.name_zh),
		formal_en: cleanName(row.untermFormal_en) || null,
	};
}

/** The countries, in order of ISO3. */
export function deriveCountries(files: RawFiles): readonly CountryRow[] {
	const codes = new Map(
		readRaw('countries/country-codes.csv', files, codeRow).map((row) => [row['ISO3166-1-Alpha-3'], row]),
	);
	return readRaw('countries/members_base.csv', files, memberRow)
		.map((row) => toCountry({ ...row, ...mendedNames(row, codes) }))
		.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
