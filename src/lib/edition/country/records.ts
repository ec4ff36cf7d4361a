// What public records say of a question, and where each can be read.
import type { Evidence } from '#lib/observations/evidence.ts';
import { publishedAt } from '#lib/observations/published.ts';
import type { Edition, Proof } from '../edition.ts';

/** What records say taken together: an answer, only something related, or nothing. */
export type Said = 'yes' | 'partial' | 'no' | 'noted' | 'nothing';

/** The best answer among records of one question in one country. */
export function saidOf(records: readonly Evidence[]): Said {
	const said = (['yes', 'partial', 'no'] as const).find((each) =>
		records.some(({ finding }) => finding === each),
	);
	return said ?? (records.length > 0 ? 'noted' : 'nothing');
}

/** The very record where it has an address, else its source. */
export function readAt(edition: Edition, { url, source, detail }: Evidence): Proof {
	return { url: url ?? publishedAt(edition.source(source)), title: detail };
}
