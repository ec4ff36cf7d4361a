import { expect, test } from 'vitest';
import { findJoiningDay } from './joined.ts';

test.each([
	['Kazakhstan, OPIC: state party (7 Feb 2024, by ratification)', { on: '2024-02-07', act: 'joined' }],
	['Estonia, OPIC: state party (27 Mar 2025, by accession)', { on: '2025-03-27', act: 'joined' }],
	['Nigeria: Party, joined 2022-07-06, in force 2022-11-01 (a page)', { on: '2022-07-06', act: 'joined' }],
	['Tonga: Party, joined 2017-05 (a page)', { on: '2017-05', act: 'joined' }],
	['Benin: Party, in force 2024-10-01 (a page)', { on: '2024-10-01', act: 'in_force' }],
	['Ecuador: Party (a register of 7 Dec 2025)', null],
	['Angola, OPIC: no action', null],
])('%s', (locator, day) => {
	expect(findJoiningDay(locator)).toEqual(day);
});
