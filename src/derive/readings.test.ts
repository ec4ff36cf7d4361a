import { describe, expect, test } from 'vitest';
import { cleanName } from './countries.ts';
import { readPoints } from './gci2020.ts';
import { lastYear } from './homeInternet.ts';
import { cleanDocumentReference, cleanReference } from './marks.ts';
import { readTreaty } from './unTreaties.ts';
import { readCoding } from './unctadCyberlaw.ts';

describe(readTreaty, () => {
	test('a State party is 1, a signatory 0.5, no action 0', () => {
		expect(readTreaty('OPSC', 'France', 'state party', '2003')).toMatchObject({ value: 1 });
		expect(readTreaty('OPSC', 'Cameroon', 'signatory state', '2001')).toMatchObject({ value: 0.5 });
		expect(readTreaty('OPIC', 'Angola', 'no action', '')).toMatchObject({ value: 0 });
	});

	test('a blank treaty cell is not assessed, never zero', () => {
		const reading = readTreaty('OPIC', 'Gabon', '', '');
		expect(reading).toHaveProperty('missing');
		expect(reading).not.toHaveProperty('value');
	});
});

describe(readPoints, () => {
	test('zero points are a value', () => {
		expect(readPoints('Afghanistan', 'cooperative measures', '0', '')).toMatchObject({ value: 0 });
	});

	test('a misread row of the index is not assessed, and says so', () => {
		const reading = readPoints('Finland', 'cooperative measures', '', 'blanked: misread from PDF');
		expect(reading).toHaveProperty('missing', expect.stringContaining('misread Finland'));
	});
});

describe(readCoding, () => {
	test('no legislation is zero, no data is not assessed', () => {
		expect(readCoding('Nepal', 'Cybercrime', 'No Legislation')).toMatchObject({ value: 0 });
		expect(readCoding('Holy See', 'Cybercrime', 'No Data')).toHaveProperty('missing');
	});
});

test('a survey that ran over two years counts for the second', () => {
	expect(lastYear('2018-19')).toBe(2019);
	expect(lastYear('2013')).toBe(2013);
});

test('terminology marks are not part of a name, parentheses of official names are', () => {
	expect(cleanName('Holy See (the) *')).toBe('Holy See');
	expect(cleanName('Iran (Islamic Republic of)')).toBe('Iran (Islamic Republic of)');
});

describe(cleanReference, () => {
	test('an unverified reference says so and is not a quotation', () => {
		expect(cleanReference("PM20 'Legal framework' [general knowledge, unverified]")).toBe(
			'ITU guidelines for policy-makers (2020): Legal framework (unverified)',
		);
	});

	test('a reference that was read points to its sources', () => {
		expect(cleanReference('Ch. V.K (para 49) [v S17, S20]')).toBe('Ch. V.K (para 49) [fw_s17, fw_s20]');
		expect(cleanReference('PM20 consultation [theme v S01]')).toBe(
			'ITU guidelines for policy-makers (2020): consultation (theme confirmed) [fw_s01]',
		);
	});

	test('working-group documents go by their ids', () => {
		expect(cleanDocumentReference('001 para 5.6; 000 paras 5.1, 6.1(d)')).toBe(
			'itu_cwg_cop_17 para 5.6; itu_cwg_cop_12_13 paras 5.1, 6.1(d)',
		);
	});
});
