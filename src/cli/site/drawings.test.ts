import { describe, expect, it } from 'vitest';
import { roundDrawings } from './drawings.mjs';

describe('the drawings of a document', () => {
	it('have coordinates of two decimals', () => {
		expect(roundDrawings('<svg viewBox="0 0 9 9"><path d="M77.2 7.153749999999999V-19.4875"/></svg>')).toBe(
			'<svg viewBox="0 0 9 9"><path d="M77.2 7.15V-19.49"/></svg>',
		);
	});

	it('keep their texts, and a value that is said beside them stays exact', () => {
		const html =
			'<data value="58.9528375">59</data><svg aria-label="58.9528375"><text x="1.23456">0.12345</text></svg>';
		expect(roundDrawings(html)).toBe(html.replace('1.23456', '1.23'));
	});
});
