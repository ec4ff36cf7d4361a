// What can wait until what has changed is on the screen.

/** Does some work once the next frame is painted; gives what calls it off. */
export function afterPaint(work: () => void): () => void {
	let painted: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => {
		painted = setTimeout(work);
	});
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(painted);
	};
}
