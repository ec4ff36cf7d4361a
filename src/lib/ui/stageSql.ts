// The SQL of a stage, fetched from the site when it is asked for, and once.
import type { FetchText } from './siteTexts.ts';

const texts = new Map<string, Promise<string>>();

/** The text of a stage. Rejects when it does not arrive, and is then fetched anew the next time. */
export function sqlOf(stage: string, fetchText: FetchText): Promise<string> {
	const text =
		texts.get(stage) ??
		fetchText(`/data/sql/${stage}.sql`).catch((fault: unknown) => {
			texts.delete(stage);
			throw fault;
		});
	texts.set(stage, text);
	return text;
}
