import { describe, expect, test } from 'vitest';
import { readExcerpt, type Batches } from './excerpt.ts';
import { readableFault } from './fault.ts';

/** A stream of batches, each a list of columns; `read` counts the batches taken. */
function streamOf(types: readonly string[], batches: readonly (readonly (readonly unknown[])[])[]) {
	let read = 0;
	const stream: Batches = {
		schema: { fields: types.map((type) => ({ name: 'c', type: { toString: () => type } })) },
		open: () => Promise.resolve(),
		async *[Symbol.asyncIterator]() {
			for (const columns of batches) {
				read += 1;
				const getChildAt = (at: number) => ({ get: (row: number): unknown => columns[at]?.[row] });
				yield await Promise.resolve({ numRows: columns[0]?.length ?? 0, getChildAt });
			}
		},
	};
	return { stream, read: () => read };
}

describe(readExcerpt, () => {
	test('reads no more batches than the limit needs, and says that there are more rows', async () => {
		const { stream, read } = streamOf(['Int32'], [[[1, 2]], [[3, 4]], [[5, 6]], [[7]]]);
		expect(await readExcerpt(stream, 3)).toMatchObject({ rows: [[1], [2], [3]], isWhole: false });
		expect(read()).toBe(2);
	});

	test('a result of exactly the limit is whole', async () => {
		const { stream } = streamOf(['Int32'], [[[1, 2]], [[3]]]);
		expect(await readExcerpt(stream, 3)).toMatchObject({ rows: [[1], [2], [3]], isWhole: true });
	});

	test('columns of one name stay two, and an empty result keeps its columns', async () => {
		const twice = await readExcerpt(streamOf(['Int32', 'Utf8'], [[[1], ['x']]]).stream, 10);
		expect(twice.rows).toEqual([[1, 'x']]);
		const none = await readExcerpt(streamOf(['Int32', 'Utf8'], []).stream, 10);
		expect(none.columns.map(({ type }) => type)).toEqual(['Int32', 'Utf8']);
	});

	test('missing, empty, zero and false stay apart; dates, infinities and lists become text', async () => {
		const day = Date.UTC(2026, 0, 2);
		const types = [
			'Utf8',
			'Utf8',
			'Int32',
			'Bool',
			'Date32<DAY>',
			'Timestamp<MICROSECOND>',
			'Float64',
			'List',
		];
		const { stream } = streamOf(types, [
			[[null], [''], [0], [false], [day], [day + 1500], [Infinity], [[1, 2n]]],
		]);
		const { rows } = await readExcerpt(stream, 1);
		expect(rows).toEqual([
			[null, '', 0, false, '2026-01-02', '2026-01-02 00:00:01.500', 'Infinity', '[1,2]'],
		]);
	});

	test('text that would fill memory ends the reading early', async () => {
		const long = 'x'.repeat(15_000_000);
		const { stream } = streamOf(['Utf8'], [[[long, long, long, long]]]);
		const { rows, isWhole } = await readExcerpt(stream, 100);
		expect([rows.length, isWhole]).toEqual([2, false]);
	});
});

test('a fault wrapped in JSON is said in the words it wraps, another as it is', () => {
	const wrapped = JSON.stringify({ exception_type: 'Parser', exception_message: 'syntax error at "x"' });
	expect(readableFault(new Error(wrapped)).message).toBe('Parser Error: syntax error at "x"');
	expect(readableFault(new Error('Out of Memory')).message).toBe('Out of Memory');
	expect(readableFault('{"a":1}').message).toBe('{"a":1}');
});
