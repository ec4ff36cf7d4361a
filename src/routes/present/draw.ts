// Draws slides where nobody sees them: each view is opened as its page would be, and its figure taken from it.
import { mount, unmount } from 'svelte';
import type { ComparePage } from '#lib/edition/compare.ts';
import { pageOf } from '#lib/edition/comparisons.ts';
import type { MapPage } from '#lib/edition/map.ts';
import type { HeldFigure } from '#lib/figures/held.ts';
import { sayProvenance } from '#lib/figures/provenance.ts';
import { drawSheet } from '#lib/figures/save.ts';
import { carryFonts, carryNone } from '#lib/figures/sheets/carried.ts';
import { colorsOf } from '#lib/figures/slides/colors.ts';
import type { DrawnSlide, DrawOptions, DrawSlide } from '#lib/figures/slides/drawn.ts';
import { layoutSlide, sayFoot, SLIDE } from '#lib/figures/slides/slideSheet.ts';
import { wordsSheet } from '#lib/figures/slides/words.ts';
import { addressOf } from '#lib/i18n/address.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { notThis } from '#lib/i18n/ownWords.ts';
import { isWords, slideAddress, type Slide, type WordsSlide } from '#lib/state/deck.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import { methodOf, type Site } from '#lib/state/site.ts';
import { pathOf, RECORD_VIEWS } from '#lib/state/views.ts';
import { COMPARE_VIEWS, type CompareView } from '../boards/comparisons.ts';
import { openPage, openWhole } from '../pages.ts';
import Unseen from './Unseen.svelte';

/** A view with what it shows. */
export type OpenedView =
	| { readonly is: 'map'; readonly page: MapPage }
	| {
			readonly is: 'comparison';
			readonly page: ComparePage;
			readonly View: CompareView;
	  };

/** A picture that is not there after so many milliseconds is not waited for. */
const PATIENCE = 30_000;

export interface Drawer {
	readonly site: Site;
	/** A session of its own for every slide: nothing of it is shown in the address. */
	readonly newSession: () => Session;
	readonly context: Map<unknown, unknown>;
}

async function openView({ view, region }: Slide): Promise<OpenedView> {
	if (view === 'map') {
		// A document the reader came from may still carry the map it opened with, which is less.
		const page = await openWhole('map', region);
		if (page === null) throw new Error(`${pathOf(view, region)}: ${m.fault_part()}`);
		return { is: 'map', page };
	}
	const [page, { default: View }] = await Promise.all([
		openPage('compare', `${pageOf(view)}.${region}`),
		COMPARE_VIEWS[view](),
	]);
	if (page === null) throw new Error(`${pathOf(view, region)}: ${m.fault_part()}`);
	return { is: 'comparison', page, View };
}

/** Whether a figure is the one a slide asks for, and not what stands there until that has come. */
function isWanted(
	held: HeldFigure,
	slide: Slide,
	{ site, session }: { site: Site; session: Session },
): boolean {
	const { selection } = session;
	if (site.record !== null && selection.record && RECORD_VIEWS.includes(slide.view))
		return held.figure.name.startsWith('record-');
	return slide.view !== 'map' || held.method === methodOf(site, selection.method).id;
}

function pictureOf(held: HeldFigure, slide: Slide, site: Site, { drawing }: DrawOptions) {
	const { about, basis } = held;
	const title = slide.title ?? held.figure.title;
	const foot = sayFoot({ ...about, basis, notThis: notThis(site.named) }, SLIDE);
	const isPicture = drawing === 'picture';
	const figure = { ...held.figure, ...(isPicture ? { title: '', subtitle: '' } : { title }) };
	const format = isPicture ? { ...SLIDE, height: Math.round(SLIDE.height * 0.79) } : SLIDE;
	return {
		title,
		foot,
		props: { ...held.sheet, figure, lines: isPicture ? [] : foot, format, lay: layoutSlide },
	};
}

async function drawView(slide: Slide, drawer: Drawer, options: DrawOptions): Promise<DrawnSlide> {
	const { site, context } = drawer;
	const session = drawer.newSession();
	const [opened] = await Promise.all([openView(slide), session.adopt(new URLSearchParams(slide.query))]);
	if (session.selection.weights.size > 0 && session.live === null) throw new Error(m.fault_part());
	const stage = document.createElement('div');
	stage.className = 'light off-stage';
	stage.inert = true;
	document.body.append(stage);
	let giveUp: ReturnType<typeof setTimeout> | undefined;
	const mounted: Record<string, unknown>[] = [];
	try {
		const held = await new Promise<HeldFigure>((resolve, reject) => {
			giveUp = setTimeout(() => {
				reject(new Error(m.fault_part()));
			}, PATIENCE);
			const take = (each: HeldFigure): void => {
				if (isWanted(each, slide, { site, session })) resolve(each);
			};
			const path = addressOf(pathOf(slide.view, slide.region));
			mounted.push(
				mount(Unseen, { target: stage, context, props: { site, slide, path, session, opened, take } }),
			);
		});
		const { title, foot, props } = pictureOf(held, slide, site, options);
		const drawn = await drawSheet({ props, context }, options.carriesFonts ? carryFonts : carryNone);
		const { figure, about } = held;
		return {
			...drawn,
			...{ words: null, name: figure.name, title, subtitle: figure.subtitle, foot, about },
			lines: sayProvenance({ ...about, title }),
			notes: notesOf(slide.notes),
			...{ legend: colorsOf(figure.legend, stage), rows: figure.rows },
		};
	} finally {
		clearTimeout(giveUp);
		for (const each of mounted) await unmount(each);
		stage.remove();
	}
}

const notesOf = (text = ''): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

async function drawWords(
	slide: WordsSlide,
	{ site, context }: Drawer,
	options: DrawOptions,
): Promise<DrawnSlide> {
	const sheet = wordsSheet(slide, site, new Date());
	const props = { ...sheet, format: SLIDE };
	const drawn = await drawSheet({ props, context }, options.carriesFonts ? carryFonts : carryNone);
	const { title, subtitle, rows } = sheet.figure;
	return {
		...drawn,
		...{ words: slide.words, name: slide.words, title, subtitle, foot: sheet.lines, about: null },
		...{ lines: sheet.lines, notes: notesOf(slide.notes), legend: [], rows },
		...(sheet.code === undefined ? {} : { code: sheet.code }),
	};
}

/** A way to draw slides of this site. One is drawn at a time, so that a page stays alive meanwhile. */
export function drawerOf(drawer: Drawer): DrawSlide {
	let last: Promise<unknown> = Promise.resolve();
	const known = new Map<string, Promise<DrawnSlide>>();
	return (slide, options) => {
		const key = JSON.stringify([slideAddress(slide), options]);
		const found = known.get(key);
		if (found !== undefined) return found;
		const drawn = last.then(() =>
			isWords(slide) ? drawWords(slide, drawer, options) : drawView(slide, drawer, options),
		);
		known.set(key, drawn);
		// What did not arrive is asked for again.
		last = drawn.catch(() => known.delete(key));
		return drawn;
	};
}
