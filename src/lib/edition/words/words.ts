// The texts of a package in another language, by the texts they stand for: a file of them for each need of a page.
import { isCurrent } from '#lib/exchange/translations/check.ts';
import { keyOf, packageTexts, type PackageText } from '#lib/exchange/translations/texts.ts';
import { answersIn } from '#lib/framework/answer.ts';
import { spellOut } from '#lib/framework/question.ts';
import { textKey } from '#lib/framework/textKey.ts';
import { perEdition, type Edition } from '../edition.ts';
import { shortKey, type Words } from './speak.ts';

/** What a page shows of the package besides the names every page has: names and units with the sources of context, or all. */
export const NEEDS = ['names', 'all'] as const;
export type Need = (typeof NEEDS)[number];

/** A text of the package and what is said for it. */
export interface Said extends PackageText {
	readonly said: string;
	readonly state: 'draft' | 'reviewed';
}

const LEVELS = ['level_0', 'level_1', 'level_2', 'level_3', 'level_4'];

/** Every text of an edition there is to translate; of its methods those too that read bounds. */
export const textsOf = perEdition(({ package: benchmark, bounds = [] }): readonly PackageText[] =>
	packageTexts({ ...benchmark, methods: [...benchmark.methods, ...bounds.map(({ method }) => method)] }),
);

const saidByLanguage = perEdition((edition) => {
	const texts = textsOf(edition);
	return new Map(
		[...(edition.package.translations ?? [])].map(([language, rows]) => {
			const known = new Map(rows.map((row) => [keyOf(row), row]));
			const said = texts.flatMap((each): readonly Said[] => {
				const row = known.get(keyOf(each));
				return row === undefined || !isCurrent(row, each.text)
					? []
					: [{ ...each, said: row.text, state: row.state }];
			});
			return [language, said] as const;
		}),
	);
});

/** The texts an edition has in a language, in the order of its files; none in its own. */
export const saidIn = (edition: Edition, language: string): readonly Said[] =>
	saidByLanguage(edition).get(language) ?? [];

/** What pages make of texts, beside the texts themselves: levels spelt out, the answers a unit names. */
function madeOf(said: readonly Said[]): readonly (readonly [text: string, said: string])[] {
	const byId = new Map<string, Map<string, Said>>();
	for (const each of said)
		byId.set(each.id, (byId.get(each.id) ?? new Map<string, Said>()).set(each.field, each));
	return [...byId.values()].flatMap((fields) => {
		const levels = LEVELS.map((field) => fields.get(field) ?? null);
		const whole = spellOut(levels.map((each) => each?.text ?? null));
		const other = spellOut(levels.map((each) => each?.said ?? null));
		const unit = fields.get('unit');
		const answers = answersIn(unit?.text ?? null) ?? [];
		const named = new Map((answersIn(unit?.said ?? null) ?? []).map(({ value, label }) => [value, label]));
		return [
			...whole.map((text, at) => [text ?? '', other[at] ?? ''] as const),
			...answers.map(({ value, label }) => [label, named.get(value) ?? ''] as const),
		];
	});
}

const isName = ({ file, field }: Said): boolean =>
	file === 'method.json' || (file === 'framework.csv' && ['name', 'short_name', 'unit'].includes(field));

/** What pages of a need say in a language, by the key of what they say otherwise. */
export function wordsOf(edition: Edition, language: string, need: Need): Words {
	const context = new Set(edition.package.context.map(({ source }) => source));
	// Who published what stands below every picture; of context its tables say more.
	const isCited = ({ id, field }: Said): boolean => field === 'publisher' || context.has(id);
	const all = saidIn(edition, language);
	const wanted =
		need === 'all'
			? all
			: all.filter((each) => isName(each) || (each.file === 'sources.csv' && isCited(each)));
	const words: Record<string, string> = {};
	const isShort = ({ field }: Said): boolean => field === 'short_name';
	for (const { text, said } of wanted.filter((each) => !isShort(each))) words[textKey(text)] ??= said;
	for (const [text, said] of madeOf(wanted)) if (text !== '' && said !== '') words[textKey(text)] ??= said;
	for (const { text, said } of wanted.filter(isShort)) {
		// Only where it is said otherwise than the same text elsewhere.
		if (words[textKey(text)] !== said) words[shortKey(text)] ??= said;
	}
	return words;
}

/** How many texts a package has, how many of them in a language, and how many of those a native professional has read. */
export interface Share {
	readonly texts: number;
	readonly said: number;
	readonly reviewed: number;
}

/** What of an edition is said in a language. */
export function shareIn(edition: Edition, language: string): Share {
	const said = saidIn(edition, language);
	return {
		texts: textsOf(edition).length,
		said: said.length,
		reviewed: said.filter(({ state }) => state === 'reviewed').length,
	};
}
