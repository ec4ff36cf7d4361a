// UNCTAD's cyberlaw tracker: legislation 1, draft 0.5, none 0; and the laws it lists, as documents to read.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { webAddress } from '#lib/observations/source.ts';
import { observeEvery, type Reading } from './observe.ts';
import { byCountry, ofCountries, readRaw, type RawFiles } from '#derive/raw.ts';

const coding = z.enum(['Legislation', 'Draft Legislation', 'No Legislation', 'No Data']);
const trackerRow = z.object({
	country: z.string(),
	iso3: z.string(),
	cybercrime: coding,
	privacy_data_protection: coding,
	consumer_protection: coding,
});
const documentRow = z.object({
	iso3: z.string(),
	area: z.enum([
		'Cybercrime',
		'Privacy and Data Protection',
		'Consumer Protection',
		'Electronic Transactions',
	]),
	document_title: z.string(),
	document_url: z.string(),
});

const AREAS = ['Cybercrime', 'Privacy and Data Protection', 'Consumer Protection'] as const;
/** A document that does not bear on the area it is listed under, and the area it bears on instead, if any. */
const reviewRow = documentRow.pick({ iso3: true, document_title: true, document_url: true }).extend({
	area: z.enum(AREAS),
	bears_on: z.enum(['', ...AREAS]),
	reason: z.string().min(1),
});

const SERIES = [
	{ indicator: 'pub_cybercrime_law', column: 'cybercrime', area: 'Cybercrime' },
	{ indicator: 'pub_privacy_law', column: 'privacy_data_protection', area: 'Privacy and Data Protection' },
	{ indicator: 'pub_consumer_law', column: 'consumer_protection', area: 'Consumer Protection' },
] as const;

/** What a coding of the tracker is worth; no data is not assessed. */
export function readCoding(country: string, area: string, code: z.infer<typeof coding>): Reading {
	const locator = `${country}, ${area}: ${code}`;
	switch (code) {
		case 'Legislation':
			return { value: 1, locator };
		case 'Draft Legislation':
			return { value: 0.5, locator };
		case 'No Legislation':
			return { value: 0, locator };
		case 'No Data':
			return { missing: `The tracker has no data on ${area.toLowerCase()} law in ${country}`, locator };
	}
}

/** The three law indicators for every country. */
export function deriveCyberlaw(files: RawFiles, countries: readonly CountryRow[]): readonly Observation[] {
	const rows = byCountry(readRaw('unctad/unctad_cyberlaw_2026.csv', files, trackerRow));
	return SERIES.flatMap(({ indicator, column, area }) => {
		const series = { indicator, year: 2026, source: 'unctad_cyberlaw_2026', confidence: 'A' } as const;
		return observeEvery(countries, series, ({ id }) => {
			const row = rows.get(id);
			return row === undefined
				? { missing: 'Not listed in the tracker' }
				: readCoding(row.country, area, row[column]);
		});
	});
}

/** Titles carry line-break tags, and addresses are at times a placeholder or plain words. */
function cleanTitle(title: string): string {
	return title
		.replace(/<br\s*\/?>|\s+/gi, ' ')
		.replaceAll('&amp;', '&')
		.trim();
}

const keyOf = (row: {
	readonly iso3: string;
	readonly area: string;
	readonly document_title: string;
	readonly document_url: string;
}): string => [row.iso3, row.area, row.document_title, row.document_url].join('\n');

/** Where each document that was looked at and found out of place belongs; empty where it bears on none of the areas. */
function readReview(files: RawFiles): ReadonlyMap<string, string> {
	const rows = readRaw('unctad/documents_reviewed.csv', files, reviewRow);
	return new Map(rows.map((row) => [keyOf(row), row.bears_on]));
}

/** The laws behind the codings, each a document on the indicator it bears on, once a country. */
export function deriveLawDocuments(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	const rows = ofCountries(readRaw('unctad/unctad_cyberlaw_documents.csv', files, documentRow), countries);
	const review = readReview(files);
	const seen = new Set<string>();
	return rows.flatMap((row): Evidence[] => {
		const area = review.get(keyOf(row)) ?? row.area;
		const series = SERIES.find((each) => each.area === area);
		const address = webAddress.safeParse(row.document_url);
		const url = address.success ? address.data : null;
		const title = cleanTitle(row.document_title);
		const key = [row.iso3, area, title, url].join('\n');
		if (series === undefined || seen.has(key)) return [];
		seen.add(key);
		return [
			{
				country: row.iso3,
				indicator: series.indicator,
				finding: 'document',
				detail: title === 'Link' ? 'A text UNCTAD lists without its title' : title,
				date: '2026-04',
				source: 'unctad_cyberlaw_documents_2026',
				url,
				complete: 'no',
			},
		];
	});
}
