// A deck as a PowerPoint file: titles, tables and charts that can be edited, maps as pictures, method and sources in the notes.
import PptxGenJS from 'pptxgenjs';
import { m } from '#lib/i18n/paraglide/messages.js';
import { finishPptx, type Reading } from './finish.ts';
import { BODY, EDGE, INK, SIZE, SOFT, textOf, WIDE, type Page, type PptxSlide } from './page.ts';
import { planSlide, type NodeNames, type Plan } from './plan.ts';
import { addWords, wordsRoom } from './words.ts';

export type { PptxSlide } from './page.ts';

export interface PptxAbout extends Reading {
	readonly title: string;
	readonly author: string;
	readonly names: NodeNames;
}

/** Dark letters on light paint, light ones on dark. */
function inkOn(fill: string): string {
	const [r = 0, g = 0, b = 0] = [0, 2, 4].map((from) => parseInt(fill.slice(from, from + 2), 16));
	return 0.299 * r + 0.587 * g + 0.114 * b > 140 ? INK : 'FFFFFF';
}

/** Tables of no more rows than this have larger letters. */
const SHORT = 12;

function addTable(page: Page, plan: Plan & { readonly is: 'table' }, reading: Reading): void {
	const { head, rows, blocks } = plan;
	const each = Math.ceil(rows.length / blocks);
	const gap = 0.2;
	const w = (BODY.w - gap * (blocks - 1)) / blocks;
	const isMany = head.length > 5;
	/** A short table is read from the back of the room. */
	const isShort = blocks === 1 && rows.length <= SHORT;
	const fontSize = isShort ? 14 : isMany ? (blocks > 1 ? 8 : 10) : blocks > 2 ? 9 : 11;
	const rowH = Math.min(isShort ? 0.5 : 0.32, BODY.h / (each + 1));
	const first = isMany ? Math.min(w * 0.3, isShort ? 3.8 : 1.9) : w * 0.45;
	const colW = head.map((_, index) => (index === 0 ? first : (w - first) / Math.max(1, head.length - 1)));
	const align = reading.direction === 'rtl' ? ('right' as const) : ('left' as const);
	const usual = { ...textOf(reading, fontSize), margin: 0.02, valign: 'middle' as const };
	for (let block = 0; block < blocks; block += 1) {
		const held = rows.slice(block * each, (block + 1) * each);
		if (held.length === 0) continue;
		const cells: PptxGenJS.TableRow[] = [
			head.map((text) => ({
				text,
				options: { ...usual, bold: true, fontSize: isShort ? 12 : isMany ? 6.5 : fontSize },
			})),
			...held.map((row) =>
				row.map(({ text, fill }, index) => ({
					text,
					options: {
						...usual,
						align: index === 0 ? align : ('center' as const),
						...(fill === null ? {} : { fill: { color: fill }, color: inkOn(fill) }),
					},
				})),
			),
		];
		const from = reading.direction === 'rtl' ? blocks - 1 - block : block;
		page.addTable(cells, {
			...{ x: BODY.x + from * (w + gap), y: BODY.y, w, colW, rowH, autoPage: false },
			border: { type: 'solid', pt: 0.5, color: 'D5DADF' },
		});
	}
}

/** Scores of a scale of a hundred are seen on all of it. */
const hundred = (values: readonly (number | null)[]) =>
	values.every((value) => value === null || (value >= 0 && value <= 100))
		? { valAxisMinVal: 0, valAxisMaxVal: 100 }
		: {};

/** From nothing to most, each dark letters can stand on. */
const STEPS = ['E3E6E8', 'CFE3EA', 'A9D0DC', '7FBACB', '55A3B9', '4596AF'] as const;

/** The longest of the bars made of all series. */
const most = ({ labels, series }: Plan & { readonly is: 'lines' | 'bars' | 'stacks' }): number =>
	Math.max(1, ...labels.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)));

/** The same with the last first, as bars are stacked from the foot of a chart. */
const upward = <Bars extends { readonly labels: string[]; readonly values: number[] }>(
	data: readonly Bars[],
) =>
	data.map((each) => ({
		...each,
		labels: each.labels.toReversed(),
		values: each.values.toReversed(),
	}));

function addChart(
	page: Page,
	plan: Plan & { readonly is: 'lines' | 'bars' | 'stacks' | 'points' },
	title: string,
	{ lang }: Reading,
): void {
	const usual = {
		...BODY,
		...{
			altText: title,
			showLegend: plan.is === 'lines' || plan.is === 'stacks',
			legendPos: 'b' as const,
			legendFontSize: 12,
			lang,
		},
		...{ catAxisLabelFontSize: 11, valAxisLabelFontSize: 11, valGridLine: { color: 'D5DADF', size: 0.5 } },
	} satisfies PptxGenJS.IChartOpts;
	// The library takes a null for a gap, though its types do not say so.
	const gaps = (values: readonly (number | null)[]): number[] => values.map((value) => value ?? NaN);
	if (plan.is === 'points') {
		const data = [
			{ name: plan.x.name, values: gaps(plan.x.values) },
			{ name: plan.y.name, values: gaps(plan.y.values), labels: [...plan.names] },
		];
		page.addChart('scatter', data, {
			...{
				...usual,
				lineSize: 0,
				lineDataSymbolSize: 7,
				lineDataSymbol: 'circle' as const,
				chartColors: ['1F6F8B'],
			},
			...{
				showCatAxisTitle: true,
				catAxisTitle: plan.x.name,
				showValAxisTitle: true,
				valAxisTitle: plan.y.name,
			},
		});
		return;
	}
	const data = plan.series.map(({ name, values }) => ({
		name,
		labels: [...plan.labels],
		values: gaps(values),
	}));
	if (plan.is === 'lines')
		page.addChart('line', data, {
			...usual,
			lineSize: 2.5,
			...hundred(plan.series.flatMap(({ values }) => values)),
			displayBlanksAs: 'gap' as const,
		});
	else if (plan.is === 'stacks')
		page.addChart('bar', upward(data), {
			...{ ...usual, barDir: 'bar' as const, barGrouping: 'stacked', barGapWidthPct: 35 },
			...{ chartColors: [...STEPS], showValue: true, dataLabelColor: INK, dataLabelFontSize: 12 },
			// A part of nobody has no label, and the axis counts heads.
			...{ dataLabelFormatCode: '0;;;', valAxisLabelFormatCode: '0', catAxisLabelFontSize: 12 },
			...{ valAxisMinVal: 0, valAxisMaxVal: most(plan), valAxisMajorUnit: Math.ceil(most(plan) / 10) },
		});
	else
		page.addChart('bar', data, {
			...{
				...usual,
				barDir: 'bar' as const,
				chartColors: ['1F6F8B'],
				showValue: true,
				dataLabelFormatCode: '+0.0;-0.0',
			},
			...{ catAxisLabelPos: 'low', barGapWidthPct: 40 },
		});
}

function addPicture(page: Page, { picture, title, width, height }: PptxSlide): void {
	const scale = Math.min(BODY.w / width, BODY.h / height);
	const [w, h] = [width * scale, height * scale];
	page.addImage({
		...{ data: `data:image/svg+xml;base64,${picture}`, altText: title },
		...{ x: BODY.x + (BODY.w - w) / 2, y: BODY.y + (BODY.h - h) / 2, w, h },
	});
}

function addView(page: Page, slide: PptxSlide, reading: PptxAbout): void {
	page.addText(slide.subtitle, { x: EDGE, y: 0.72, w: WIDE, h: 0.32, ...textOf(reading, 14), color: SOFT });
	const plan = planSlide(slide, reading.names);
	if (plan.is === 'picture') addPicture(page, slide);
	else if (plan.is === 'table') addTable(page, plan, reading);
	else addChart(page, plan, slide.title, reading);
	page.addText(slide.foot.join(' '), {
		...{ x: EDGE, y: 6.9, w: WIDE, h: 0.5, ...textOf(reading, 9), color: SOFT, valign: 'top' },
	});
}

function defineMasters(pptx: PptxGenJS, reading: Reading): void {
	const place = (name: string, box: { x: number; y: number; w: number; h: number }, fontSize: number) => {
		pptx.defineSlideMaster({
			title: name,
			background: { color: 'FFFFFF' },
			objects: [
				{
					placeholder: {
						options: {
							name: 'title',
							type: 'title',
							...box,
							...textOf(reading, fontSize),
							bold: true,
							valign: 'middle',
						},
						text: '',
					},
				},
			],
		});
	};
	place('VIEW', { x: EDGE, y: 0.12, w: WIDE, h: 0.6 }, 26);
	place('WORDS', { ...wordsRoom(false, reading), y: 1.9, h: 1.7 }, 44);
	place('WORDS_CODE', { ...wordsRoom(true, reading), y: 1.9, h: 1.7 }, 36);
}

/** Writes a deck; the bytes of a `.pptx` that asks for nothing from elsewhere. */
export async function writePptx(slides: readonly PptxSlide[], about: PptxAbout): Promise<Uint8Array> {
	const pptx = new PptxGenJS();
	pptx.defineLayout({ name: 'WIDE', width: SIZE.w, height: SIZE.h });
	pptx.layout = 'WIDE';
	pptx.rtlMode = about.direction === 'rtl';
	pptx.title = about.title;
	pptx.author = about.author;
	pptx.company = about.author;
	defineMasters(pptx, about);
	for (const slide of slides) {
		const words = slide.code === undefined ? 'WORDS' : 'WORDS_CODE';
		const page = pptx.addSlide({ masterName: slide.words === null ? 'VIEW' : words });
		page.addText(slide.title, {
			...{ placeholder: 'title', lang: about.lang },
			...(about.direction === 'rtl' ? { rtlMode: true, align: 'right' } : {}),
		});
		if (slide.words === null) addView(page, slide, about);
		else addWords(page, slide, about);
		page.addNotes(
			[...slide.notes, ...(slide.notes.length === 0 ? [] : [m.slide_rests_on()]), ...slide.lines].join('\n'),
		);
	}
	const written = await pptx.write({ outputType: 'uint8array' });
	if (!(written instanceof Uint8Array)) throw new Error('the presentation was not written');
	return finishPptx(written, about);
}
