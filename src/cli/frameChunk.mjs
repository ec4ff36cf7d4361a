// One file for the code every page loads, and one for what every view of the workspace loads besides: left to itself the
// bundler parts them into dozens, each with headers of its own.
import { root } from './steps.mjs';

const source = `${root.replaceAll('\\', '/')}/src`;

/** The chunks, each with the modules it starts from; what an earlier one holds is not in a later one. */
const CHUNKS = [
	{ name: 'frame', starts: ['routes/+layout.svelte'] },
	{
		name: 'workspace',
		starts: [
			'lib/views/frame/Workbench.svelte',
			'lib/views/frame/ScoreControls.svelte',
			'lib/figures/FigureFrame.svelte',
		],
	},
];

/** @typedef {{ getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }} ModuleGraph */

/** @type {ReadonlyMap<string, string> | null} the chunk of each module that has one */
let chunks = null;

/**
 * What modules import, and what that imports in turn. Messages stay out: their list names those of every page.
 * @param {readonly string[]} starts
 * @param {ModuleGraph} graph
 */
function reach(starts, graph) {
	const found = new Set(starts.map((path) => `${source}/${path}`));
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
	if (chunks === null) {
		const known = new Map();
		for (const { name, starts } of CHUNKS)
			for (const module of reach(starts, graph)) if (!known.has(module)) known.set(module, name);
		chunks = known;
	}
	return chunks.get(id) ?? null;
}
