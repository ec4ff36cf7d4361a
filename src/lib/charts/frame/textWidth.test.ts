import { describe, expect, test } from 'vitest';
import { shortenText, textWidth, wrapText } from './textWidth.ts';

test('a width grows with the size of the letters, and accents above a letter take none', () => {
	expect(textWidth('Nepal', 20)).toBeCloseTo(2 * textWidth('Nepal', 10), 12);
	expect(textWidth('Cote'.normalize('NFD'), 10)).toBe(textWidth('Côte'.normalize('NFD'), 10));
	expect(textWidth('尼泊尔', 10)).toBe(30);
	expect(textWidth('\u2068IV-\u206011-\u2060d\u2069', 10)).toBe(textWidth('IV-11-d', 10));
});

describe(wrapText, () => {
	test.each([
		['words', 'Who has what in place to protect children online'],
		['one long word', 'Donaudampfschifffahrtsgesellschaftskapitän'],
		['Chinese, which has no spaces', '各国在保护儿童上网安全方面有哪些举措'],
		['Arabic', 'ما الذي لدى كل بلد لحماية الأطفال على الإنترنت'],
	])('no line is wider than asked and nothing is lost: %s', (_, text) => {
		const lines = wrapText(text, 120, 14);
		expect(lines.length).toBeGreaterThan(1);
		for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(120);
		expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
	});

	test('a text that keeps its own direction keeps it on every line it takes', () => {
		const lines = wrapText(
			'المصادر: \u2068Dutch treaty database and national gazettes\u2069; \u2068ITU\u2069.',
			120,
			14,
		);
		expect(lines.length).toBeGreaterThan(2);
		for (const line of lines) expect(line.split('\u2068').length, line).toBe(line.split('\u2069').length);
	});

	test('of texts inside one another each goes on in its own direction', () => {
		const [outer, inner] = wrapText('\u2067مجموعة \u2068One Two\u2069 معاهدات\u2069', 85, 14);
		expect(outer).toMatch(/^\u2067.*\u2068.*\u2069\u2069$/);
		expect(inner).toMatch(/^\u2067\u2068Two\u2069/);
	});

	test('a text that fits is one line, and no text is none', () => {
		expect(wrapText('Nepal', 100, 14)).toEqual(['Nepal']);
		expect(wrapText('', 100, 14)).toEqual([]);
	});
});

test('a text is cut short only where it must be, and says so', () => {
	expect(shortenText('Nepal', 100, 14)).toBe('Nepal');
	const short = shortenText('Saint Vincent and the Grenadines', 100, 14);
	expect(short).toMatch(/^Saint.*…$/);
	expect(textWidth(short, 14)).toBeLessThanOrEqual(100);
});
