import { beforeEach, describe, expect, test } from 'vitest';
import type { Correction } from '#lib/assessment/reply.ts';
import { REPLY_TEXT } from '#lib/assessment/replyDraft.ts';
import { Shelf } from '../../../../tests/fixtures/shelf.ts';
import { ReplyDesk } from './desk.svelte.ts';

const NAME = 'reply-NPL';
const EDITION = { name: '2026', hash: 'abc123' };

const correct = (item: string, wrong = `${item} is wrong`): Correction => ({
	...{ item, item_name: item, wrong, proposed: null, evidence: [] },
	current: {
		...{ status: 'assessed', value: 1, unit: null, year: 2022, confidence: 'B' },
		...{ source: null, locator: null, note: null },
	},
});

const OLD = JSON.stringify({
	...{ version: 1, country: 'NPL', edition: EDITION },
	contact: { name: 'A. Sharma', role: '', organisation: 'Ministry', email: '', date: '2026-10-31' },
	corrections: [correct('law'), correct('hotline')],
});

let now = 0;
let count = 0;

beforeEach(() => {
	now = Date.parse('2026-11-01T14:05:00Z');
	count = 0;
});

function open(shelf: Shelf, tab = 1): ReplyDesk {
	const desk = new ReplyDesk(EDITION, {
		device: { keep: shelf.tab(tab), fetchText: () => Promise.reject(new Error('no record')) },
		now: () => new Date((now += 1)),
		newId: () => `n${String((count += 1)).padStart(3, '0')}`,
	});
	desk.start();
	void desk.open('NPL');
	return desk;
}

const items = (desk: ReplyDesk) => desk.corrections.map(([, { item }]) => item);
const idOf = (desk: ReplyDesk, item: string) =>
	desk.corrections.find(([, each]) => each.item === item)?.[0] ?? '';

describe('a reply', () => {
	test('kept before it said when what was changed is taken up, and what is added comes after', () => {
		const shelf = new Shelf({ [NAME]: OLD });
		const desk = open(shelf);
		desk.add(correct('treaty'));
		expect(desk.reply?.contact).toMatchObject({ name: 'A. Sharma', date: '2026-10-31' });
		expect(items(open(shelf, 2))).toEqual(['law', 'hotline', 'treaty']);
	});

	test('has what is typed into a form before it is added, and a blank form afterwards', () => {
		const shelf = new Shelf();
		const desk = open(shelf);
		desk.write('law', { wrong: 'Amended in' });
		desk.write('law', { wrong: 'Amended in 2024', proposal: 'value', number: '3' });
		expect(open(shelf, 2).writtenOf('law')).toMatchObject({ wrong: 'Amended in 2024', number: '3' });
		desk.add(correct('law'));
		expect(open(shelf, 3).writtenOf('law')).toMatchObject({ wrong: '', proposal: 'none' });
	});

	test('gets a correction that was taken out back by one press, in its place', () => {
		const shelf = new Shelf({ [NAME]: OLD });
		const desk = open(shelf);
		desk.remove(idOf(desk, 'law'));
		expect([items(desk), items(open(shelf, 2))]).toEqual([['hotline'], ['hotline']]);
		desk.undo();
		expect(items(open(shelf, 3))).toEqual(['law', 'hotline']);
		expect(desk.hasOut).toBe(false);
	});

	test('takes from a file what it does not have yet, and who sends it only where nobody is named', async () => {
		const shelf = new Shelf();
		const desk = open(shelf);
		desk.add(correct('law'));
		const contact = { name: 'B', role: '', organisation: 'O', email: 'b@gov.example', date: '2026-01-02' };
		const file = { country: 'NPL', edition: EDITION, contact, corrections: [correct('law'), correct('x')] };
		expect(await desk.adopt(file)).toBe(1);
		expect(await desk.adopt({ ...file, contact: { ...contact, name: 'C' } })).toBe(0);
		expect([items(desk), desk.reply?.contact.name]).toEqual([['law', 'x'], 'B']);
	});
});

describe('two tabs', () => {
	test('lose nothing of each other: corrections, contact, and what is being written', () => {
		const shelf = new Shelf({ [NAME]: OLD });
		const [one, other] = [open(shelf, 1), open(shelf, 2)];
		one.add(correct('treaty'));
		other.remove(idOf(other, 'hotline'));
		other.add(correct('fine'));
		one.setContact('name', 'B. Rai');
		other.setContact('email', 'b@gov.example');
		one.write('law', { wrong: 'half a' });
		for (const desk of [one, other, open(shelf, 3)]) {
			expect(items(desk)).toEqual(['law', 'treaty', 'fine']);
			expect(desk.reply?.contact).toMatchObject({ name: 'B. Rai', email: 'b@gov.example' });
			expect(desk.writtenOf('law').wrong).toBe('half a');
		}
		expect(other.isMerged).toBe(true);
	});

	test('that did not hear one another lose nothing either', () => {
		const shelf = new Shelf({ [NAME]: OLD });
		const [deaf, desk] = [open(shelf, 1), open(shelf, 1)];
		desk.remove(idOf(desk, 'law'));
		desk.add(correct('treaty'));
		deaf.setContact('name', 'B. Rai');
		expect(items(deaf)).toEqual(['hotline', 'treaty']);
		expect(items(open(shelf, 3))).toEqual(['hotline', 'treaty']);
	});

	test('with different countries do not mix them', () => {
		const shelf = new Shelf();
		const [one, other] = [open(shelf, 1), open(shelf, 2)];
		void other.open('FRA');
		one.add(correct('law'));
		expect([items(other), other.isMerged]).toEqual([[], false]);
	});
});

describe('a reply that cannot be read', () => {
	test('is set aside before anything is kept in its place, and told', () => {
		const shelf = new Shelf({ [NAME]: '{damaged' });
		const desk = open(shelf);
		desk.setContact('name', 'B. Rai');
		expect(desk.asides.map(({ text }) => text)).toEqual(['{damaged']);
		expect([desk.isKept, desk.stuck]).toEqual([true, null]);
		expect(REPLY_TEXT.read(shelf.texts.get(NAME) ?? '')?.contact.get('name')?.text).toBe('B. Rai');
	});

	test('is not written over on a full device: nothing is kept then, and it is told', () => {
		const shelf = new Shelf({ [NAME]: '{damaged' });
		shelf.isFull = true;
		const desk = open(shelf);
		desk.add(correct('law'));
		expect([desk.isKept, desk.stuck, items(desk)]).toEqual([false, '{damaged', ['law']]);
		expect([...shelf.texts]).toEqual([[NAME, '{damaged']]);
	});
});
