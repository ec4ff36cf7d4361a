import { describe, expect, test } from 'vitest';
import { countryRow } from '#lib/geography/country.ts';
import { observeColumn } from '#derive/observations/column.ts';
import { cleanName } from './countries.ts';
import { lastYear } from '#derive/observations/homeInternet.ts';
import { cleanDocumentReference, cleanReference } from '#derive/framework/marks.ts';
import { readTreaty, sayDeposit } from '#derive/observations/unTreaties.ts';
import { readCoding } from '#derive/observations/unctadCyberlaw.ts';

const days = (signature: string, deposit: string) => ({ signature, deposit });

describe(readTreaty, () => {
	test('a State party is 1, no action 0', () => {
		expect(readTreaty('OPSC', 'France', 'state party', days('6 Sep 2000', '5 Feb 2003'))).toEqual({
			value: 1,
			locator: 'France, OPSC: state party (5 Feb 2003, by ratification)',
		});
		expect(readTreaty('OPIC', 'Angola', 'no action', days('', ''))).toMatchObject({ value: 0 });
	});

	test('a signature is said, and counts for nothing until it is ratified', () => {
		const reading = readTreaty('OPSC', 'Cameroon', 'signatory', days('5 Oct 2001', ''));
		expect(reading).toMatchObject({
			value: 0,
			note: 'Signed on 5 Oct 2001 and not ratified: a signature is shown, not counted',
		});
	});

	test('the letter of the depositary says how a State joined', () => {
		expect(sayDeposit('19 Sep 2002 a')).toBe('19 Sep 2002, by accession');
		expect(sayDeposit('4 Oct 2006 d')).toBe('4 Oct 2006, by succession');
	});
});

describe(observeColumn, () => {
	const file = () => 'iso3,country,score\nAFG,Afghanistan,0\nFIN,Finland,\n';
	const countries = ['AFG', 'FIN', 'PLW'].map((id) => countryRow.parse({ id, name: id, region: null }));
	const [zero, blank, absent] = observeColumn(file, countries, {
		...{ indicator: 'prx_gci_cooperation', path: 'index.csv', column: 'score', measure: 'cooperation' },
		...{ of: ' of 20', table: 'the index', year: 2024, source: 'index', confidence: 'B' },
	});

	test('zero points are a value', () => {
		expect(zero).toMatchObject({
			status: 'assessed',
			value: 0,
			locator: 'Afghanistan, cooperation: 0 of 20',
		});
	});

	test('a blank cell and a country that is not listed are not assessed, never zero', () => {
		expect(blank).toMatchObject({ status: 'not_assessed', value: null, note: 'No value in the index' });
		expect(absent).toMatchObject({ status: 'not_assessed', value: null, note: 'Not listed in the index' });
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
