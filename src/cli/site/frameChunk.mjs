// One file for the code every page loads, and one for what every view of the workspace loads besides: left to itself the
// bundler parts them into dozens, each with headers of its own.
import { root } from '../steps.mjs';

const source = `${root.replaceAll('\\', '/')}/src`;

/** The chunks, each with the modules it starts from; what an earlier one holds is not in a later one. */
const CHUNKS = [
	{ name: 'frame', starts: ['routes/+layout.svelte', 'routes/+layout.ts', 'routes/+error.svelte'] },
	{
		name: 'workspace',
		starts: [
			'lib/views/frame/RecordOr.svelte',
			'lib/views/frame/Workbench.svelte',
			'lib/views/frame/ScoreControls.svelte',
			'lib/figures/FigureFrame.svelte',
		],
	},
	{
		name: 'scores',
		starts: [
			'lib/charts/bars/ScoreBar.svelte',
			'lib/charts/frame/tiers.ts',
			'lib/charts/map/tileLabels.ts',
			'lib/figures/bar.ts',
			'lib/figures/legend.ts',
			'lib/figures/rows.ts',
			'lib/figures/say.ts',
			'lib/state/behind.ts',
			'lib/state/return.ts',
			'lib/ui/BehindScore.svelte',
			'lib/ui/DrawNote.svelte',
			'lib/ui/RankSpan.svelte',
			'lib/ui/TierChip.svelte',
		],
	},
	{ name: 'record', starts: ['lib/figures/record/onRecord.ts', 'lib/charts/bars/RecordBar.svelte'] },
	{
		name: 'map',
		starts: [
			'lib/charts/map/ChoroplethMap.svelte',
			'lib/charts/map/MapStill.svelte',
			'lib/views/map/boundaries.ts',
			'lib/views/map/MapNotes.svelte',
		],
	},
];

/** Words of tables, maps and cards that several views say. */
const SAID =
	/\/paraglide\/messages\/(column|table|tabular|draw|card|map_title|map_credit|map_note_(boundaries|tiles)|regions_scored|own_tiles|behind)/;

/** Words of the record, said on the page of a country and in every picture of it. */
const PROVED =
	/\/paraglide\/messages\/proved_(proved|open|excluded|parts|known|row|silent|nothing|step|thin|means|column)/;

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
	return chunks.get(id) ?? (SAID.test(id) ? 'scores' : PROVED.test(id) ? 'record' : null);
}
