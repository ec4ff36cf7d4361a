import { beforeEach, describe, expect, test } from 'vitest';
import type { TranslatedText } from '#lib/edition/words/texts.ts';
import { textKey } from '#lib/framework/textKey.ts';
import { TranslateDesk } from './desk.svelte.ts';

const text = (
	id: string,
	english: string,
	said: string | null,
	more: Partial<TranslatedText> = {},
): TranslatedText => ({
	...{ id, field: 'name', group: 'names', english, said, isReviewed: false, by: null },
	...more,
});
const LAW = text('law', 'Law of 2018', 'Loi de 2018');
const HELP = text('help', 'Help', null, { field: 'caveat', group: 'notes' });

const kept = new Map<string, string>();
const keep = {
	read: (name: string) => kept.get(name) ?? null,
	write: (name: string, said: string) => {
		kept.set(name, said);
		return true;
	},
	remove: (name: string) => void kept.delete(name),
};
let now = 0;
const open = (): TranslateDesk => {
	const desk = new TranslateDesk('fr', { keep, now: () => (now += 1) });
	desk.open([LAW, HELP]);
	return desk;
};
beforeEach(() => kept.clear());

describe('a translation at the desk', () => {
	test('is what the package says until it is changed, and is there again on the next visit', () => {
		const desk = open();
		expect([desk.sayingOf(LAW).text, desk.changed]).toEqual(['Loi de 2018', 0]);
		desk.change(LAW, { text: 'Droit de 2018', isReviewed: false });
		expect([open().sayingOf(LAW).text, open().changed]).toEqual(['Droit de 2018', 1]);
	});

	test('is taken back step by step', () => {
		const desk = open();
		desk.change(LAW, { text: 'Droit de 2018', isReviewed: false });
		desk.change(LAW, { text: 'Droit de 2018', isReviewed: true });
		desk.undo();
		expect(desk.sayingOf(LAW)).toMatchObject({ text: 'Droit de 2018', isReviewed: false });
		desk.undo();
		expect([desk.changed, desk.canUndo]).toEqual([0, false]);
	});

	test('is at fault where the package would refuse it', () => {
		const desk = open();
		desk.change(LAW, { text: 'Loi de 2019', isReviewed: false });
		expect([desk.isFaulty(LAW), desk.isFaulty(HELP)]).toEqual([true, false]);
	});

	test('leaves as a file of what was changed, each text with its state, and nothing of the rest', () => {
		const desk = open();
		desk.change(LAW, { text: 'Loi de 2018', isReviewed: true });
		expect(desk.write(' An office ', '2026-12-01')).toBe(
			`id,field,text,state,by,date,original\nlaw,name,Loi de 2018,reviewed,An office,2026-12-01,${textKey('Law of 2018')}\n`,
		);
	});

	test('of two tabs keeps what each changed, and of one text the later', () => {
		const [one, other] = [open(), open()];
		one.change(LAW, { text: 'Droit de 2018', isReviewed: false });
		other.change(HELP, { text: 'Aide', isReviewed: false });
		expect([open().sayingOf(LAW).text, open().sayingOf(HELP).text]).toEqual(['Droit de 2018', 'Aide']);
	});

	test.each([
		[{ group: 'notes' as const, state: 'all' as const, find: '' }, ['help']],
		[{ group: null, state: 'missing' as const, find: '' }, ['help']],
		[{ group: null, state: 'draft' as const, find: '' }, ['law']],
		[{ group: null, state: 'all' as const, find: 'LOI' }, ['law']],
		[{ group: null, state: 'changed' as const, find: '' }, []],
	])('is found by %j', (wanted, ids) => {
		expect(
			open()
				.wanted(wanted)
				.map(({ id }) => id),
		).toEqual(ids);
	});
});
