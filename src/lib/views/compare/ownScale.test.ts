// A method of another kind than the shipped ones: four named tiers of unequal width on a scale from 0 to 1, three decimals.
import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Profiles from '#lib/charts/plots/Profiles.svelte';
import Strips from '#lib/charts/plots/Strips.svelte';
import { layoutScatter } from '#lib/charts/plots/scatter.ts';
import { sayBar } from '#lib/figures/bar.ts';
import { legendOf } from '#lib/figures/legend.ts';
import { rowsOf } from '#lib/figures/rows.ts';
import { sayRow, sayTierCount } from '#lib/figures/say.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { formatOutOf } from '#lib/i18n/format.ts';
import { tierName } from '#lib/i18n/words.ts';
import { bookOf } from '#lib/scoring/book.ts';
import { decimalsOf } from '#lib/scoring/published.ts';
import { methodSchema } from '#lib/scoring/method.ts';
import { edgesOf } from '#lib/state/site.ts';
import { sceneFor, SITE } from '../../../../tests/fixtures/madeUp.ts';
import { methodWith } from '../../../../tests/fixtures/site.ts';
import { distributionOf } from './distribution/model.ts';
import { heatOf } from './heat/model.ts';
import { profilesOf } from './profile/model.ts';
import { scatterOf } from './scatter/model.ts';

const file = methodSchema.parse(JSON.parse(readFileSync('tests/fixtures/hdi/method.json', 'utf8')));
const METHOD = methodWith({
	...{ id: 'hdi', scale: file.scale, decimals: decimalsOf(file), indicators: ['treaty', 'helpline'] },
	tiers: file.tiers.map(({ id, from, name }) => ({ id, from, name: name ?? null })),
});
const NAMES = [
	'Low human development',
	'Medium human development',
	'High human development',
	'Very high human development',
];
const SCORES = { AAA: 0.944, BBB: 0.7514, CCC: 0.55, DDD: null } as const;

const book = bookOf({
	method: METHOD.id,
	tiers: METHOD.tiers.map(({ id }) => id),
	scores: ['index', 'law', 'support', 'treaty', 'helpline'].flatMap((node) =>
		Object.entries(SCORES).map(([country, score]) => ({
			...{
				year: 2026,
				country,
				node,
				score,
				coverage: score === null ? 0 : 1,
				rank: score === null ? null : 1,
			},
			...{ low: score ?? 0, high: score ?? 1 },
			tier: score === null ? null : (METHOD.tiers.findLast(({ from }) => from <= score)?.id ?? null),
		})),
	),
	medians: [
		{ year: 2026, region: 'africa', node: 'index', median: 0.7514, scored: 3, tier: 'high' },
		{ year: 2026, region: 'world', node: 'index', median: 0.5, scored: 9, tier: 'low' },
	],
});
const scene = sceneFor({ method: METHOD, book, chosen: ['AAA', 'BBB'] });
const room = { width: 1000, height: 600, prefix: 'p', label: 'A picture', mirrored: false };
const textsIn = (body: string) =>
	[...body.matchAll(/<text[^>]*>(?:<!--.*?-->)*([^<]*)/g)].map(([, text]) => text);

describe('tiers of a package', () => {
	test('are called what the package calls them', () => {
		expect(METHOD.tiers.map(tierName)).toEqual(NAMES);
	});

	test('without a name are called by their id, made readable', () => {
		expect([{ id: 'very_high' }, { id: 'low', name: null }].map(tierName)).toEqual(['Very high', 'Low']);
	});

	test('the site has a word for are called that, whatever the package says', () => {
		expect([{ id: 'band_3', name: 'C' }, { id: 'leading' }].map(tierName)).toEqual([
			'Band 3',
			'Band 5: leading',
		]);
	});

	test('are counted with the name of the highest where they have no numbers', () => {
		expect(sayTierCount(METHOD)).toBe('of 4 bands, “Very high human development” being the highest');
		expect(
			sayTierCount(methodWith({ id: 'five', tiers: ['band_1', 'band_2', 'band_3', 'band_4', 'band_5'] })),
		).toBe('of 5 bands, 5 being the highest');
	});
});

describe('sentences of a method from 0 to 1', () => {
	test('say a score with its decimals, out of the upper end of its scale', () => {
		expect(m.card_score(formatOutOf(0.944, METHOD))).toBe('0.944 of 1');
		expect(sayBar({ low: 0.9, high: 0.95 }, 0.944, 0.7, METHOD)).toBe(
			'Score 0.944 of 1; between 0.900 and 0.950 whatever is missing; median of the region 0.700',
		);
	});

	test('say of a country its own tier and score', () => {
		const [row] = rowsOf(SITE, SITE.countries, book, 'index');
		expect(row && sayRow(row, METHOD)).toBe('Aland: Very high human development, score 0.944, coverage 100%');
	});
});

describe('pictures of a method from 0 to 1', () => {
	test('have a legend of its tiers with the scores each holds, the highest first and strongest', () => {
		const legend = legendOf(rowsOf(SITE, SITE.countries, book, 'index'), METHOD);
		expect(legend.map(({ label, className }) => [label, className])).toEqual([
			[`${NAMES[3]}: 0.8–1, highest`, 'tier-5'],
			[`${NAMES[2]}: 0.7–0.8`, 'tier-4'],
			[`${NAMES[1]}: 0.55–0.7`, 'tier-2'],
			[`${NAMES[0]}: 0–0.55, lowest`, 'tier-1'],
			['Not assessed', 'missing'],
		]);
	});

	test('mark on strips where its tiers begin, and the ends of its scale', () => {
		const model = distributionOf(scene);
		const { body } = render(Strips, {
			props: { ...room, strips: model.strips.slice(0, 1), scale: METHOD.scale, edges: model.edges },
		});
		expect(textsIn(body).filter((text) => /^[\d.]+$/.test(text ?? ''))).toEqual([
			'0',
			'0.55',
			'0.7',
			'0.8',
			'1',
		]);
		expect(model.strips[0]?.aside).toContain('0.751');
	});

	test('lay its tiers behind profile lines, each in its shade and as wide as it is', () => {
		const { input, edges } = profilesOf(scene, { mirrored: false });
		const { body } = render(Profiles, { props: { ...room, ...input, edges, tierNames: NAMES } });
		const bands = [...body.matchAll(/<rect class="tier (tier-[\d-]+)"[^>]*height="([\d.]+)"/g)];
		expect(bands.map(([, shade]) => shade)).toEqual(['tier-1', 'tier-2', 'tier-4', 'tier-5']);
		const [low = 0, medium = 0] = bands.map(([, , height]) => Number(height));
		expect(low / medium).toBeCloseTo(0.55 / 0.15, 6);
		expect(edges).toEqual(edgesOf(METHOD));
	});

	test('have scatter axes on its scale, and medians with its decimals', () => {
		const { input } = scatterOf(
			{ ...scene, selection: { ...scene.selection, across: 'law' } },
			{ context: [], contextSources: [] },
		);
		expect([input.x.domain, input.y.domain]).toEqual([METHOD.scale, METHOD.scale]);
		expect([input.x.median?.text, input.y.median?.text]).toEqual(['median 0.751', 'median 0.751']);
		expect(layoutScatter(input, room).yTicks.map(({ text }) => text)).toEqual(
			expect.arrayContaining(['0', '0.2', '0.4', '0.6', '0.8', '1']),
		);
	});

	test('write scores into cells with its decimals', () => {
		const [row] = heatOf(scene).rows;
		expect(row?.cells[0]?.text).toBe('0.944');
	});
});

describe('a method of seven tiers', () => {
	const seven = methodWith({ id: 'seven', tiers: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] });

	test('has a legend of seven different shades', () => {
		const legend = legendOf([], seven);
		expect(new Set(legend.map(({ className }) => className)).size).toBe(7);
		expect(legend.map(({ label }) => label.slice(0, 1))).toEqual(['G', 'F', 'E', 'D', 'C', 'B', 'A']);
	});
});
