// What must be said below a map of its boundaries, in the reader's language.
import { m } from '#lib/i18n/paraglide/messages.js';

const SAYS: Readonly<Record<string, () => string>> = {
	map_note_boundaries: m.map_note_boundaries,
	map_note_dashed: m.map_note_dashed,
	map_note_jammu_kashmir: m.map_note_jammu_kashmir,
	map_note_line_of_control: m.map_note_line_of_control,
	map_note_sudan: m.map_note_sudan,
	map_note_abyei: m.map_note_abyei,
	map_note_falkland_malvinas: m.map_note_falkland_malvinas,
};

/** The notes of a view by their keys, and what holds of every map; the text of record where there is no translation. */
export function sayBoundaries(
	notes: readonly { readonly key: string; readonly en: string }[],
): readonly string[] {
	return [...notes.map(({ key, en }) => SAYS[key]?.() ?? en), m.map_note_context(), m.map_credit()];
}

/** What is said below a tile map, which shows no boundary; `arePlaced` where tiles stand near where countries lie. */
export function sayTiles(
	notes: readonly { readonly key: string; readonly en: string }[],
	arePlaced = true,
): readonly string[] {
	const ofNames = notes.slice(0, 1).map(({ key, en }) => SAYS[key]?.() ?? en);
	return [...ofNames, arePlaced ? m.map_note_tiles() : m.own_tiles()];
}
