// Finds names of a scatter plot a place where they cover neither each other nor a dot.
import type { PlacedScatterPoint, ScatterName } from './scatter.ts';
import { textWidth } from '../frame/textWidth.ts';

/** A rectangle of the drawing. */
export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const meet = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The points chosen, then those at the edges of the cloud: most and least of each, and the most unlike the rest. */
export function wantedNames(
	points: readonly PlacedScatterPoint[],
	medianX: number | undefined,
	medianY: number | undefined,
): readonly PlacedScatterPoint[] {
	const by = (value: (point: PlacedScatterPoint) => number) => points.toSorted((a, b) => value(b) - value(a));
	const far = by(({ cx, cy }) => Math.hypot(cx - (medianX ?? cx), cy - (medianY ?? cy)));
	const ends = [by(({ cx }) => cx), by(({ cx }) => -cx), by(({ cy }) => -cy), by(({ cy }) => cy)];
	return [
		...new Set([
			...points.filter(({ isChosen }) => isChosen),
			...ends.flatMap((order) => order.slice(0, 2)),
			...far.slice(0, 6),
		]),
	];
}

/** The room a name takes. */
export const boxOf = (
	{ text, x, y, anchor }: Omit<ScatterName, 'id' | 'isChosen'>,
	fontSize: number,
): Box => {
	const width = textWidth(text, fontSize);
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return { left, right: left + width, top: y - fontSize * 0.8, bottom: y + fontSize * 0.25 };
};

/** Gives names a free place beside their dots, in the order given; a name chosen may lie on dots, others are left out. */
export function placeNames(
	points: readonly PlacedScatterPoint[],
	wanted: readonly PlacedScatterPoint[],
	frame: Box,
	{ radius, fontSize, kept }: { radius: number; fontSize: number; kept: readonly Box[] },
): readonly ScatterName[] {
	const dots = points.map(({ id, cx, cy }) => ({
		id,
		left: cx - radius,
		right: cx + radius,
		top: cy - radius,
		bottom: cy + radius,
	}));
	const names: ScatterName[] = [];
	const boxes: Box[] = [...kept];
	for (const { id, name, cx, cy, isChosen } of wanted) {
		const near = radius + 3;
		const spots = [
			{ x: cx + near, y: cy + fontSize * 0.3, anchor: 'start' },
			{ x: cx - near, y: cy + fontSize * 0.3, anchor: 'end' },
			{ x: cx, y: cy - near - 1, anchor: 'middle' },
			{ x: cx, y: cy + near + fontSize * 0.75, anchor: 'middle' },
			{ x: cx + near * 0.8, y: cy - near * 0.8, anchor: 'start' },
			{ x: cx - near * 0.8, y: cy - near * 0.8, anchor: 'end' },
			{ x: cx + near * 0.8, y: cy + near * 0.8 + fontSize * 0.7, anchor: 'start' },
			{ x: cx - near * 0.8, y: cy + near * 0.8 + fontSize * 0.7, anchor: 'end' },
		] as const;
		const fits = (spot: (typeof spots)[number], mayCoverDots: boolean): boolean => {
			const box = boxOf({ text: name, ...spot }, fontSize);
			const inside =
				box.left >= frame.left &&
				box.right <= frame.right &&
				box.top >= frame.top &&
				box.bottom <= frame.bottom;
			return (
				inside &&
				!boxes.some((other) => meet(box, other)) &&
				(mayCoverDots || !dots.some((dot) => dot.id !== id && meet(box, dot)))
			);
		};
		const spot =
			spots.find((each) => fits(each, false)) ??
			(isChosen ? spots.find((each) => fits(each, true)) : undefined);
		if (spot === undefined) continue;
		names.push({ id, text: name, isChosen, ...spot });
		boxes.push(boxOf({ text: name, ...spot }, fontSize));
	}
	return names;
}
