// The scores of all countries under a reader's weights: those of the engine in Node, and those a browser shows.
import { z } from 'zod';
import { openNode } from '#lib/db/node.ts';
import { install, RELATIONS } from '#lib/scoring/pipeline.ts';
import { openAwake, until, type Tab } from './tab.ts';

/** Scores by method, node and country; null where a country has none. */
export type Scores = ReadonlyMap<string, number | null>;

const METHODS = ['open_evidence', 'direct_facts'] as const;
const WEIGHTS = new Map([
	['legal_framework', 3.5],
	['governance_strategy', 0.5],
	['enforcement_reporting', 2],
]);
const QUERY = `w=${Array.from(WEIGHTS, ([node, weight]) => `${node}:${weight}`).join(',')}`;
const TOLERANCE = 1e-9;
const COUNTRIES = 195;

const edition = z.object({ year: z.number() });
const keyOf = (method: string, node: string, country: string): string => `${method} ${node} ${country}`;

const textAt = async (address: string): Promise<string> => (await fetch(address)).text();

/** Scores every node of the edition that is served, by each method, in Node. */
export async function scoreInNode(url: string): Promise<Scores> {
	const { year } = edition.parse(JSON.parse(await textAt(`${url}/data/edition.json`)));
	const texts = await Promise.all(
		RELATIONS.map(async (name) => [name, await textAt(`${url}/data/relations/${name}.csv`)] as const),
	);
	const db = await openNode();
	const pipeline = await install(db, new Map(texts));
	const found = new Map<string, number | null>();
	for (const method of METHODS) {
		const { scores } = await pipeline.compute({ method, years: [year], weights: WEIGHTS });
		for (const { node, country, score } of scores) found.set(keyOf(method, node, country), score);
	}
	await db.close();
	return found;
}

/** The greatest difference between two; infinite where one has a score that the other has not. */
export function apart(found: Scores, wanted: Scores): number {
	let most = 0;
	for (const [key, score] of found) {
		const other = wanted.get(key) ?? null;
		const gap = score === null || other === null ? (score === other ? 0 : Infinity) : Math.abs(score - other);
		most = Math.max(most, gap);
	}
	return most;
}

/** Runs in the page: chooses a measure in the control that offers it. */
function pick([node = '']: string[]): void {
	for (const select of document.querySelectorAll<HTMLSelectElement>('label select')) {
		if (![...select.options].some(({ value }) => value === node)) continue;
		select.value = node;
		select.dispatchEvent(new Event('change', { bubbles: true }));
	}
}

/** What the table of the map shows of a node, in full precision. */
async function shown(tab: Tab, method: string, node: string): Promise<Scores> {
	const rows = await tab.ask(() =>
		Array.from(document.querySelectorAll('tr[data-country]'), (row): [string, string | null] => [
			row.getAttribute('data-country') ?? '',
			row.querySelector('.score data')?.getAttribute('value') ?? null,
		]),
	);
	return new Map(
		rows.map(([country, score]) => [keyOf(method, node, country), score === null ? null : Number(score)]),
	);
}

/**
 * Reads the scores of all countries that a browser works out with the same weights, for every measure of the map.
 * Rejects where the map never shows those of Node, to 1e-9.
 */
export async function scoreInBrowser(tab: Tab, url: string, wanted: Scores): Promise<Scores> {
	const found = new Map<string, number | null>();
	for (const method of METHODS) {
		await openAwake(tab, `${url}/?method=${method}&${QUERY}`);
		await until('the engine', () => tab.has({ css: '[role="status"]', says: 'Custom weights are on.' }));
		const nodes = await tab.ask(() =>
			Array.from(document.querySelectorAll<HTMLOptionElement>('label select option'), ({ value }) => value),
		);
		for (const node of nodes.filter((each) => wanted.has(keyOf(method, each, 'NPL')))) {
			await tab.ask(pick, node);
			let gap = Infinity;
			// The table follows once the map is painted.
			const scores = await until(
				() => `the scores of Node on ${node} by ${method}; those shown are ${gap} apart`,
				async () => {
					const seen = await shown(tab, method, node);
					gap = seen.size === COUNTRIES ? apart(seen, wanted) : Infinity;
					return gap <= TOLERANCE && seen;
				},
			);
			for (const [key, score] of scores) found.set(key, score);
		}
	}
	return found;
}
