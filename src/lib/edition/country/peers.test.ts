import { expect, test } from 'vitest';
import { tinyland } from '../../../../tests/fixtures/edition.ts';
import { middleOf } from './peers.ts';

test('the median of a group is over its scored countries only, and says how many; none where none is scored', async () => {
	const book = (await tinyland()).book('method');
	expect(middleOf(book, 'law', ['AAA', 'BBB', 'CCC'])).toEqual({ median: 50, scored: 3 });
	expect(middleOf(book, 'treaty', ['AAA', 'BBB'])).toEqual({ median: 100, scored: 1 });
	expect(middleOf(book, 'treaty', ['BBB'])).toBeNull();
	expect(middleOf(book, 'law', [])).toBeNull();
});
