// A row of countries.csv: a country, its ITU region, the groups it belongs to and its names.
import { z } from 'zod';
import { INCOME_GROUPS, REGIONS } from './regions.ts';

const text = z.string().nullable().default(null);
const flag = z.boolean().nullable().default(null);

/** The columns of countries.csv; an empty cell is null and means not known. */
export const countryRow = z.object({
	id: z.string().min(1).describe('ISO 3166-1 alpha-3'),
	name: z.string().min(1).describe('English name'),
	region: z.enum(REGIONS).nullable().default(null).describe('ITU region'),
	region_source: text.describe('ITU, or assigned here where ITU lists none'),
	iso2: text.describe('ISO 3166-1 alpha-2'),
	m49: text.describe('UN M49 code'),
	ldc: flag.describe('Least developed country'),
	lldc: flag.describe('Landlocked developing country'),
	sids: flag.describe('Small island developing State'),
	income: z.enum(INCOME_GROUPS).nullable().default(null).describe('World Bank income group'),
	itu_member: flag.describe('ITU Member State'),
	name_ar: text,
	name_en: text,
	name_es: text,
	name_fr: text,
	name_ru: text,
	name_zh: text,
	formal_en: text.describe('Formal English name'),
});
export type CountryRow = Readonly<z.infer<typeof countryRow>>;
