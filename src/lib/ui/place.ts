// Puts a popover beside what it belongs to, wherever there is more room; on a phone the style sheet places it.

const GAP = 6;
const EDGE = 8;
const PHONE = '(max-width: 36rem)';

/** Places the popover under the anchor, or above it where there is more room, in the coordinates of the page. */
export function placeBeside(popover: HTMLElement, anchor: HTMLElement): void {
	const { style } = popover;
	for (const name of ['position', 'inset', 'margin', 'max-height']) style.removeProperty(name);
	if (matchMedia(PHONE).matches) return;
	const at = anchor.getBoundingClientRect();
	const page = document.documentElement;
	const width = popover.offsetWidth;
	const start = getComputedStyle(anchor).direction === 'rtl' ? at.right - width : at.left;
	const left = Math.max(EDGE, Math.min(start, page.clientWidth - width - EDGE)) + scrollX;
	const below = innerHeight - at.bottom;
	const isBelow = below > popover.scrollHeight + GAP + EDGE || below > at.top;
	const top = isBelow ? `${at.bottom + scrollY + GAP}px` : 'auto';
	const bottom = isBelow ? 'auto' : `${page.clientHeight - at.top - scrollY + GAP}px`;
	style.setProperty('position', 'absolute');
	style.setProperty('inset', `${top} auto ${bottom} ${left}px`);
	style.setProperty('margin', '0');
	style.setProperty('max-height', `${(isBelow ? below : at.top) - GAP - EDGE}px`);
}
