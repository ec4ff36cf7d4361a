/** Pointer and key events of a map, heard once around the drawing instead of on each of its links. */
import { nearestMarker, readKey, type KeyCommand, type MapArea, type MapDrawing } from './choropleth.ts';

export interface MapListener {
	/** The area meant by a pointer that is on no link, such as open sea beside a marker. */
	readonly nearby: (x: number, y: number) => string | null;
	readonly onhover: (id: string | null) => void;
	readonly onpress: (id: string) => void;
	readonly onkey: (command: KeyCommand, id: string) => void;
	readonly onfocus: (id: string | null, isVisible: boolean) => void;
}

/** How near a marker's centre a pointer on open sea may be, in CSS pixels. */
const REACH = 14;

/** The area whose marker is within reach of a point of the window; null where none is. */
export function markerAt(
	svg: SVGSVGElement,
	{ countries }: Pick<MapDrawing, 'countries'>,
	areas: ReadonlyMap<string, MapArea>,
	[x, y]: readonly [number, number],
): string | null {
	const toScreen = svg.getScreenCTM();
	if (!toScreen) return null;
	const point = new DOMPoint(x, y).matrixTransform(toScreen.inverse());
	const shown = countries.filter(({ id }) => areas.has(id));
	return nearestMarker([point.x, point.y], shown, REACH / toScreen.a);
}

/**
 * Listens until the function it returns is called. Takes the element around the drawing: Chromium makes an `svg` that
 * hears focus a tab stop of its own.
 */
export function listenToMap(around: HTMLElement, listener: MapListener): () => void {
	const controller = new AbortController();
	const { signal } = controller;
	const pick = (event: MouseEvent) => linkAt(event.target) ?? listener.nearby(event.clientX, event.clientY);
	// A finger that moves pushes the map; one that rests picks.
	around.addEventListener(
		'pointermove',
		(event) => {
			if (event.pointerType !== 'touch') listener.onhover(pick(event));
		},
		{ signal },
	);
	around.addEventListener('pointerleave', () => listener.onhover(null), { signal });
	around.addEventListener(
		'click',
		(event) => {
			const id = pick(event);
			const isPlain =
				event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
			if (id === null || !isPlain) return;
			event.preventDefault();
			listener.onpress(id);
		},
		{ signal },
	);
	around.addEventListener(
		'keydown',
		(event) => {
			const command = readKey(event);
			const id = linkAt(event.target);
			if (!command || id === null) return;
			event.preventDefault();
			listener.onkey(command, id);
		},
		{ signal },
	);
	around.addEventListener(
		'focusin',
		({ target }) =>
			listener.onfocus(linkAt(target), target instanceof Element && target.matches(':focus-visible')),
		{ signal },
	);
	// Later, as a link taken off the page loses focus in the middle of an update, when nothing may change.
	const leave = () => {
		if (!signal.aborted && !around.contains(document.activeElement)) listener.onfocus(null, false);
	};
	around.addEventListener('focusout', () => queueMicrotask(leave), { signal });
	return () => controller.abort();
}

function linkAt(target: EventTarget | null): string | null {
	const link = target instanceof Element ? target.closest('a[data-id]') : null;
	return link?.getAttribute('data-id') ?? null;
}
