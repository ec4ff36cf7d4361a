// The framework of the edition of 2021: today's, but for what is said of the nine indicators whose values are older there.
import type { FrameworkRow } from '#lib/framework/schema.ts';

const TREATIES = 'UN Treaty Collection, pages of the depositary, cut at 31 December 2021 by date of deposit';
const CYBERSECURITY = 'ITU Global Cybersecurity Index 2020';
const CRIME_INDEX = 'Global Organized Crime Index 2021';

const SOURCES: ReadonlyMap<string, string> = new Map([
	['pub_opsc', TREATIES],
	['pub_opic', TREATIES],
	['pub_budapest', 'Council of Europe and other public registers, as of 31 December 2021'],
	['prx_gci_organisational', CYBERSECURITY],
	['prx_gci_awareness', CYBERSECURITY],
	['prx_gci_education', CYBERSECURITY],
	['prx_gci_cooperation', CYBERSECURITY],
	['prx_law_enforcement', CRIME_INDEX],
	['prx_victim_support', CRIME_INDEX],
]);

const DATES: readonly (readonly [now: RegExp, then: string])[] = [
	[/Status of 3 February 2026\./, 'Status of 31 December 2021.'],
	[/Complete on 9 October 2024; later accessions where they were seen\./, 'Complete on 31 December 2021.'],
	[/ in general in 2024,/, ' in general in 2020,'],
];

/** Rows of today's framework with the sources and dates of 2021 on the indicators that have values. */
export function frameworkOf2021(rows: readonly FrameworkRow[]): readonly FrameworkRow[] {
	return rows.map((row) => {
		const source = SOURCES.get(row.id);
		if (source === undefined) return row;
		const caveat = DATES.reduce((text, [now, then]) => text.replace(now, then), row.caveat ?? '');
		return { ...row, data_sources: source, caveat };
	});
}
