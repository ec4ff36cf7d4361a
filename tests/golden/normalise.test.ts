import { expect, test } from 'vitest';
import { normalise } from './normalise.ts';

const BAR = '<!--[--><svg class="_1aB2"><rect class="score _1aB2" x="10" y="7"></rect></svg><!--]-->';

test('a bar that moved by a pixel is another picture', () => {
	expect(normalise(BAR.replace('x="10"', 'x="11"'))).not.toBe(normalise(BAR));
});

test('a style scoped to another file is the same picture', () => {
	expect(normalise(BAR.replaceAll('_1aB2', '_zZ9k'))).toBe(normalise(BAR));
	expect(normalise(BAR)).toBe('<svg>\n\t<rect class="score" x="10" y="7"></rect>\n</svg>\n');
});

test('a class of its own is part of the picture', () => {
	expect(normalise(BAR.replace('score', 'score tier-2'))).not.toBe(normalise(BAR));
});

test('numbers are compared to a thousandth, wherever they stand in a path', () => {
	const path = (x: string) => normalise(`<path d="M${x},3V19h${x}"></path>`);
	expect(path('10.12341')).toBe('<path d="M10.123,3V19h10.123"></path>\n');
	expect(path('10.12349')).toBe(path('10.1231'));
	expect(path('10.125')).not.toBe(path('10.126'));
	expect(normalise('<path d="M-1.4e-14,1e-9"></path>')).toBe('<path d="M0,0"></path>\n');
});

test('what is read is compared to the letter', () => {
	expect(normalise('<text>0.12345</text>')).toBe('<text>0.12345</text>\n');
	expect(normalise('<svg aria-label="Score 0.12345"></svg>')).toContain('0.12345');
});

test('ids made by the framework are numbered as they appear, the same id the same way', () => {
	const drawing = (a: string, b: string) =>
		normalise(
			`<p id="${a}-text"></p><g clip-path="url(#${a}-frame)"></g><rect fill="url(#${b}-fill-tier-1)"/>`,
		);
	expect(drawing('s4', 's9')).toBe(drawing('s1', 's2'));
	expect(drawing('s4', 's9')).not.toBe(drawing('s4', 's4'));
	expect(drawing('map', 's1')).not.toBe(drawing('chart', 's1'));
});

test('every element has its line, a lone text stays with its element', () => {
	expect(normalise('<g><text>One\n two</text>and <b>more</b> still<br><i></i></g>')).toBe(
		'<g>\n\t<text>One two</text>\n\tand\n\t<b>more</b>\n\tstill\n\t<br>\n\t<i></i>\n</g>\n',
	);
});
