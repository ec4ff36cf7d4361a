// A drawing of the page made to stand on its own: every style written into it, no class, no script, no link.
import { facesOf, type CarriedFont } from './carried.ts';

/** What a drawing's look is made of, as SVG attributes, with the values that need no saying. */
const LOOKS: readonly (readonly [property: string, usual: string])[] = [
	['fill', 'rgb(0, 0, 0)'],
	['fill-opacity', '1'],
	['fill-rule', 'nonzero'],
	['stroke', 'none'],
	['stroke-width', '1'],
	['stroke-opacity', '1'],
	['stroke-dasharray', 'none'],
	['stroke-linecap', 'butt'],
	['stroke-linejoin', 'miter'],
	['opacity', '1'],
	['paint-order', 'normal'],
];
const LETTERS: readonly (readonly [property: string, usual: string])[] = [
	['font-size', ''],
	['font-weight', '400'],
	['font-style', 'normal'],
	['text-anchor', 'start'],
	['dominant-baseline', 'auto'],
	['letter-spacing', 'normal'],
];
const KEPT =
	/^(x|y|dx|dy|x1|x2|y1|y2|cx|cy|r|rx|ry|d|points|width|height|viewBox|transform|id|href|offset|direction|lang|preserveAspectRatio|patternUnits|patternTransform|patternContentUnits|clip-path|clipPathUnits|role|aria-label|preserveAspectRatio|textLength|lengthAdjust)$/;
/** What is said or named, and has no measure in it. */
const SAID = /^(id|href|lang|direction|role|aria-label|clip-path)$/;
const DRAWN = new Set([
	'path',
	'rect',
	'circle',
	'ellipse',
	'line',
	'polyline',
	'polygon',
	'use',
	'text',
	'tspan',
]);

/** A number with more decimals than anybody sees, which browsers round in ways of their own. */
const LONG = /-?\d*\.\d{4,}(?:e[-+]?\d+)?|-?\d+e-\d+/gi;

/** A text with the numbers in it rounded to a thousandth, so that every browser writes the same file. */
export function roundNumbers(text: string): string {
	return text.replace(LONG, (number) => String(Number(Number(number).toFixed(3)) + 0));
}

/** A value as a browser computed it, as every browser would have written it. */
export function plainStyle(property: string, value: string): string {
	const plain = roundNumbers(value.replaceAll('"', "'").replaceAll(/(\d)px\b/g, '$1'));
	if (property === 'stroke-dasharray') return plain.replaceAll(/[\s,]+/g, ' ');
	return property === 'letter-spacing' && Number(plain) === 0 ? 'normal' : plain;
}

/** A list of fonts, quoted where a name has a blank: browsers differ in what else they quote. */
export function plainFamilies(list: string): string {
	const names = list.split(',').map((name) => name.trim().replaceAll(/^["']|["']$/g, ''));
	return names.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', ');
}

function dress(copy: Element, style: CSSStyleDeclaration, fill: string | null): void {
	const write = ([property, usual]: readonly [string, string]): void => {
		const value = plainStyle(property, style.getPropertyValue(property));
		if (value !== '' && value !== usual) copy.setAttribute(property, value);
	};
	LOOKS.forEach(write);
	// A pattern is named by its address on the page; in the file only the name is left.
	const pattern = /url\(["']?[^"')]*(#[^"')]+)["']?\)/.exec(fill ?? style.getPropertyValue('fill'));
	if (pattern?.[1] !== undefined) copy.setAttribute('fill', `url(${pattern[1]})`);
	if (copy.tagName === 'text' || copy.tagName === 'tspan') LETTERS.forEach(write);
}

function copyOf(element: Element): Element | null {
	const style = getComputedStyle(element);
	if (style.display === 'none' || style.visibility === 'hidden') return null;
	// A link of the page leads nowhere from a file.
	const name = element.tagName === 'a' ? 'g' : element.tagName;
	const copy = document.createElementNS('http://www.w3.org/2000/svg', name);
	for (const { name: attribute, value } of element.attributes)
		if (KEPT.test(attribute) && !(name === 'g' && attribute === 'href'))
			copy.setAttribute(attribute, SAID.test(attribute) ? value : roundNumbers(value));
	if (DRAWN.has(name)) dress(copy, style, element.getAttribute('fill'));
	for (const child of element.childNodes) {
		if (child instanceof Element) {
			const inner = copyOf(child);
			if (inner !== null) copy.append(inner);
		} else if (child.nodeType === Node.TEXT_NODE && /^(text|tspan|title)$/.test(name)) {
			copy.append(document.createTextNode(child.textContent ?? ''));
		}
	}
	return copy;
}

/** A drawing with all that it looks like. */
export interface Standalone {
	/** Of an SVG file, the same to the letter for the same drawing. */
	readonly text: (fonts: readonly CarriedFont[]) => string;
	/** What is written in it. */
	readonly words: string;
}

/**
 * An SVG file, so many millimetres large, that looks as the drawing does where it stands on the page. The drawing must
 * be in the document, since its styles are asked of the browser.
 */
export function standaloneSvg(
	drawing: SVGSVGElement,
	size: { readonly width: number; readonly height: number },
): Standalone {
	const copy = copyOf(drawing);
	if (copy === null) throw new Error('the drawing is not shown, so it cannot be saved');
	copy.setAttribute('width', roundNumbers(`${size.width}mm`));
	copy.setAttribute('height', roundNumbers(`${size.height}mm`));
	copy.setAttribute('font-family', plainFamilies(getComputedStyle(drawing).fontFamily));
	// Letters as wide as their font has them, as they were measured, and not as whole pixels.
	copy.setAttribute('text-rendering', 'geometricPrecision');
	const words = copy.textContent;
	const text = (fonts: readonly CarriedFont[]): string => {
		const whole = copy.cloneNode(true);
		if (fonts.length > 0 && whole instanceof Element) {
			const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
			style.textContent = facesOf(fonts);
			whole.prepend(style);
		}
		return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
	};
	return { text, words };
}

/** How wide a picture is drawn to see whether its letters are there, in pixels. */
const PROBE = 480;
/** Chromium tells that a picture is there a task before the fonts inside it are, and until then draws no letters. */
const aTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function draw(image: HTMLImageElement, width: number, height: number): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(width);
	canvas.height = Math.round(height);
	const pen = canvas.getContext('2d');
	if (pen === null) throw new Error('this browser cannot draw the picture');
	pen.drawImage(image, 0, 0, canvas.width, canvas.height);
	return canvas;
}

/** Waits until a picture, drawn again, looks as it did before: its fonts are in use then. */
async function settle(image: HTMLImageElement, { width, height }: { width: number; height: number }) {
	const seen: string[] = [];
	// A browser that hides what it draws from pages never gives the same twice.
	while (seen.length < 3 || (seen.length < 12 && seen.at(-1) !== seen.at(-2))) {
		seen.push(draw(image, PROBE, (PROBE * height) / width).toDataURL());
		await aTask();
	}
}

/** The picture of an SVG file as PNG, `scale` pixels to its unit. Rejects where the browser cannot draw it. */
export async function rasterise(
	svg: string,
	{ width, height, scale }: { width: number; height: number; scale: number },
): Promise<Blob> {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	await settle(image, { width, height });
	const canvas = draw(image, width * scale, height * scale);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => {
			if (blob === null) reject(new Error('this browser cannot write a PNG'));
			else resolve(blob);
		}, 'image/png');
	});
}
