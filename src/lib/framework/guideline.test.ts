import { describe, expect, test } from 'vitest';
import { readGuideline } from './guideline.ts';

const read = (reference: string | null) =>
	readGuideline(reference).map(({ text, check, sources }) => [text, check, ...sources]);

describe(readGuideline, () => {
	test('each text comes with its own check, whatever stands beside it', () => {
		expect(
			read('ITU guidelines (2020): Law (unverified); ITU guidelines (2009): Law (theme confirmed) [fw_s05]'),
		).toEqual([
			['ITU guidelines (2020): Law', 'unverified'],
			['ITU guidelines (2009): Law', 'theme', 'fw_s05'],
		]);
	});

	test('two checks in one sentence are two parts of the same text', () => {
		expect(read('ITU (2020): Regulation (theme confirmed) [fw_s03] and Tools (unverified)')).toEqual([
			['ITU (2020): Regulation', 'theme', 'fw_s03'],
			['ITU (2020): Tools', 'unverified'],
		]);
		expect(read('Law (theme confirmed) and Tools (unverified)')[1]).toEqual(['Tools', 'unverified']);
	});

	test('a text with a source and no word on it is not called confirmed', () => {
		expect(read('ITU 2020 guideline set [fw_s02, fw_s14]')).toEqual([
			['ITU 2020 guideline set', 'source', 'fw_s02', 'fw_s14'],
		]);
		expect(read('outside the checklist')).toEqual([['outside the checklist', 'none']]);
	});

	test('existence is not theme', () => {
		expect(read('Framework (2010) (existence and purpose confirmed) [fw_s09]')).toEqual([
			['Framework (2010)', 'existence', 'fw_s09'],
		]);
	});

	test('other brackets stay in the text', () => {
		expect(read('Law (data protection) (unverified)')).toEqual([['Law (data protection)', 'unverified']]);
	});

	test('nothing, stray marks and empty parts give nothing', () => {
		expect(read(null)).toEqual([]);
		expect(read('')).toEqual([]);
		expect(read('(unverified); ; [fw_s01]')).toEqual([]);
	});
});
