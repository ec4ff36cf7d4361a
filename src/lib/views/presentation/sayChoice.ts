// What a slide shows, in a few words.
import { formatList } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { groupName, methodName, regionName, viewName } from '#lib/i18n/words.ts';
import { usualWords } from '#lib/figures/slides/words.ts';
import { isWords, type DeckSlide } from '#lib/state/deck.ts';
import { CHOSEN, parseSelection } from '#lib/state/selection.ts';
import { choicesOf, type Site } from '#lib/state/site.ts';
import { RECORD_VIEWS } from '#lib/state/views.ts';

/** The view of a slide, or the title of its words. */
export function saySlide(slide: DeckSlide, site: Site): string {
	if (isWords(slide)) return slide.title ?? usualWords(slide.words, site).title;
	return m.compare_page({ view: viewName(slide.view), region: regionName(slide.region) });
}

/** What was chosen there, or what stands below the title. */
export function sayChoice(slide: DeckSlide, site: Site): string {
	if (isWords(slide)) return slide.text ?? usualWords(slide.words, site).text;
	const choice = parseSelection(new URLSearchParams(slide.query), choicesOf(site));
	const measure = site.nodes.find(({ id }) => id === choice.measure);
	const names = new Map(site.countries.map(({ id, name }) => [id, name]));
	const { record } = site;
	const isRecord = record !== null && choice.record && RECORD_VIEWS.includes(slide.view);
	return [
		...(slide.title === undefined ? [] : [`“${slide.title}”`]),
		...(isRecord ? [methodName(record.id, record.name)] : []),
		measure?.kind === 'index' ? m.measure_overall() : (measure?.name ?? ''),
		...(choice.group === null || choice.group === CHOSEN ? [] : [groupName(choice.group)]),
		...(choice.chosen.length === 0 ? [] : [formatList(choice.chosen.map((id) => names.get(id) ?? id))]),
		...(choice.weights.size === 0 ? [] : [m.map_custom_weights()]),
	].join(' · ');
}
