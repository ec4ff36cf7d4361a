// Puts a tip beside a spot of the map, on whichever side it is whole, never over the spot itself.

/** What the tip keeps clear of, in the coordinates of the window: a point where both sides are 0. */
export interface Spot {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Room between the spot and the tip, and between the tip and the edge of the window, in CSS pixels. */
const AWAY = 14;
const EDGE = 6;

/** Where along one side a length goes: after the spot where it fits, else before it, and inside the window either way. */
function along(from: number, to: number, length: number, end: number): number {
	const isAfter = to + AWAY + length <= end - EDGE;
	const wanted = isAfter ? to + AWAY : from - AWAY - length;
	return Math.max(EDGE, Math.min(wanted, end - EDGE - length));
}

/** The top left corner of a tip of a size in a window of a size. */
export function tipCorner(
	spot: Spot,
	tip: { readonly width: number; readonly height: number },
	window: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
	const top = along(spot.top, spot.top, tip.height, window.height);
	return { left: along(spot.left, spot.right, tip.width, window.width), top };
}

/** Moves a tip, which lies in a box of its own, to its corner. */
export function placeTip(tip: HTMLElement, spot: Spot): void {
	const { offsetParent: box, offsetWidth: width, offsetHeight: height } = tip;
	if (box === null) return;
	const page = document.documentElement;
	const corner = tipCorner(spot, { width, height }, { width: page.clientWidth, height: page.clientHeight });
	const { left, top } = box.getBoundingClientRect();
	tip.style.setProperty('inset', `${corner.top - top}px auto auto ${corner.left - left}px`);
}
