import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandsFor, boundFor, solveFor } from '../../../tests/fixtures/attacker.ts';
import { decideDisclosure, type Collection, type Contributor, type Disclosure } from './rule.ts';
import { LEVELS, type Level } from '#lib/observations/disclosed.ts';

const TIERS = [0, 20, 40, 60, 80].map((from, at) => ({ id: `band_${at + 1}`, from }));
const tierOf = (score: number): string => `band_${Math.min(5, Math.floor(score / 20) + 1)}`;
const PARTS = [
	{ id: 'law', weight: 1 },
	{ id: 'help', weight: 2 },
];

/** A country with a score of both parts, or of the first alone. */
function country(
	id: string,
	level: Level,
	groups: readonly string[],
	law: number,
	help: number | null,
): Contributor {
	const index = help === null ? law : (law + 2 * help) / 3;
	const parts: [string, number][] = [
		['law', law],
		...(help === null ? [] : [['help', help] as [string, number]]),
	];
	return {
		...{ id, level, groups: ['world', ...groups] },
		...{ scores: new Map([['index', index], ...parts]), tier: tierOf(index) },
	};
}

const collection = (contributors: readonly Contributor[], more: Partial<Collection> = {}): Collection => ({
	...{ index: 'index', parts: PARTS, isMean: true, isRelative: false, scale: [0, 100], tiers: TIERS },
	...{ contributors, groups: ['world', 'africa', 'europe', 'ldc', 'sids'] },
	...more,
});

const groupsOf = ({ published }: Disclosure): readonly string[] => published.map(({ group }) => group);
const many = (count: number, level: Level, groups: readonly string[], from = 0): readonly Contributor[] =>
	Array.from({ length: count }, (_, at) =>
		country(
			`${groups.join('')}${level}${at}`,
			level,
			groups,
			20 + (((from + at) * 17) % 60),
			15 + (((from + at) * 29) % 70),
		),
	);

describe(decideDisclosure, () => {
	test('an aggregate is of five countries or more', () => {
		const four = decideDisclosure(collection(many(4, 'aggregates', ['africa'])));
		expect(four.published).toEqual([]);
		expect(four.withheld).toEqual(
			['world', 'africa'].map((group) => ({ group, countries: 4, what: 'all', why: 'few' })),
		);
		expect(groupsOf(decideDisclosure(collection(many(5, 'aggregates', ['africa']))))).toEqual([
			'world',
			'africa',
		]);
	});

	test('one withheld country among those shown in full is in no aggregate', () => {
		const shown = many(9, 'full', ['africa']);
		const { published, withheld } = decideDisclosure(
			collection([...shown, ...many(1, 'aggregates', ['africa'], 3)]),
		);
		expect(published).toEqual([]);
		expect(withheld.map(({ why }) => why)).toEqual(['derivable', 'derivable']);
	});

	test('two groups of five that leave two countries between them are not both published', () => {
		const both = many(5, 'aggregates', ['africa', 'ldc']);
		const rest = many(2, 'aggregates', ['africa'], 7);
		expect(groupsOf(decideDisclosure(collection([...both, ...rest])))).toEqual(['world', 'africa']);
	});

	test('a total less a group that leaves three withheld countries is published', () => {
		const some = [...many(5, 'aggregates', ['africa']), ...many(3, 'aggregates', ['europe'], 5)];
		expect(groupsOf(decideDisclosure(collection(some)))).toEqual(['world', 'africa']);
	});

	test('countries all at the end of the scale are in no aggregate, since their mean tells each of them', () => {
		const worst = Array.from({ length: 6 }, (_, at) => country(`C${at}`, 'aggregates', ['africa'], 0, 0));
		expect(decideDisclosure(collection(worst)).published).toEqual([]);
	});

	test('counts that tell the band of each are withheld, and the mean is not', () => {
		const alike = Array.from({ length: 6 }, (_, at) => country(`C${at}`, 'aggregates', [], 45 + at, 47 + at));
		const { published, withheld } = decideDisclosure(collection(alike));
		expect(published.map(({ counts, medianTiers }) => [counts, medianTiers])).toEqual([[null, []]]);
		expect(withheld).toEqual([{ group: 'world', countries: 6, what: 'counts', why: 'derivable' }]);
	});

	test('a part that a withheld country has no score of has no mean', () => {
		const all = [...many(6, 'aggregates', ['africa']), country('X', 'aggregates', ['africa'], 50, null)];
		const { published } = decideDisclosure(
			collection([
				...all,
				...many(2, 'aggregates', ['africa'], 9).map((each, at) => ({ ...each, id: `Y${at}` })),
			]),
		);
		expect([...(published[0]?.means.keys() ?? [])]).toEqual(['index', 'law']);
	});

	test('nothing but full values is published where scores depend on those of others', () => {
		const told = decideDisclosure(collection([...many(6, 'band', ['africa'])], { isRelative: true }));
		expect([told.published, told.bands.size]).toEqual([[], 0]);
		expect(told.withheld.map(({ why }) => why)).toEqual(['relative', 'relative']);
	});

	test('the median is told as the band of the country in the middle', () => {
		const scores = [10, 30, 50, 52, 70, 90, 95];
		const all = scores.map((score, at) => country(`C${at}`, 'full', [], score, score));
		expect(decideDisclosure(collection(all)).published[0]?.medianTiers).toEqual(['band_3']);
	});
});

const drawnCountry = fc.record({
	level: fc.constantFrom(...LEVELS),
	region: fc.constantFrom('africa', 'europe'),
	ldc: fc.boolean(),
	sids: fc.boolean(),
	law: fc.oneof(fc.constantFrom(0, 100), fc.double({ min: 0, max: 100, noNaN: true })),
	help: fc.option(fc.oneof(fc.constantFrom(0, 100), fc.double({ min: 0, max: 100, noNaN: true })), {
		freq: 8,
	}),
});
const drawn = fc
	.array(drawnCountry, { minLength: 5, maxLength: 14 })
	.map((all) =>
		collection(
			all.map(({ level, region, ldc, sids, law, help }, at) =>
				country(`C${at}`, level, [region, ...(ldc ? ['ldc'] : []), ...(sids ? ['sids'] : [])], law, help),
			),
		),
	);
const hiddenOf = ({ contributors }: Collection) => contributors.filter(({ level }) => level !== 'full');

/** Everything five countries or more are of, without a second thought. */
function publishAll(given: Collection): Disclosure {
	const open = {
		...given,
		contributors: given.contributors.map((each) => ({ ...each, level: 'full' as const })),
	};
	const { published } = decideDisclosure(open);
	return {
		published,
		withheld: [],
		bands: new Map(
			hiddenOf(given).flatMap(({ id, level, tier }) =>
				level === 'band' && tier !== null ? [[id, tier] as const] : [],
			),
		),
	};
}

describe('an attacker', () => {
	test('solves the published sums and finds no withheld score', () => {
		fc.assert(
			fc.property(drawn, (given) => {
				expect(solveFor(given, decideDisclosure(given))).toEqual(new Map());
			}),
			{ seed: 15, numRuns: 1000 },
		);
	});

	test('bounds every withheld score by all that is published at once, and is left with a range', () => {
		fc.assert(
			fc.property(drawn, (given) => {
				const disclosure = decideDisclosure(given);
				const bands = new Map(hiddenOf(given).map(({ id, tier }) => [id, tier ?? '']));
				const before = { ...disclosure, published: [], bands };
				for (const { id, scores } of hiddenOf(given))
					for (const node of scores.keys()) {
						const [least, most] = boundFor(given, before, id, node);
						const [low, high] = boundFor(given, disclosure, id, node);
						expect(high - low, `${id} ${node}`).toBeGreaterThanOrEqual(
							Math.min(20, (most - least) / 2) - 1e-3,
						);
					}
			}),
			{ seed: 15, numRuns: 150 },
		);
	});

	test('fills the counts in every way there is, and is left with two bands or more of each', () => {
		fc.assert(
			fc.property(
				drawn.filter((given) => given.contributors.filter(({ level }) => level === 'aggregates').length < 8),
				(given) => {
					for (const [id, bands] of bandsFor(given, decideDisclosure(given)))
						expect(bands.size, id).toBeGreaterThan(1);
				},
			),
			{ seed: 15, numRuns: 300 },
		);
	});

	test('finds withheld scores where every group of five is published', () => {
		const samples = fc.sample(drawn, { seed: 15, numRuns: 100 });
		expect(
			samples.filter((given) => hiddenOf(given).length > 0 && decideDisclosure(given).published.length > 0)
				.length,
		).toBeGreaterThan(15);
		const broken = samples.filter((given) => solveFor(given, publishAll(given)).size > 0);
		expect(broken.length).toBeGreaterThan(50);
	});

	test('bounds a withheld score too narrowly where every group of five is published', () => {
		const samples = fc.sample(drawn, { seed: 15, numRuns: 40 }).filter((given) => hiddenOf(given).length > 0);
		const narrow = samples.filter((given) => {
			const all = publishAll(given);
			return hiddenOf(given).some(({ id }) => {
				const [least, most] = boundFor(given, { ...all, published: [] }, id, 'index');
				const [low, high] = boundFor(given, all, id, 'index');
				return high - low < Math.min(20, (most - least) / 2) - 1e-3;
			});
		});
		expect(narrow.length).toBeGreaterThan(samples.length / 2);
	});

	test('is left with one band of a country where every count is published', () => {
		const samples = fc
			.sample(drawn, { seed: 15, numRuns: 100 })
			.filter((given) => given.contributors.filter(({ level }) => level === 'aggregates').length < 8);
		const told = samples.filter((given) =>
			[...bandsFor(given, publishAll(given)).values()].some((bands) => bands.size === 1),
		);
		expect(told.length).toBeGreaterThan(samples.length / 4);
	});
});
