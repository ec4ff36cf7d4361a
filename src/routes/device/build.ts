// Whether the server has another build of the site than the page that is open: what it sends then does not fit the page's code.

let isOther = false;

/** Data have come that are of a build; `own` is the page's. A preview on hovering a link counts: the next page will be loaded whole. */
export function noticeBuild(build: string, own: string): void {
	if (build !== own) isOther = true;
}

/** True once something of another build has come. */
export const isOtherBuild = (): boolean => isOther;
