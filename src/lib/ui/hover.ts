// Opens and closes something by a mouse that stays or leaves; what was opened on purpose is left alone.

/** Milliseconds a mouse must stay before something opens, and may be away before it closes. */
const STAY = 400;
const AWAY = 250;

export interface Hover {
	/** The mouse is over the thing or what it opens. Fingers and pens do not hover. */
	readonly enter: (event: PointerEvent) => void;
	readonly leave: () => void;
	/** Something was done on purpose: from now on only purpose closes it. True where the mouse had opened it. */
	readonly keep: () => boolean;
	/** It has been closed, however that came about. */
	readonly closed: () => void;
}

/** A hover over something that `open` opens and `close` closes; `isOpen` tells whether it is. */
export function createHover({
	open,
	close,
	isOpen,
}: {
	readonly open: () => void;
	readonly close: () => void;
	readonly isOpen: () => boolean;
}): Hover {
	let byMouse = false;
	let waiting: ReturnType<typeof setTimeout> | undefined;
	return {
		enter: ({ pointerType }) => {
			clearTimeout(waiting);
			if (pointerType !== 'mouse' || isOpen()) return;
			waiting = setTimeout(() => {
				byMouse = true;
				open();
			}, STAY);
		},
		leave: () => {
			clearTimeout(waiting);
			if (byMouse && isOpen()) waiting = setTimeout(close, AWAY);
		},
		keep: () => {
			clearTimeout(waiting);
			const was = byMouse && isOpen();
			byMouse = false;
			return was;
		},
		closed: () => {
			clearTimeout(waiting);
			byMouse = false;
		},
	};
}
