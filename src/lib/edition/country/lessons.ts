// What a country could learn from those like it that are ahead, with what they have on record.
import { lessonsOf, type Lesson, type LessonGround } from '#lib/advice/resembleLessons.ts';
import type { Traits } from '#lib/advice/resemble.ts';
import { perEdition, type Edition, type EditionResult } from '../edition.ts';
import { readAt } from './records.ts';
import { sectionsOf } from './sections.ts';

/** What a country's page carries to learn from others: the lessons, and what is known of those named in them. */
export interface LessonPage {
	/** One entry a method; its lessons in the order of the pillars it speaks to. */
	readonly lessons: readonly { readonly method: string; readonly lessons: readonly Lesson[] }[];
	/** Of the country itself and of every country named in a lesson. */
	readonly traits: readonly Traits[];
}

/** The latest value of a context series by country; empty where the package has no such series. */
function latestOf({ package: { context } }: Edition, wanted: string): ReadonlyMap<string, number> {
	return new Map(
		context
			.filter(({ series }) => series === wanted)
			.toSorted((a, b) => a.year - b.year)
			.map(({ country, value }) => [country, value]),
	);
}

function traitsOf(edition: Edition): readonly Traits[] {
	const populations = latestOf(edition, 'population');
	const use = latestOf(edition, 'internet_use');
	return edition.package.countries.map(({ id, region, income, ldc, lldc, sids }) => ({
		...{ id, region, income, ldc, lldc, sids },
		...{ population: populations.get(id) ?? null, internetUse: use.get(id) ?? null },
	}));
}

function groundOf(edition: Edition, { method }: EditionResult, traits: readonly Traits[]): LessonGround {
	const pillars = sectionsOf(edition)
		.map(({ row, leaves }) => ({
			id: row.id,
			indicators: leaves.filter((leaf) => edition.uses(method, leaf.id)),
			questions: leaves.filter(({ kind }) => kind === 'assessment'),
		}))
		.filter(({ indicators }) => indicators.length > 0);
	return {
		...{ book: edition.book(method), traits, pillars },
		valueOf: (country, indicator) => {
			const row = edition.observed(method, country, indicator);
			return { status: row?.status ?? 'not_assessed', value: row?.value ?? null };
		},
		recordsOf: (country, question) => edition.evidence(country, question),
		proofOf: (country, indicator) => edition.proof(country, indicator),
		readAt: (record) => readAt(edition, record),
	};
}

/** What the lessons of every country are read from, method by method. */
const groundsOf = perEdition((edition) => {
	const traits = traitsOf(edition);
	return edition.results.map((result) => ({
		method: result.method,
		ground: groundOf(edition, result, traits),
	}));
});

/** The lessons for a country under every method; none for one nobody knows. */
export function lessonPageOf(edition: Edition, id: string): LessonPage {
	const grounds = groundsOf(edition);
	const lessons = grounds.flatMap(({ method, ground }) => {
		const own = ground.traits.find((each) => each.id === id);
		return own === undefined ? [] : [{ method, lessons: lessonsOf(own, ground) }];
	});
	const named = new Set([
		id,
		...lessons.flatMap((each) =>
			each.lessons.flatMap(({ examples }) => examples.map(({ country }) => country)),
		),
	]);
	return { lessons, traits: grounds[0]?.ground.traits.filter((each) => named.has(each.id)) ?? [] };
}
