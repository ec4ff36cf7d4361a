// A row of sources.csv: a document or data set a reader can open.
import { z } from 'zod';
import { TRUSTS } from './terms.ts';

/** A web address, http or https. */
export const webAddress = z
	.string()
	.regex(/^https?:\/\/[^\s"<>]+$/, 'is not a web address; expected http:// or https://');

const text = z.string().nullable().default(null);

/** The columns of sources.csv. */
export const sourceRow = z.object({
	id: z
		.string()
		.regex(/^[a-z0-9_]+$/, 'is not an id; expected snake_case')
		.describe('Identifier'),
	title: z.string().min(1),
	publisher: text.describe('Who stands behind it; and who keeps the copy read, where it is one'),
	year: text.describe('As stated; may be a range'),
	url: webAddress.nullable().default(null).describe('Where what was read can be opened'),
	official_url: webAddress
		.nullable()
		.default(null)
		.describe("The publisher's own page, where what was read is a copy; shown first"),
	licence: text,
	retrieved: text.describe('Date the copy was taken, where known'),
	trust: z.enum(TRUSTS).nullable().default(null),
	transcribed: z.boolean().nullable().default(null).describe('Typed from a page rather than downloaded'),
	as_of: text.describe('The date the contents speak of'),
	caveat: text,
});
export type Source = Readonly<z.infer<typeof sourceRow>>;
