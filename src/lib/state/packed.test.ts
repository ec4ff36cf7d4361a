import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack, unpack } from './packed.ts';
import { CHOSEN, defaultSelection, parseSelection, writeSelection, type Choices } from './selection.ts';

const choices: Choices = {
	methods: ['open', 'strict', 'wide'],
	measures: ['index', 'legal', 'technical', 'capacity'],
	series: ['gdp', 'internet_users'],
	groups: ['ldc', 'lldc', 'high'],
	countries: Array.from({ length: 195 }, (_, at) => `C${String(at).padStart(2, '0')}`),
	weighable: ['legal', 'technical', 'capacity'],
	record: true,
};
const HASH = '7d58b71b0c2f4e11';
const start = defaultSelection(choices);

describe('a packed link', () => {
	test('says what the long one says, whatever is chosen', () => {
		const weight = fc.oneof(
			fc.integer({ min: 0, max: 16 }).map((quarters) => quarters / 4),
			fc.double({ min: 0.01, max: 4, noNaN: true }),
		);
		const selections = fc.record({
			method: fc.constantFrom(...choices.methods),
			measure: fc.constantFrom(...choices.measures),
			across: fc.constantFrom(...choices.series, ...choices.measures),
			group: fc.option(fc.constantFrom(...choices.groups, CHOSEN)),
			chosen: fc.uniqueArray(fc.constantFrom(...choices.countries), { maxLength: 12 }),
			form: fc.constantFrom('shapes' as const, 'tiles' as const),
			sort: fc.constantFrom(null, 'score', '-name'),
			columns: fc.constantFrom(null, ['score', 'coverage']),
			ranks: fc.boolean(),
			record: fc.boolean(),
			country: fc.option(fc.constantFrom(...choices.countries)),
			plan: fc.constantFrom(null, 'legal:2027,capacity.2@3'),
			weights: fc
				.uniqueArray(fc.tuple(fc.constantFrom(...choices.weighable), weight), { selector: ([node]) => node })
				.map((pairs) => new Map(pairs)),
		});
		fc.assert(
			fc.property(selections, (selection) => {
				const query = writeSelection(selection, choices);
				const read = writeSelection(parseSelection(new URLSearchParams(query), choices), choices);
				expect(unpack(pack(selection, choices, HASH), choices)).toEqual({
					edition: HASH.slice(0, 8),
					query: read,
				});
			}),
		);
	});

	test('of a view as it opens takes thirteen letters, and one with a measure and two weights no more than nineteen', () => {
		expect(pack(start, choices, HASH).length).toBeLessThanOrEqual(13);
		const weights = new Map([
			['legal', 2],
			['technical', 0.5],
		]);
		expect(pack({ ...start, measure: 'legal', weights }, choices, HASH).length).toBeLessThanOrEqual(19);
	});

	test('of a site with other choices gives its edition and nothing else', () => {
		const code = pack({ ...start, measure: 'legal' }, choices, HASH);
		const fewer = { ...choices, measures: ['index', 'technical', 'legal', 'capacity'] };
		expect(unpack(code, fewer)).toEqual({ edition: HASH.slice(0, 8), query: '' });
	});

	test('whatever is in it, what it opens is an address of the site', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 60 }), (text) => {
				const { query } = unpack(text, choices);
				expect(writeSelection(parseSelection(new URLSearchParams(query), choices), choices)).toBe(query);
			}),
		);
	});
});
