// What the system refused, in words: what it was and what can be done. Needs nothing but Node itself.

/** @type {Record<string, string>} */
const reasons = {
	EACCES: 'there is no leave to write there',
	EPERM: 'there is no leave to write there',
	EROFS: 'it is on a disk that can only be read',
	ENOSPC: 'the disk is full; the site needs about a gigabyte',
	EDQUOT: 'the share of the disk is used up; the site needs about a gigabyte',
	EBUSY: 'another program uses it, or it is a disk of its own',
	EMFILE: 'too many files are open; raise the limit (ulimit -n)',
	ENFILE: 'too many files are open on this machine',
};

/**
 * @param {unknown} error
 * @returns {string} one sentence where the reason is known, else what the error says
 */
export function sayFault(error) {
	if (!(error instanceof Error)) return String(error);
	const reason = 'code' in error ? reasons[String(error.code)] : undefined;
	if (reason === undefined) return error.message;
	const path = 'path' in error && typeof error.path === 'string' ? error.path : null;
	return path === null
		? `${error.message}: ${reason}`
		: `${path} cannot be used: ${reason} (${error.message})`;
}
