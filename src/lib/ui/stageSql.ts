// The SQL of a stage, fetched from the site when it is asked for, and once.
import { asset } from '$app/paths';

const texts = new Map<string, Promise<string>>();

async function fetchSql(stage: string): Promise<string> {
	const response = await fetch(asset(`/data/sql/${stage}.sql`));
	if (!response.ok) throw new Error(`${stage}.sql: ${response.status} ${response.statusText}`);
	return response.text();
}

/** The text of a stage. Rejects when it does not arrive, and is then fetched anew the next time. */
export function sqlOf(stage: string): Promise<string> {
	const text =
		texts.get(stage) ??
		fetchSql(stage).catch((fault: unknown) => {
			texts.delete(stage);
			throw fault;
		});
	texts.set(stage, text);
	return text;
}
