// A made-up package of any size for the benchmarks: no real country, values from a seeded generator.
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { frameworkCells, resolveKinds } from '#lib/framework/schema.ts';
import { countryRow } from '#lib/geography/country.ts';
import { REGIONS } from '#lib/geography/regions.ts';
import { methodSchema } from '#lib/scoring/method.ts';

export interface Size {
	readonly countries: number;
	readonly indicators: number;
	readonly years: number;
}

const PILLARS = 8;
const FIRST_YEAR = 1900;
const MISSING = 0.15;
const UNSOURCED = { source: null, confidence: null, locator: null, note: null };

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

/** The years of a size, in order. */
export const yearsOf = ({ years }: Size): readonly number[] => range(years).map((year) => FIRST_YEAR + year);

/** Eight pillars with the indicators spread over them, 15 % of the values missing, a quarter of them lower is better. */
export function syntheticPackage(size: Size): BenchmarkPackage {
	const random = xoroshiro128plus(1);
	const indicators = range(size.indicators).map((at) =>
		frameworkCells.parse({
			id: `indicator_${at}`,
			parent: `pillar_${at % PILLARS}`,
			name: `Indicator ${at}`,
			weight: 1 + (at % 3),
			direction: at % 4 === 3 ? -1 : 1,
			low: 0,
			high: 1,
		}),
	);
	const above = [
		frameworkCells.parse({ id: 'index', parent: null, name: 'Index' }),
		...range(PILLARS).map((at) =>
			frameworkCells.parse({
				id: `pillar_${at}`,
				parent: 'index',
				name: `Pillar ${at}`,
				weight: 1 + (at % 2),
			}),
		),
	];
	const countries = range(size.countries).map((at) =>
		countryRow.parse({ id: `C${at}`, name: `Country ${at}`, region: REGIONS[at % REGIONS.length] }),
	);
	const years = yearsOf(size);
	return {
		framework: resolveKinds([...above, ...indicators]),
		countries,
		observations: years.flatMap((year) =>
			countries.flatMap(({ id: country }) =>
				indicators.flatMap(({ id: indicator }) => {
					const value = uniformFloat64(random);
					return uniformFloat64(random) < MISSING
						? []
						: [{ country, indicator, year, status: 'assessed' as const, value, ...UNSOURCED }];
				}),
			),
		),
		methods: [methodSchema.parse({})],
		edition: { name: 'made up', year: years.at(-1) ?? FIRST_YEAR },
		...{ sources: [], evidence: [], initiatives: [], context: [] },
	};
}
