// Translations that came back from a reader, put into those of the package: what is newer and better known is taken.
import { textKey } from '#lib/framework/textKey.ts';
import { isCurrent } from './check.ts';
import { keyOf, type PackageText } from './texts.ts';
import type { Translation } from './translation.ts';

/** A text both sides have in other words, and that of the package is the better known, or the newer. */
export interface Conflict {
	readonly kept: Translation;
	readonly offered: Translation;
}

export interface Merged {
	/** In the order of the package's texts. */
	readonly rows: readonly Translation[];
	readonly taken: number;
	readonly conflicts: readonly Conflict[];
	/** Offered for an original the package no longer has. */
	readonly outdated: readonly Translation[];
	/** Had by the package, of a text that is gone from it. */
	readonly dropped: readonly Translation[];
}

const isReviewed = ({ state }: Translation): boolean => state === 'reviewed';

/** Whether what the package has stands against what is offered: it was reviewed and that was not, or it is of a later day. */
const stands = (own: Translation, offered: Translation): boolean =>
	(isReviewed(own) && !isReviewed(offered)) ||
	(isReviewed(own) === isReviewed(offered) && (own.date ?? '') > (offered.date ?? ''));

const isSame = (a: Translation, b: Translation): boolean => a.text === b.text && a.state === b.state;

/**
 * Puts offered translations into those of a package. `settle` says which side wins a conflict: without it a conflict is
 * only told, and the package's own words stay.
 */
export function mergeTranslations(
	texts: readonly PackageText[],
	own: readonly Translation[],
	offered: readonly Translation[],
	settle: 'own' | 'offered' | null = null,
): Merged {
	const mine = new Map(own.map((row) => [keyOf(row), row]));
	const theirs = new Map(offered.map((row) => [keyOf(row), row]));
	const originals = new Map(texts.map((each) => [keyOf(each), each.text]));
	const conflicts: Conflict[] = [];
	const outdated: Translation[] = [];
	let taken = 0;
	const rows = texts.flatMap((each): readonly Translation[] => {
		const [had, given] = [mine.get(keyOf(each)), theirs.get(keyOf(each))];
		const kept = had === undefined ? [] : [had];
		if (given === undefined) return kept;
		if (!isCurrent(given, each.text)) {
			outdated.push(given);
			return kept;
		}
		const isUsable = had !== undefined && isCurrent(had, each.text);
		if (isUsable && isSame(had, given)) return kept;
		if (isUsable && had.text !== given.text && settle !== 'offered' && stands(had, given)) {
			if (settle === null) conflicts.push({ kept: had, offered: given });
			return kept;
		}
		// A draft of the same words takes nothing from what was reviewed.
		if (isUsable && had.text === given.text && stands(had, given)) return kept;
		taken += 1;
		return [{ ...given, original: textKey(each.text) }];
	});
	return {
		...{ rows, taken, conflicts, outdated },
		dropped: own.filter((row) => !originals.has(keyOf(row))),
	};
}
