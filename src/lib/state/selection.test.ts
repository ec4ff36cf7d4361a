import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSelection, parseSelection, writeSelection, WEIGHT_MAX, type Selection } from './selection.ts';

const CHOICES = {
	methods: ['open', 'facts'],
	measures: ['index', 'law', 'care'],
	series: ['internet_use'],
	groups: ['ldc', 'sids'],
	countries: ['AAA', 'BBB'],
	weighable: ['law', 'care'],
	record: true,
};
const START = defaultSelection(CHOICES);

const read = (query: string) => parseSelection(new URLSearchParams(query), CHOICES);
const write = (change: Partial<Selection>) => writeSelection({ ...START, ...change }, CHOICES);
const weightsOf = (query: string) => [...read(query).weights];

const weight = fc.double({ min: 0, max: WEIGHT_MAX, noNaN: true }).filter((value) => value !== 1);
const anySelection: fc.Arbitrary<Selection> = fc.record({
	method: fc.constantFrom(...CHOICES.methods),
	measure: fc.constantFrom(...CHOICES.measures),
	across: fc.constantFrom(...CHOICES.series, ...CHOICES.measures),
	group: fc.constantFrom(null, 'chosen', ...CHOICES.groups),
	chosen: fc.uniqueArray(fc.constantFrom(...CHOICES.countries)),
	form: fc.constantFrom('shapes', 'tiles'),
	sort: fc.constantFrom(null, 'score', '-name'),
	columns: fc.constantFrom(null, [], ['score', 'coverage']),
	ranks: fc.boolean(),
	record: fc.boolean(),
	country: fc.constantFrom(null, ...CHOICES.countries),
	plan: fc.constantFrom(null, 'pub_opic:1@2028', 'law:0.5@2027,care:14.5@2030'),
	weights: fc
		.uniqueArray(fc.tuple(fc.constantFrom(...CHOICES.weighable), weight), { selector: ([node]) => node })
		.map((pairs) => new Map(pairs)),
});

test('a page nobody has changed shows the first method and measure, no country and the method’s own weights', () => {
	expect(START).toEqual({
		method: 'open',
		measure: 'index',
		across: 'internet_use',
		group: null,
		chosen: [],
		form: 'shapes',
		sort: null,
		columns: null,
		ranks: false,
		record: false,
		country: null,
		plan: null,
		weights: new Map(),
	});
});

test('a selection that was written reads back the same', () => {
	fc.assert(
		fc.property(anySelection, (selection) => {
			expect(read(writeSelection(selection, CHOICES))).toEqual(selection);
		}),
		{ seed: 1, numRuns: 300 },
	);
});

test('an address that was read is written back the same', () => {
	const query = '?method=facts&measure=care&country=BBB&w=law:0,care:2.25';
	expect(writeSelection(read(query), CHOICES)).toBe(query);
});

describe(writeSelection, () => {
	test.each<[string, Partial<Selection>, string]>([
		['nothing', {}, ''],
		['the method', { method: 'facts' }, '?method=facts'],
		['the measure', { measure: 'law' }, '?measure=law'],
		['the country', { country: 'AAA' }, '?country=AAA'],
		['what is planned for it', { plan: 'law:1@2028' }, '?plan=law:1@2028'],
		['the measure across', { across: 'law' }, '?across=law'],
		['the group', { group: 'ldc' }, '?group=ldc'],
		['the countries compared, in their order', { chosen: ['BBB', 'AAA'] }, '?countries=BBB,AAA'],
		['tiles', { form: 'tiles' }, '?form=tiles'],
		['the order', { sort: '-score' }, '?sort=-score'],
		['the columns, were there none', { columns: [] }, '?cols='],
		['that ranks are wanted', { ranks: true }, '?ranks=1'],
		['a weight', { weights: new Map([['law', 0.5]]) }, '?w=law:0.5'],
	])('writes only what differs from the default: %s', (_, change, query) => {
		expect(write(change)).toBe(query);
	});

	test('a weight of 1 is the method’s own and is not written', () => {
		expect(write({ weights: new Map([['law', 1]]) })).toBe('');
		expect(
			write({
				weights: new Map([
					['law', 1],
					['care', 0],
				]),
			}),
		).toBe('?w=care:0');
	});
});

describe(parseSelection, () => {
	test.each([
		['method', '?method=gone'],
		['measure', '?measure=gone'],
		['country', '?country=XXX'],
		['weighable node', '?w=index:2'],
		['key', '?colour=red'],
	])('an unknown %s is left out', (_, query) => {
		expect(read(query)).toEqual(START);
	});

	test.each([
		['below 0', '-0.25'],
		['above 4', '4.25'],
		['endless', 'Infinity'],
		['no number', 'NaN'],
		['a word', 'much'],
		['empty', ''],
	])('a weight that is %s is left out, and its neighbour stays', (_, value) => {
		expect(weightsOf(`?w=law:${value},care:2`)).toEqual([['care', 2]]);
	});

	test.each(['%20', '+', '', '2:9', '0x2'])('a weight written “%s” is no number and is left out', (value) => {
		expect(weightsOf(`?w=law:${value}`)).toEqual([]);
	});

	test('of a weight named twice the later holds', () => {
		expect(weightsOf('?w=law:2,law:1')).toEqual([]);
		expect(weightsOf('?w=law:2,law:3')).toEqual([['law', 3]]);
	});

	test('the ends 0 and 4 are weights', () => {
		expect(weightsOf('?w=law:0,care:4')).toEqual([
			['law', 0],
			['care', 4],
		]);
	});

	test('a weight of 1 is the method’s own and is not kept', () => {
		expect(weightsOf('?w=law:1,care:1.0')).toEqual([]);
	});

	test('a node without a weight is left out', () => {
		expect(weightsOf('?w=law')).toEqual([]);
		expect(weightsOf('?w=')).toEqual([]);
	});
});
