import { describe, expect, test } from 'vitest';
import { middleOf } from '#lib/edition/country/peers.ts';
import { packBook, bookOf } from '#lib/scoring/book.ts';
import { judgePeer, peersOf } from './peers.ts';
import { peersFigureOf, type PeersScene } from './peersFigure.ts';
import { readReadings } from './peersReadings.ts';
import { methodWith, siteWith } from '../../../../../tests/fixtures/site.ts';

const TIERS = ['band_1', 'band_2', 'band_3', 'band_4', 'band_5'];
const row = (country: string, node: string, score: number | null, bounds?: readonly [number, number]) => ({
	...{ year: 2026, country, node, score, coverage: score === null ? 0 : 1, rank: null },
	...{ low: bounds?.[0] ?? score, high: bounds?.[1] ?? score },
	tier: score === null ? null : (TIERS[Math.min(4, Math.floor(score / 20))] ?? null),
});
const RUN = {
	...{ method: 'facts', tiers: TIERS },
	scores: [
		...[row('AAA', 'index', 43, [40, 46]), row('AAA', 'law', 0), row('AAA', 'support', null)],
		...[row('BBB', 'index', 45, [45, 50]), row('BBB', 'law', 80), row('BBB', 'support', 10)],
		...[row('CCC', 'index', 20), row('CCC', 'law', 60), row('CCC', 'support', null)],
	],
	medians: [{ year: 2026, region: 'africa', node: 'law', median: 60, scored: 3, tier: 'band_4' }],
};
const BOOK = bookOf(RUN);

const node = (id: string, kind: 'index' | 'pillar' | 'fact', parent: string | null) => ({
	...{ id, parent, kind, name: `The ${id}`, shortName: id, weight: 1, aggregation: null },
});
const country = (id: string, name: string) => ({ id, name, region: 'africa' as const, groups: ['low'] });
const METHOD = methodWith({
	...{ id: 'facts', name: 'Facts', indicators: ['treaty', 'helpline'], tiers: TIERS },
	uncertainty: { draws: 0, seed: 1, weightNoise: 0 },
});
const SITE = siteWith({
	edition: { name: '2026', year: 2026, hash: 'abc', sums: '' },
	nodes: [
		...[node('index', 'index', null), node('law', 'pillar', 'index'), node('treaty', 'fact', 'law')],
		...[node('support', 'pillar', 'index'), node('helpline', 'fact', 'support')],
		node('reporting', 'pillar', 'index'),
	],
	methods: [METHOD],
	countries: [country('AAA', 'Aland'), country('BBB', 'Beland'), country('CCC', 'Celand')],
	...{ series: [], statuses: [] },
});
const scene = (peers: readonly string[]): PeersScene => ({
	...{ site: SITE, method: METHOD, book: BOOK, peerBook: BOOK, mirrored: false },
	profile: { id: 'AAA', name: 'Aland', region: 'africa', income: 'low' },
	incomeOf: (of) => middleOf(BOOK, of, ['AAA', 'BBB', 'CCC']),
	peers: SITE.countries.filter(({ id }) => peers.includes(id)),
});

describe('peers', () => {
	test('are the first four chosen, the country itself and unknown ones left out', () => {
		const many = ['AAA', 'BBB', 'ZZZ', 'CCC'];
		expect(peersOf(SITE.countries, many, 'AAA').peers.map(({ id }) => id)).toEqual(['BBB', 'CCC']);
		const six = Array.from({ length: 6 }, (_, at) => country(`X${at}`, `X ${at}`));
		const shown = peersOf(
			six,
			six.map(({ id }) => id),
			'AAA',
		);
		expect([shown.peers.length, shown.more]).toEqual([4, 2]);
	});

	test('are ahead, behind, not distinguishable or not to be compared, each node once', () => {
		const [, beland] = SITE.countries;
		if (beland === undefined) throw new Error('no country');
		const nodes = ['index', 'law', 'support'];
		expect(judgePeer(nodes, [BOOK, 'AAA'], [BOOK, beland])).toMatchObject({
			...{ same: ['index'], peerAhead: ['law'], ownAhead: [], unscored: ['support'] },
		});
	});
});

describe('the picture', () => {
	test('says on how many pillars the country is above its region, and of how many that can be said', () => {
		expect(peersFigureOf(scene([])).figure.title).toBe(
			'Pillars on which Aland is above the median of Africa: 0 of 1',
		);
	});

	test('keeps pillars without a score, tells why, and draws zero as a value', () => {
		const { rows } = peersFigureOf(scene([]));
		expect(rows.map(({ id, own, detail }) => [id, own?.value ?? null, detail])).toEqual([
			['index', 43, '43 · Band 3 · coverage 100%'],
			['law', 0, '0 · Band 1 · coverage 100%'],
			['support', null, 'Not assessed: the sources have no value'],
			['reporting', null, 'No indicator in this method'],
		]);
	});

	test('says of a pillar that is withheld that it is, and not that the sources have no value', () => {
		const statuses = [{ country: 'AAA', indicator: 'support', status: 'withheld' }];
		const { rows } = peersFigureOf({ ...scene([]), site: { ...SITE, statuses } });
		expect(rows.find(({ id }) => id === 'support')?.detail).toBe('Withheld');
	});

	test('marks peers that cannot be told apart, in the drawing, its notes and its rows', () => {
		const { rows, keys, figure } = peersFigureOf(scene(['BBB']));
		expect(rows.map(({ others }) => others.map(({ label }) => label))).toEqual([
			['≈ BBB'],
			['BBB'],
			['BBB'],
			[],
		]);
		expect(keys.map(({ label }) => label)).toContain('≈');
		expect(figure.notes[0]).toBe('Not distinguishable from Aland: Beland (Overall).');
		const at = figure.rows.columns.findIndex(({ key }) => key === 'against');
		expect(figure.rows.rows.map((cells) => cells[at])).toEqual([
			...[null, 'not distinguishable', null, 'ahead', null, null, null, null],
		]);
	});
});

test('readings come back from their file as they were, and anything else is refused', () => {
	const packed = packBook({ ...RUN, medians: [] });
	const book = readReadings(JSON.stringify({ books: [packed] })).get('facts');
	expect(book?.reading('index', 'AAA')).toEqual(BOOK.reading('index', 'AAA'));
	expect(book?.reading('support', 'CCC')?.score).toBeNull();
	expect(() => readReadings('{"books":[{"method":"facts"}]}')).toThrow();
});
