// What a key or a way out means while slides are shown.
import type { Stage } from '#lib/state/stage.svelte.ts';

const STEPS: Readonly<Record<string, (stage: Stage) => void>> = {
	ArrowRight: (stage) => stage.step(1),
	ArrowDown: (stage) => stage.step(1),
	PageDown: (stage) => stage.step(1),
	' ': (stage) => stage.step(1),
	ArrowLeft: (stage) => stage.step(-1),
	ArrowUp: (stage) => stage.step(-1),
	PageUp: (stage) => stage.step(-1),
	Home: (stage) => stage.jump('first'),
	End: (stage) => stage.jump('last'),
	Escape: (stage) => leaveSlides(stage),
};

/** Back to the pages, and out of the whole screen. */
export function leaveSlides(stage: Stage): void {
	if (document.fullscreenElement !== null) void document.exitFullscreen();
	stage.leave();
}

/** Does what a key asks for. Keys with a modifier are left to the browser, and the space bar to a button that has the focus. */
export function obeyKey(event: KeyboardEvent, stage: Stage): void {
	const { key, ctrlKey, metaKey, altKey, target } = event;
	const isButton = key === ' ' && target instanceof HTMLButtonElement;
	if (ctrlKey || metaKey || altKey || isButton) return;
	const step = STEPS[key];
	if (step === undefined) return;
	event.preventDefault();
	step(stage);
}
