// A row of initiatives.csv: something a working-group document reports of a country or region, shown and not scored.
import { z } from 'zod';

const text = z.string().nullable().default(null);

/** The columns of initiatives.csv: `country` or `region` says whose it is. */
export const initiativeRow = z.object({
	id: z.string().min(1),
	country: text.describe('An id of countries.csv; empty for regional ones'),
	region: text.describe('ITU region, for regional ones'),
	scope: text.describe('Country or region as the document names it'),
	year: z.number().int().min(1900).max(2100),
	title: z.string().min(1),
	actor: text,
	pillar: z.string().min(1).describe('The pillar it bears on'),
	evidence: text.describe('What the document says of it'),
	source: z.string().min(1).describe('An id of sources.csv'),
	paragraph: text.describe('Paragraph of the document'),
});
export type Initiative = Readonly<z.infer<typeof initiativeRow>>;
