// What a country could learn on each pillar: which countries like it are ahead, and what they have on record that it has not.
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { Kind } from '#lib/framework/terms.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import type { Status } from '#lib/observations/terms.ts';
import type { ScoreBook } from '#lib/scoring/book.ts';
import { distinguish } from '#lib/scoring/distinguishable.ts';
import { isBetter } from './ladder.ts';
import { pickAlike, type Resemblance, type Traits } from './resemble.ts';

/** Where what a country has can be read. */
export interface Proof {
	readonly url: string | null;
	readonly title: string;
}

/** An indicator on which the other country is ahead, or has a value where this one has none. */
export interface Ahead {
	readonly indicator: string;
	readonly name: string;
	readonly kind: Kind;
	readonly unit: string | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly value: number;
	/** Of the country that learns: its value, or why there is none. */
	readonly own: number | null;
	readonly ownStatus: Status;
	readonly proof: Proof;
}

/** A question of the pillar with a public record that says yes of the other country and none that says so of this one. */
export interface OnRecord {
	readonly question: string;
	readonly name: string;
	/** What the record says of the country that learns. */
	readonly own: 'partial' | 'no' | 'noted' | 'nothing';
	readonly proof: Proof;
}

/** A country to learn from. */
export interface Example {
	readonly country: string;
	/** Of the same region. */
	readonly near: boolean;
	readonly resemblance: Resemblance;
	readonly score: number;
	readonly coverage: number | null;
	/** Position of the pillar's tier from the lowest. */
	readonly tier: number | null;
	readonly indicators: readonly Ahead[];
	readonly questions: readonly OnRecord[];
}

/**
 * One pillar. `is`: `unscored` where the country has no score on it; `top` where nobody scores higher; `level` where those
 * who do cannot be told apart from it; else `found`.
 */
export interface Lesson {
	readonly pillar: string;
	readonly is: 'found' | 'unscored' | 'top' | 'level';
	readonly score: number | null;
	/** The median of the region less the score; null where either is missing. */
	readonly behind: number | null;
	/** How many countries are ahead beyond doubt: of the region, and of the world. */
	readonly ahead: { readonly region: number; readonly world: number };
	readonly examples: readonly Example[];
}

/** What lessons are read from. */
export interface LessonGround {
	readonly book: ScoreBook;
	readonly traits: readonly Traits[];
	/** The pillars the method speaks to. */
	readonly pillars: readonly {
		readonly id: string;
		/** Those the method uses. */
		readonly indicators: readonly FrameworkRow[];
		readonly questions: readonly FrameworkRow[];
	}[];
	readonly valueOf: (country: string, indicator: string) => { status: Status; value: number | null };
	readonly recordsOf: (country: string, question: string) => readonly Evidence[];
	/** Of a value, and of a record. */
	readonly proofOf: (country: string, indicator: string) => Proof;
	readonly readAt: (record: Evidence) => Proof;
}

type Pillar = LessonGround['pillars'][number];

const MOST = 3;

function listAhead(own: string, other: string, { indicators }: Pillar, ground: LessonGround) {
	return indicators.flatMap((row): readonly Ahead[] => {
		const { value } = ground.valueOf(other, row.id);
		const mine = ground.valueOf(own, row.id);
		if (value === null || (mine.value !== null && !isBetter(row, value, mine.value))) return [];
		return [
			{
				...{
					indicator: row.id,
					name: row.name,
					kind: row.kind,
					unit: row.unit,
					low: row.low,
					high: row.high,
				},
				...{ value, own: mine.value, ownStatus: mine.status },
				proof: ground.proofOf(other, row.id),
			},
		];
	});
}

function listOnRecord(own: string, other: string, { questions }: Pillar, ground: LessonGround) {
	return questions.flatMap((row): readonly OnRecord[] => {
		const yes = ground.recordsOf(other, row.id).find(({ finding }) => finding === 'yes');
		const mine = ground.recordsOf(own, row.id).map(({ finding }) => finding);
		if (yes === undefined || mine.includes('yes')) return [];
		const said = (['partial', 'no'] as const).find((finding) => mine.includes(finding));
		return [
			{
				...{ question: row.id, name: row.name, proof: ground.readAt(yes) },
				own: said ?? (mine.length > 0 ? 'noted' : 'nothing'),
			},
		];
	});
}

function lessonOf(own: Traits, pillar: Pillar, ground: LessonGround): Lesson {
	const { book } = ground;
	const mine = book.reading(pillar.id, own.id);
	const score = mine?.score ?? null;
	const middle = own.region === null ? null : (book.median(pillar.id, own.region)?.median ?? null);
	const others = ground.traits
		.filter(({ id }) => id !== own.id)
		.flatMap((traits) => {
			const reading = book.reading(pillar.id, traits.id);
			return reading?.score == null ? [] : [{ traits, reading, score: reading.score }];
		});
	const ahead = others.filter(({ reading }) => {
		const verdict = distinguish(mine, reading);
		return verdict.is === 'ahead' && verdict.who === 'second';
	});
	const higher = score === null ? [] : others.filter((other) => other.score > score);
	const near = ahead.filter(({ traits }) => own.region !== null && traits.region === own.region);
	const empty = higher.length === 0 ? 'top' : 'level';
	return {
		pillar: pillar.id,
		is: score === null ? 'unscored' : ahead.length === 0 ? empty : 'found',
		score,
		behind: score === null || middle === null ? null : middle - score,
		ahead: { region: near.length, world: ahead.length },
		examples: pickAlike(own, ahead, MOST).map(({ each, resemblance, near: isNear }): Example => ({
			...{ country: each.traits.id, near: isNear, resemblance, score: each.score },
			...{ coverage: each.reading.coverage, tier: each.reading.tier },
			indicators: listAhead(own.id, each.traits.id, pillar, ground),
			questions: listOnRecord(own.id, each.traits.id, pillar, ground),
		})),
	};
}

/** The lessons of a country, one a pillar, in the order of the pillars. */
export function lessonsOf(own: Traits, ground: LessonGround): readonly Lesson[] {
	return ground.pillars.map((pillar) => lessonOf(own, pillar, ground));
}

/** The pillar to show first: of those with somebody to learn from the one furthest behind the region's median. */
export function findFirst(lessons: readonly Lesson[]): string | null {
	const byDistance = (a: Lesson, b: Lesson) => (b.behind ?? -Infinity) - (a.behind ?? -Infinity);
	const found = lessons.filter(({ is }) => is === 'found').toSorted(byDistance);
	return (found[0] ?? lessons[0])?.pillar ?? null;
}
