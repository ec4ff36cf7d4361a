// The way back from a country's page to the map it was opened from: kept with the entry of the browser's history.

/** The state of a country's page that is opened from a map at this address; a map of one's own is named behind its `#`. */
export function leaveMap({
	pathname,
	search,
	hash = '',
}: {
	readonly pathname: string;
	readonly search: string;
	readonly hash?: string;
}): App.PageState {
	return { mapLeft: pathname + search + (hash.startsWith('#/') ? hash : '') };
}

/** The state of a map that is opened again from a country's page. */
export function returnTo(country: string): App.PageState {
	return { focusOn: country };
}

/**
 * Whether Escape means the way back: not where it already meant something, not while something is written, and not while
 * anything lies open above the page.
 */
export function isWayBack(event: {
	readonly key: string;
	readonly defaultPrevented: boolean;
	readonly isComposing: boolean;
	/** What has the focus is written in. */
	readonly isWriting: boolean;
	/** A dialog or a popover is open. */
	readonly isCovered: boolean;
}): boolean {
	return (
		event.key === 'Escape' &&
		!(event.defaultPrevented || event.isComposing || event.isWriting || event.isCovered)
	);
}
