// The list of what an edition consists of, as `sha256sum` writes and checks it: a sum and a path a line.

/** Where it is published, below the folder of the data. */
export const SUMS = 'sha256.txt';

/** The list of files by path, in the order of their paths. */
export const writeSums = (sums: ReadonlyMap<string, string>): string =>
	[...sums]
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([path, sum]) => `${sum}  ${path}\n`)
		.join('');

/** The sum of each path; empty where the text is no such list. */
export const readSums = (text: string): ReadonlyMap<string, string> =>
	new Map(
		Array.from(text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm), ([, sum = '', path = '']): [string, string] => [
			path,
			sum,
		]),
	);
