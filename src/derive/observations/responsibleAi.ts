// The Global Index on Responsible AI 2026: whether rules on AI name children's rights, and the frameworks and initiatives it links.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { webAddress } from '#lib/observations/source.ts';
import { observeEvery } from './observe.ts';
import { byCountry, ofCountries, readRaw, type RawFiles } from '#derive/raw.ts';

const PATH = 'girai/girai_2026_children_ai_frameworks.csv';
export const RESPONSIBLE_AI = 'girai_2026';

const themes = z.enum(["Children's Rights", 'AI Literacy', 'AI-facilitated Misinformation and Violence']);
const frameworkRow = z.object({
	iso3: z.string(),
	country: z.string(),
	indicator: themes,
	framework_status: z.enum(['Adopted', 'Draft', 'No framework']),
	element3: z.enum(['', '0', '0.5', '1']),
	fr1_title: z.string(),
	fr1_link: z.string(),
	fr1_type: z.string(),
	fr1_enforceability: z.string(),
	fr2_title: z.string(),
	fr2_link: z.string(),
	initiative_names: z.string(),
	initiative_links: z.string(),
});
type FrameworkOnAi = z.infer<typeof frameworkRow>;

const VALUES: Readonly<Record<FrameworkOnAi['framework_status'], number>> = {
	Adopted: 1,
	Draft: 0.5,
	'No framework': 0,
};

/** The question each theme bears on. */
const QUESTIONS: Readonly<Record<z.infer<typeof themes>, string>> = {
	"Children's Rights": 'ind_safety_by_design',
	'AI Literacy': 'edu_curriculum',
	'AI-facilitated Misinformation and Violence': 'leg_peer_harms',
};

const SAID: Readonly<Record<z.infer<typeof themes>, string>> = {
	"Children's Rights": 'children’s rights',
	'AI Literacy': 'AI literacy',
	'AI-facilitated Misinformation and Violence': 'misinformation and violence by means of AI',
};

/** A title on one line. */
export const tidy = (title: string): string => title.replaceAll(/\s+/g, ' ').trim();

/** What the index says of each place and theme. */
export const readFrameworks = (files: RawFiles): readonly FrameworkOnAi[] =>
	readRaw(PATH, files, frameworkRow);

/** pub_child_ai_rules for every country; places the index did not assess have no value. */
export function deriveChildAiRules(
	files: RawFiles,
	countries: readonly CountryRow[],
): readonly Observation[] {
	const rows = byCountry(readFrameworks(files).filter(({ indicator }) => indicator === "Children's Rights"));
	const series = {
		indicator: 'pub_child_ai_rules',
		year: 2026,
		source: RESPONSIBLE_AI,
		confidence: 'B',
	} as const;
	return observeEvery(countries, series, ({ id }) => {
		const row = rows.get(id);
		if (row === undefined) return { missing: 'Not among the 135 places the index of 2026 assessed' };
		const title = row.fr1_title === '' ? '' : ` (${row.fr1_title})`;
		return {
			value: VALUES[row.framework_status],
			locator: `${row.country}, Children’s Rights, framework: ${row.framework_status}${title}`,
		};
	});
}

const addressOf = (link: string): string | null => {
	const read = webAddress.safeParse(link.trim());
	return read.success ? read.data : null;
};

function frameworksOf(row: FrameworkOnAi): readonly Pick<Evidence, 'detail' | 'url'>[] {
	const draft = row.framework_status === 'Draft' ? 'Draft ' : '';
	const binding = row.fr1_enforceability === '' ? '' : `, ${row.fr1_enforceability.toLowerCase()}`;
	const kind = `${draft}${row.fr1_type === '' || draft !== '' ? 'framework' : row.fr1_type.toLowerCase()}${binding}`;
	return [
		{ title: tidy(row.fr1_title), link: row.fr1_link, said: ` (${kind})` },
		{ title: tidy(row.fr2_title), link: row.fr2_link, said: '' },
	].flatMap(({ title, link, said }) =>
		title === ''
			? []
			: [{ detail: `On AI and ${SAID[row.indicator]}: ${title}${said}`, url: addressOf(link) }],
	);
}

function initiativesOf(row: FrameworkOnAi): readonly Pick<Evidence, 'detail' | 'url'>[] {
	const links = row.initiative_links.split('||');
	return row.initiative_names.split('||').flatMap((name, at) => {
		const title = tidy(name);
		return title === ''
			? []
			: [
					{
						detail: `Initiative on AI and ${SAID[row.indicator]}: ${title}`,
						url: addressOf(links[at] ?? ''),
					},
				];
	});
}

/** The frameworks and initiatives the index links, each a document on the question it bears on, once a country. */
export function deriveAiFrameworks(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	const seen = new Set<string>();
	return ofCountries(readFrameworks(files), countries).flatMap((row) => {
		const records = [...frameworksOf(row), ...initiativesOf(row)];
		return records.flatMap(({ detail, url }): readonly Evidence[] => {
			const key = [row.iso3, row.indicator, detail].join('\n');
			if (seen.has(key)) return [];
			seen.add(key);
			return [
				{
					country: row.iso3,
					indicator: QUESTIONS[row.indicator],
					finding: 'document',
					detail,
					date: '2026',
					source: RESPONSIBLE_AI,
					url,
					complete: 'no',
				},
			];
		});
	});
}
