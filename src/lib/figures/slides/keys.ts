// What a key or a way out means while slides are shown.
import type { SlideShow } from '#lib/state/slideShow.svelte.ts';

const STEPS: Readonly<Record<string, (slideShow: SlideShow) => void>> = {
	ArrowDown: (slideShow) => slideShow.step(1),
	PageDown: (slideShow) => slideShow.step(1),
	' ': (slideShow) => slideShow.step(1),
	ArrowUp: (slideShow) => slideShow.step(-1),
	PageUp: (slideShow) => slideShow.step(-1),
	Home: (slideShow) => slideShow.jump('first'),
	End: (slideShow) => slideShow.jump('last'),
	Escape: (slideShow) => leaveSlides(slideShow),
};

/** Back to the pages, and out of the whole screen. */
export function leaveSlides(slideShow: SlideShow): void {
	if (document.fullscreenElement !== null) void document.exitFullscreen();
	slideShow.leave();
}

/** The slides follow one another as the reader reads: to the right, or to the left. */
function stepOf(key: string, direction: 'ltr' | 'rtl') {
	const [onward, back] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
	if (key === onward) return STEPS['PageDown'];
	return key === back ? STEPS['PageUp'] : STEPS[key];
}

/** The kind of element that has the focus; empty for none. */
const kindOf = (target: EventTarget | null): string =>
	target !== null && 'tagName' in target ? String(target.tagName).toLowerCase() : '';

/** What keeps its own keys while it has the focus. */
const TYPED = ['select', 'input', 'textarea'];

/**
 * Does what a key asks for; arrows follow the reading direction. Keys with a modifier are left to the browser, the space bar to
 * a button that has the focus, and all but Escape to what is typed in.
 */
export function obeyKey(event: KeyboardEvent, slideShow: SlideShow, direction: 'ltr' | 'rtl'): void {
	const { key, ctrlKey, metaKey, altKey, target } = event;
	const isButton = key === ' ' && kindOf(target) === 'button';
	if (ctrlKey || metaKey || altKey || isButton || (key !== 'Escape' && TYPED.includes(kindOf(target))))
		return;
	const step = stepOf(key, direction);
	if (step === undefined) return;
	event.preventDefault();
	step(slideShow);
}
