import { describe, expect, it } from 'vitest';
import { spellOut } from './question.ts';

describe('the levels of a question', () => {
	it('stand by themselves: what is as level 3 is said in the words of level 3', () => {
		const levels = [
			'None.',
			'Some.',
			'More.',
			'A named lead meets on a schedule.',
			'As level 3, with a budget.',
		];
		expect(spellOut(levels)).toEqual([
			...levels.slice(0, 4),
			'A named lead meets on a schedule – with a budget.',
		]);
	});

	it('stay as they are where they refer to nothing, or to a level that is not there', () => {
		const levels = ['No.', null, null, null, 'As level 3, with a budget.'];
		expect(spellOut(levels)).toEqual(levels);
	});
});
