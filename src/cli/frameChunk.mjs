// One file for the code every page loads: left to itself the bundler parts it into dozens, each with headers of its own.
import { root } from './steps.mjs';

const layout = `${root.replaceAll('\\', '/')}/src/routes/+layout.svelte`;

/** @typedef {{ getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }} ModuleGraph */

/** @type {ReadonlySet<string> | null} */
let reached = null;

/**
 * What the layout imports, and what that imports in turn. Messages stay out: their list names those of every page.
 * @param {ModuleGraph} graph
 */
function reach(graph) {
	const found = new Set([layout]);
	for (const each of found)
		for (const next of graph.getModuleInfo(each)?.importedIds ?? [])
			if (!next.includes('/paraglide/messages')) found.add(next);
	return found;
}

/**
 * The name of the chunk a module belongs to; null leaves it to the bundler.
 * @param {string} id
 * @param {ModuleGraph} graph
 */
export function frameChunk(id, graph) {
	reached ??= reach(graph);
	return reached.has(id) ? 'frame' : null;
}
