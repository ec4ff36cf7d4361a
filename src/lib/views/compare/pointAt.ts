// Tells which country of a drawing the pointer is on, by the `data-id` its marks carry.

/** An attachment: calls with the id pointed at, and with null when the pointer leaves a mark. */
export function pointAt(onpoint: (id: string | null) => void): (element: HTMLElement) => () => void {
	return (element) => {
		let last: string | null = null;
		const tell = (id: string | null): void => {
			if (id !== last) onpoint((last = id));
		};
		const over = ({ target }: PointerEvent): void =>
			tell(
				target instanceof Element ? (target.closest('svg [data-id]')?.getAttribute('data-id') ?? null) : null,
			);
		const leave = (): void => tell(null);
		element.addEventListener('pointerover', over);
		element.addEventListener('pointerleave', leave);
		return () => {
			element.removeEventListener('pointerover', over);
			element.removeEventListener('pointerleave', leave);
		};
	};
}
