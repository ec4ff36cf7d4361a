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
