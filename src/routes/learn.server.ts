// Gathers what a country could learn from those like it that are ahead, with what they have on record.
import { group } from 'd3-array';
import { lessonsOf, type LessonGround } from '#lib/advice/resembleLessons.ts';
import type { Traits } from '#lib/advice/resemble.ts';
import type { ContextValue } from '#lib/observations/context.ts';
import { bookOf } from '#lib/scoring/book.ts';
import type { LessonPage } from '#lib/views/country/learn/lessons.ts';
import type { Edition } from '#lib/edition/edition.ts';
import { openEdition } from './edition.server.ts';

const placeOf = (country: string, indicator: string): string => `${country} ${indicator}`;

/** The latest value of a context series by country. */
const latestOf = (context: readonly ContextValue[], wanted: string): ReadonlyMap<string, number> =>
	new Map(
		context
			.filter(({ series }) => series === wanted)
			.toSorted((a, b) => a.year - b.year)
			.map(({ country, value }) => [country, value]),
	);

function traitsOf({ package: { countries, context } }: Edition): readonly Traits[] {
	const populations = latestOf(context, 'population');
	const use = latestOf(context, 'internet_use');
	return countries.map(({ id, region, income, ldc, lldc, sids }) => ({
		...{ id, region, income, ldc, lldc, sids },
		...{ population: populations.get(id) ?? null, internetUse: use.get(id) ?? null },
	}));
}

function openGrounds(edition: Edition): ReadonlyMap<string, LessonGround> {
	const { framework, methods, evidence, sources, observations } = edition.package;
	const traits = traitsOf(edition);
	const records = group(evidence, ({ country, indicator }) => placeOf(country, indicator));
	const source = new Map(sources.map(({ id, title, url }) => [id, { title, url }]));
	const sourceOf = new Map(
		observations.map((row) => [placeOf(row.country, row.indicator), row.source] as const),
	);
	const recordsOf: LessonGround['recordsOf'] = (country, question) =>
		records.get(placeOf(country, question)) ?? [];
	return new Map(
		edition.results.map((result): [string, LessonGround] => {
			const observed = new Map(result.observed.map((row) => [placeOf(row.country, row.indicator), row]));
			const used = methods.find(({ id }) => id === result.method)?.indicators ?? null;
			const pillars = framework
				.filter(({ kind }) => kind === 'pillar')
				.map(({ id }) => ({
					id,
					indicators: framework.filter((row) => row.parent === id && (used?.includes(row.id) ?? true)),
					questions: framework.filter((row) => row.parent === id && row.kind === 'assessment'),
				}))
				.filter(({ indicators }) => indicators.length > 0);
			const ground: LessonGround = {
				...{ book: bookOf(result), traits, pillars, recordsOf },
				valueOf: (country, indicator) => {
					const row = observed.get(placeOf(country, indicator));
					return { status: row?.status ?? 'not_assessed', value: row?.value ?? null };
				},
				proofOf: (country, indicator) => {
					const record = recordsOf(country, indicator).find(
						({ finding, url }) => finding === 'document' && url !== null,
					);
					if (record !== undefined) return { url: record.url, title: record.detail };
					const named = source.get(sourceOf.get(placeOf(country, indicator)) ?? '');
					return { url: named?.url ?? null, title: named?.title ?? '' };
				},
				readAt: (record) => ({
					url: record.url ?? source.get(record.source)?.url ?? null,
					title: record.detail,
				}),
			};
			return [result.method, ground];
		}),
	);
}

let grounds: ReadonlyMap<string, LessonGround> | null = null;
const known = new Map<string, LessonPage>();

/** The lessons for a country under every method. */
export async function loadLessons(id: string): Promise<LessonPage> {
	const ready = known.get(id);
	if (ready !== undefined) return ready;
	grounds ??= openGrounds(await openEdition());
	const lessons = [...grounds].map(([method, ground]) => {
		const own = ground.traits.find((each) => each.id === id);
		if (own === undefined) throw new Error(`${id} is not a country of the package`);
		return { method, lessons: lessonsOf(own, ground) };
	});
	const named = new Set([
		id,
		...lessons.flatMap((each) =>
			each.lessons.flatMap(({ examples }) => examples.map(({ country }) => country)),
		),
	]);
	const traits = [...grounds.values()][0]?.traits.filter((each) => named.has(each.id)) ?? [];
	const page = { lessons, traits };
	known.set(id, page);
	return page;
}
