// Names as they are compared: without accents, case, marks, abbreviations and the order of words.

const SIGNS: readonly (readonly [RegExp, string])[] = [
	[/&/g, ' and '],
	[/ß/g, 'ss'],
	[/ı/g, 'i'],
	[/ø/g, 'o'],
	[/ł/g, 'l'],
	[/æ/g, 'ae'],
	[/œ/g, 'oe'],
	[/ə/g, 'e'],
	[/ё/g, 'е'],
	[/ة/g, 'ه'],
	[/ى/g, 'ي'],
	[/\u0640/g, ''],
	[/['’‘`´ʼʻ]/g, ''],
];

const WORDS: ReadonlyMap<string, string> = new Map([
	['rep', 'republic'],
	['republik', 'republic'],
	['dem', 'democratic'],
	['st', 'saint'],
	['ste', 'sainte'],
	['is', 'islands'],
	['isl', 'islands'],
	['fed', 'federation'],
	['arab', 'arab'],
	['afr', 'african'],
]);

const LINKS = new Set(
	'the of and de la le les l el los las du des da do dos del et y e und und der die и d al'.split(' '),
);

const LONGEST = 120;

/** A name without what differs between writers: accents, case, apostrophes, dots; abbreviated words written out. */
export function fold(name: string): string {
	const plain = name.slice(0, LONGEST).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const spelled = SIGNS.reduce((text, [sign, letters]) => text.replace(sign, letters), plain);
	const words = spelled.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
	return words
		.map((word) => WORDS.get(word) ?? word)
		.join(' ')
		.replace(/(^| )d (?=[a-z])/g, '$1d');
}

/** A folded name by its words alone, whatever their order: `Korea, Republic of` is `Republic of Korea`. */
export function wordsOf(folded: string): string {
	const words = folded.split(' ').filter((word) => !LINKS.has(word));
	return (words.length === 0 ? folded.split(' ') : words).toSorted().join(' ');
}

/**
 * How many letters were left out, put in, changed or swapped between two texts, or `most` + 1 where it is more.
 * Optimal string alignment distance.
 */
export function slipsBetween(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const isSame = a[i - 1] === b[j - 1];
			let cost = Math.min((last[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
			next.push(cost);
		}
		if (Math.min(...next) > most) return most + 1;
		[before, last] = [last, next];
	}
	return last[b.length] ?? most + 1;
}
