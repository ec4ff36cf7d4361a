// What a key or a way out means while slides are shown.
import type { SlideShow } from '#lib/state/slideShow.svelte.ts';

const STEPS: Readonly<Record<string, (slideShow: SlideShow) => void>> = {
	ArrowRight: (slideShow) => slideShow.step(1),
	ArrowDown: (slideShow) => slideShow.step(1),
	PageDown: (slideShow) => slideShow.step(1),
	' ': (slideShow) => slideShow.step(1),
	ArrowLeft: (slideShow) => slideShow.step(-1),
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

/** Does what a key asks for. Keys with a modifier are left to the browser, and the space bar to a button that has the focus. */
export function obeyKey(event: KeyboardEvent, slideShow: SlideShow): void {
	const { key, ctrlKey, metaKey, altKey, target } = event;
	const isButton = key === ' ' && target instanceof HTMLButtonElement;
	if (ctrlKey || metaKey || altKey || isButton) return;
	const step = STEPS[key];
	if (step === undefined) return;
	event.preventDefault();
	step(slideShow);
}
