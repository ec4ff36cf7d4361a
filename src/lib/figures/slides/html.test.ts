import { describe, expect, test } from 'vitest';
import type { DrawnSlide } from './drawn.ts';
import { inlineSvg, writeDeckHtml, type DeckHtml } from './html.ts';

const SVG =
	'<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><pattern id="sheet-low"/><rect fill="url(#sheet-low)"/></svg>\n';
const slide = (title: string): DrawnSlide => ({
	...{ words: null, name: 'map-cis', title, subtitle: '', svg: SVG, width: 1600, height: 900, foot: [] },
	...{
		notes: ['Ask <why>.'],
		lines: ['Sources: A.'],
		legend: [],
		rows: { columns: [], rows: [] },
		about: null,
	},
});
const ABOUT: DeckHtml = {
	...{
		title: 'A & B',
		lang: 'ar',
		direction: 'rtl',
		edition: 'Edition 2026, package 0123.',
		keys: 'Keys.',
		notes: 'Notes',
	},
	fonts: [{ family: 'Public Sans Variable', address: 'data:font/woff2;base64,AAAA', range: 'U+0-FF' }],
};

describe('a deck as one file', () => {
	test('keeps the patterns of each slide its own', () => {
		expect(inlineSvg(SVG, 's2-')).toContain('<pattern id="s2-sheet-low"/><rect fill="url(#s2-sheet-low)"/>');
	});

	test('has slides, notes, sources, edition and direction, and asks nobody for anything', () => {
		const text = writeDeckHtml([slide('One'), slide('Two')], ABOUT);
		expect(text.match(/<section /g)).toHaveLength(2);
		expect(text).toContain('<html lang="ar" dir="rtl">');
		expect(text).toContain('<title>A &amp; B</title>');
		expect(text).toContain('<p>Ask &lt;why&gt;.</p><p>Sources: A.</p>');
		expect(text).toContain('Edition 2026, package 0123.');
		expect(text).toContain("default-src 'none'");
		expect(text.match(/(?:src|href)=["']?https?:/g)).toBeNull();
		expect(text).not.toContain('<?xml');
	});
});
