// What working-group documents report of single countries and regions; worldwide items and unplaced ones are left out.
import { z } from 'zod';
import type { RegionId } from '#lib/geography/regions.ts';
import type { Initiative } from '#lib/observations/initiative.ts';
import { nameDocument } from '#derive/framework/marks.ts';
import { readRaw, type RawFiles } from '#derive/raw.ts';

const factRow = z.object({
	country: z.string(),
	iso3: z.string(),
	year: z.string().regex(/^\d{4}$/),
	initiative: z.string(),
	actor: z.string(),
	pillar: z.string(),
	evidence: z.string(),
	seed_file: z.string(),
	paragraph: z.string(),
});

/** Groups of countries that lie in one ITU region. */
const REGION_OF: Readonly<Record<string, RegionId>> = {
	'Europe region': 'europe',
	'South Eastern Europe': 'europe',
	'European Union': 'europe',
	'CIS region': 'cis',
	'ASEAN region': 'asia_pacific',
};

function reword(text: string): string {
	return text
		.replace(/\bseed (\d{3})\b/g, (_, number: string) => nameDocument(number))
		.replaceAll('the seed', 'the document');
}

/** National and regional initiatives, in the order of the documents. */
export function deriveInitiatives(files: RawFiles): readonly Initiative[] {
	const rows = readRaw('itu_cwg_cop/seed_initiatives.csv', files, factRow);
	const counts = new Map<string, number>();
	return rows.flatMap((row): Initiative[] => {
		const region = REGION_OF[row.country] ?? null;
		if (row.iso3 === '' && region === null) return [];
		const source = nameDocument(row.seed_file.slice(0, 3));
		const count = (counts.get(source) ?? 0) + 1;
		counts.set(source, count);
		return [
			{
				id: `${source}_${count}`,
				country: row.iso3 === '' ? null : row.iso3,
				region,
				scope: row.country,
				year: Number(row.year),
				title: row.initiative,
				actor: reword(row.actor),
				pillar: row.pillar,
				evidence: reword(row.evidence),
				source,
				paragraph: row.paragraph,
			},
		];
	});
}
