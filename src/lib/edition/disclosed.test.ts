import { beforeAll, describe, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../tests/fixtures/edition.ts';
import { disclosedPageOf } from './disclosed.ts';
import type { Edition } from './edition.ts';
import { siteOf } from './site.ts';

const DISCLOSURE = `country,level,counted,state,tier,sent_by,sent_on
AAA,full,1,agreed,,Office of Aland,2025-11-03
BBB,band,1,checked,developing,,
CCC,aggregates,1,checked,,,
`;
const AGGREGATES = `group,node,statistic,tier,countries,value,withheld
world,index,mean,,7,43.25,
world,protection,mean,,6,51.5,
world,index,count,nascent,7,3,
world,index,count,developing,7,4,
world,index,median_band,developing,7,,
africa,index,mean,,5,40,
africa,index,count,,5,,derivable
europe,index,all,,2,,few
`;

let edition: Edition;
beforeAll(async () => {
	edition = await tinylandWith({
		'disclosure.csv': DISCLOSURE,
		'aggregates.csv': AGGREGATES.replace('protection', (await tinyland()).pillars[0]?.id ?? '').replaceAll(
			',index,',
			`,${(await tinyland()).root.id},`,
		),
	});
});

test('a package that is no published collection says nothing of what it withholds', async () => {
	const plain = await tinyland();
	expect(siteOf(plain, 'en').disclosure).toBeUndefined();
	expect(disclosedPageOf(plain)).toBeNull();
});

test('every page knows how many countries show how much, and the bands that alone are shown', () => {
	expect(siteOf(edition, 'fr').disclosure).toEqual({
		tally: { full: 1, band: 1, aggregates: 1 },
		bands: { BBB: 'developing' },
		aggregates: true,
	});
});

describe('the aggregates of a published collection', () => {
	test('stand by group, each mean with the number of countries it is over', () => {
		const page = disclosedPageOf(edition);
		expect(page?.decimals).toBe(1);
		expect(page?.groups[0]).toEqual({
			...{ group: 'world', countries: 7 },
			means: [
				{ node: edition.root.id, mean: 43.25, countries: 7 },
				{ node: edition.pillars[0]?.id, mean: 51.5, countries: 6 },
			],
			counts: [
				{ tier: 'nascent', countries: 3 },
				{ tier: 'developing', countries: 4 },
			],
			...{ medianTiers: ['developing'], withheld: null },
		});
	});

	test('say of a group what of it is withheld and why: its counts, or all of it', () => {
		const [, africa, europe] = disclosedPageOf(edition)?.groups ?? [];
		expect(africa).toMatchObject({ counts: [], withheld: { what: 'counts', why: 'derivable' } });
		expect(africa?.means).toHaveLength(1);
		expect(europe).toMatchObject({ countries: 2, means: [], withheld: { what: 'all', why: 'few' } });
	});
});
