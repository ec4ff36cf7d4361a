// What is drawn in a page, in as few digits as an eye can tell apart.

const DRAWING = /<svg\b[\s\S]*?<\/svg>/g;
const PLACE =
	/ (?:d|points|transform|viewBox|x|y|x1|x2|y1|y2|cx|cy|r|width|height|font-size|stroke-width)="[^"]*"/g;
const LONG = /-?\d+\.\d{3,}(?:e-?\d+)?/g;

/**
 * A document whose drawings have coordinates of two decimals; texts, and numbers that say something (`<data>`), stay as they are.
 * @param {string} html
 * @returns {string}
 */
export function roundDrawings(html) {
	return html.replaceAll(DRAWING, (drawing) =>
		drawing.replaceAll(PLACE, (place) =>
			place.replaceAll(LONG, (number) => String(Number(Number(number).toFixed(2)))),
		),
	);
}
