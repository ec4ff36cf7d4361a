import { describe, expect, test } from 'vitest';
import { readFigureCsv } from '#lib/exchange/figureFiles.ts';
import type { RecordItem } from './record.ts';
import {
	currentOf,
	findContactFaults,
	isStillCurrent,
	readReply,
	writeReply,
	writeReplyCsv,
	type Reply,
} from './reply.ts';
import { allowedOf, isAllowed } from './replyValue.ts';

const ITEM: RecordItem = {
	...{ id: 'pub_opsc', pillar: 'legal_framework', kind: 'fact', name: 'Protocol on the sale of children' },
	...{ unit: '1 State party, 0.5 signatory, 0 no action', low: 0, high: 1, status: 'assessed', value: 0.5 },
	...{ year: 2022, confidence: 'B', locator: 'row 3', note: null, records: [] },
	source: { id: 'un_treaties', title: 'Treaty collection', url: 'https://treaties.example/' },
};

const REPLY: Reply = {
	country: 'NPL',
	edition: { name: '2026', hash: 'abc123' },
	contact: {
		...{ name: 'A. Sharma', role: 'Focal point', organisation: 'Ministry' },
		...{ email: 'a@gov.example', date: '2026-11-22' },
	},
	corrections: [
		{
			...{ item: 'pub_opsc', item_name: ITEM.name, current: currentOf(ITEM) },
			wrong: '=Ratified in 2006, "not" only signed',
			proposed: { status: 'assessed', value: 1 },
			evidence: ['https://treaties.example/npl'],
		},
	],
};

describe('a correction file', () => {
	test('reads back as it was written', () => {
		expect(readReply('r.json', writeReply(REPLY))).toEqual({ reply: REPLY, problems: [] });
	});

	test('quotes the value in use, so that a later change of it is noticed', () => {
		const [correction] = readReply('r.json', writeReply(REPLY)).reply?.corrections ?? [];
		expect(correction === undefined ? null : isStillCurrent(correction, ITEM)).toBe(true);
		expect(correction === undefined ? null : isStillCurrent(correction, { ...ITEM, value: 1 })).toBe(false);
	});

	test('is a table too, that runs nothing in a spreadsheet', () => {
		const csv = writeReplyCsv(REPLY);
		expect(csv).toContain('"\'=Ratified');
		const { keys, rows } = readFigureCsv(csv);
		const at = (key: string) => rows[0]?.[keys.indexOf(key)];
		expect([at('item'), at('current_value'), at('proposed_value'), at('wrong')]).toEqual([
			...['pub_opsc', 0.5, 1, '=Ratified in 2006, "not" only signed'],
		]);
	});

	test('names every fault by its line', () => {
		const broken = writeReply(REPLY)
			.replace('a@gov.example', 'nobody')
			.replace('https://treaties.example/npl', 'the archive')
			.replace('"country": "NPL"', '"country": "Nepal"');
		const { reply, problems } = readReply('r.json', broken);
		expect(reply).toBeNull();
		const lines = broken.split('\n');
		expect(problems.map(({ column }) => column)).toEqual([
			'country',
			'contact.email',
			'corrections.0.evidence.0',
		]);
		expect(problems.map(({ row }) => lines[row - 1]?.trim())).toEqual([
			'"country": "Nepal",',
			expect.stringContaining('nobody'),
			'"the archive"',
		]);
	});

	test.each(['', '{', '[]', '{"format":"cop-atlas-correction","version":2}'])(
		'%j is no such file',
		(text) => {
			const { reply, problems } = readReply('r.json', text);
			expect(reply).toBeNull();
			expect(problems.length).toBeGreaterThan(0);
		},
	);

	test('is not written before who sends it is said', () => {
		const draft = { ...REPLY, contact: { ...REPLY.contact, name: ' ', email: 'x' } };
		expect(findContactFaults(draft.contact)).toEqual(['name', 'email']);
		expect(() => writeReply(draft)).toThrow();
	});
});

describe('what may be proposed', () => {
	test('of a fact, what its unit names', () => {
		expect(allowedOf(ITEM, null)).toEqual({
			kind: 'options',
			options: [
				{ value: 1, label: 'State party' },
				{ value: 0.5, label: 'signatory' },
				{ value: 0, label: 'no action' },
			],
		});
	});

	test('of a question, its levels; of a count, whole numbers up to what is counted', () => {
		const item = { ...ITEM, kind: 'assessment', unit: null } as const;
		const levels = ['none', null, 'half', null, 'all'];
		expect(isAllowed(allowedOf(item, { scale: 'ordinal', levels, range: null }), 3)).toBe(true);
		expect(isAllowed(allowedOf(item, { scale: 'binary', levels, range: null }), 0.5)).toBe(false);
		const count = allowedOf(item, { scale: 'numeric', levels, range: { low: 0, high: 5, whole: true } });
		expect([2, 2.5, 6].map((value) => isAllowed(count, value))).toEqual([true, false, false]);
	});

	test('of an index, a number on its scale', () => {
		const index = allowedOf({ kind: 'proxy', unit: 'index', low: 0, high: 100 }, null);
		expect([41.5, 101].map((value) => isAllowed(index, value))).toEqual([true, false]);
	});
});
