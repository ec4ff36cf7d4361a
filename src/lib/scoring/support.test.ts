import { expect, test } from 'vitest';
import { frameworkRow, type FrameworkRow } from '#lib/framework/schema.ts';
import { methodSchema } from './method.ts';
import { findUnsupported } from './support.ts';

const method = (settings: object) => methodSchema.parse({ id: 'tried', ...settings });
const node = (cells: Partial<FrameworkRow>) =>
	frameworkRow.parse({ id: 'law', parent: 'index', name: 'Law', kind: 'fact', ...cells });

test('a method and a node that ask for nothing special are computed', () => {
	expect(findUnsupported([method({})], [node({})])).toEqual([]);
});

test.each([
	['no normalisation', method({ normalisation: 'none' }), node({ normalisation: 'none' })],
	['goalposts', method({ normalisation: 'goalposts' }), node({ normalisation: 'goalposts' })],
	['the arithmetic mean', method({ aggregation: 'arithmetic' }), node({ aggregation: 'arithmetic' })],
])('%s, asked for by name, is computed', (_, tried, law) => {
	expect(findUnsupported([tried], [law])).toEqual([]);
});

test.each([
	[{ normalisation: 'minmax' }, 'normalisation minmax', 'goalposts or none'],
	[{ normalisation: 'zscore' }, 'normalisation zscore', 'goalposts or none'],
	[{ normalisation: 'rank' }, 'normalisation rank', 'goalposts or none'],
	[{ normalisation: 'percentile' }, 'normalisation percentile', 'goalposts or none'],
	[{ aggregation: 'geometric' }, 'aggregation geometric', 'arithmetic'],
	[{ aggregation: 'harmonic' }, 'aggregation harmonic', 'arithmetic'],
	[{ aggregation: 'sum' }, 'aggregation sum', 'arithmetic'],
	[{ missing: 'mean' }, 'missing mean', 'skip'],
	[{ missing: 'group_median' }, 'missing group_median', 'skip'],
	[{ treatment: {} }, 'treatment', 'null'],
	[{ round: 0 }, 'round 0', 'null'],
	[{ floors: [{ indicator: 'law', below: 1, max_tier: 'nascent' }] }, 'a floor', 'none'],
])('a method with %j is refused by name', (settings, asked, done) => {
	expect(findUnsupported([method(settings)], [])).toEqual([
		`method tried: ${asked} is not computed by this version; expected ${done}`,
	]);
});

test.each<[Partial<FrameworkRow>, string, string]>([
	[{ aggregation: 'sum' }, 'aggregation sum', 'arithmetic'],
	[{ transform: 'log' }, 'transform log', 'an empty cell'],
	[{ normalisation: 'rank' }, 'normalisation rank', 'goalposts or none'],
])('a node with %j is refused by name', (cells, asked, done) => {
	expect(findUnsupported([], [node(cells)])).toEqual([
		`framework.csv: law: ${asked} is not computed by this version; expected ${done}`,
	]);
});

test('everything refused is named at once, methods before nodes', () => {
	const faults = findUnsupported(
		[method({ id: 'first', missing: 'median', round: 2 }), method({ id: 'second', aggregation: 'sum' })],
		[node({ transform: 'log' })],
	);
	expect(faults.map((fault) => fault.split(' is not computed')[0])).toEqual([
		'method first: missing median',
		'method first: round 2',
		'method second: aggregation sum',
		'framework.csv: law: transform log',
	]);
});
