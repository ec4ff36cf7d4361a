import { describe, expect, test } from 'vitest';
import { collectionTexts } from '../../../tests/fixtures/collection.ts';
import { readPackage } from '#lib/exchange/package.ts';
import { carryEntries, readEntries, writeEntries, type Entry } from './collection.ts';

const texts = collectionTexts();
const before = texts.get('observations.csv') ?? '';
const SAID: Entry = { level: 'full', state: 'agreed', sentBy: 'A ministry', sentOn: '2026-10-01' };
const said = writeEntries(new Map(['X01', 'X02'].map((id) => [id, SAID])));

function carriedTo(after: string) {
	const read = readPackage(new Map([...texts, ['observations.csv', after]]));
	if (!read.ok) throw new Error('the fixture cannot be read');
	const entries = readEntries(carryEntries(said, before, after), read.package);
	return { answeredAnew: entries.get('X01'), asBefore: entries.get('X02') };
}

describe(carryEntries, () => {
	test('new values of a country are neither agreed nor of whoever sent the old ones, and stay as withheld as they were', () => {
		const after = before.replace(/^(X01,act,\d+,assessed),[^,]+/m, '$1,1');
		expect(after).not.toBe(before);
		const { answeredAnew, asBefore } = carriedTo(after);
		expect(answeredAnew).toMatchObject({ level: 'full', state: 'self_reported' });
		expect(answeredAnew?.sentBy).not.toBe('A ministry');
		expect(answeredAnew?.sentOn).not.toBe('2026-10-01');
		expect(asBefore).toEqual(SAID);
	});

	test('the order of rows says nothing new of a country', () => {
		const [header = '', ...rows] = before.trimEnd().split('\n');
		expect(carriedTo([header, ...rows.toReversed(), ''].join('\n')).answeredAnew).toEqual(SAID);
	});
});
