// One file for the code every page loads, and one for what every view of the workspace loads besides: left to itself the
// bundler parts them into dozens, each with headers of its own.
import { root } from '../steps.mjs';

const source = `${root.replaceAll('\\', '/')}/src`;

/**
 * The chunks, each with the modules it starts from; what an earlier one holds is not in a later one. The bundler fills them
 * in the order of their names, each with all that its modules import, so their places are part of their names.
 */
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
			'lib/charts/bars/BarPatterns.svelte',
			'lib/charts/bars/ScoreBar.svelte',
			'lib/charts/frame/tiers.ts',
			'lib/charts/map/tileLabels.ts',
			'lib/charts/bars/RecordBar.svelte',
			'lib/figures/ReachNote.svelte',
			'lib/figures/bar.ts',
			'lib/figures/legend.ts',
			'lib/figures/reach.ts',
			'lib/figures/record/onRecord.ts',
			'lib/figures/rows.ts',
			'lib/figures/say.ts',
			'lib/i18n/interval.ts',
			'lib/i18n/selection.ts',
			'lib/state/behind.ts',
			'lib/state/return.ts',
			'lib/ui/BehindScore.svelte',
			'lib/ui/DrawNote.svelte',
			'lib/ui/Host.svelte',
			'lib/ui/RankSpan.svelte',
			'lib/ui/TierChip.svelte',
			'lib/ui/still.ts',
		],
	},
	{
		name: 'board',
		starts: [
			'lib/charts/map/ChoroplethMap.svelte',
			'lib/charts/map/MapStill.svelte',
			'lib/views/map/boundaries.ts',
			'lib/views/map/MapNotes.svelte',
			'routes/boards/MapBoard.svelte',
			'routes/boards/together.ts',
		],
	},
	{
		name: 'country',
		starts: [
			'lib/advice/scenario.ts',
			'lib/charts/frame/spread.ts',
			'lib/figures/causes.ts',
			'lib/figures/worth.ts',
			'lib/framework/terms.ts',
			'lib/observations/published.ts',
			'lib/observations/terms.ts',
			'lib/scoring/causes.ts',
			'lib/scoring/change.ts',
			'lib/scoring/distinguishable.ts',
			'lib/scoring/published.ts',
		],
	},
	{ name: 'sheet', starts: ['lib/figures/slides/Showing.svelte'] },
];

/** Words of tables, maps, cards and the record that several views say. */
const SAID =
	/\/paraglide\/messages\/(column|table|tabular|draw|card|map_title|map_credit|map_note_(boundaries|tiles)|regions_scored|own_tiles|behind|reach_|tip_|bounded_|members_|place_|proved_(proved|open|excluded|parts|known|row|silent|nothing|step|thin|means|column))/;

/** Words of a country's record that its page, its brief and the comparisons say. */
const RECORDED =
	/\/paraglide\/messages\/(record_|records_|source_|standing_|since_|change_told|gap_assess|question_core|pillars_pillar)/;

/** @param {string} name */
const placed = (name) => `${CHUNKS.findIndex((chunk) => chunk.name === name)}-${name}`;

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
			for (const module of reach(starts, graph)) if (!known.has(module)) known.set(module, placed(name));
		chunks = known;
	}
	return chunks.get(id) ?? (SAID.test(id) ? placed('scores') : RECORDED.test(id) ? placed('country') : null);
}
