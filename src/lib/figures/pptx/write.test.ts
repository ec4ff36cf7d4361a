import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FigureColumn } from '../figure.ts';
import { planSlide } from './plan.ts';
import { writePptx, type PptxAbout, type PptxSlide } from './write.ts';

const columns = (...keys: readonly string[]): readonly FigureColumn[] =>
	keys.map((key) => ({ key, label: key }));
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';

const slide = (change: Partial<PptxSlide>): PptxSlide => ({
	...{ words: null, name: 'map-africa', title: 'Law by country: Africa', subtitle: 'median 47', svg: SVG },
	...{
		width: 1600,
		height: 700,
		foot: ['Not an ITU assessment.'],
		notes: [],
		lines: ['Method: open.', 'Sources: A & B.'],
	},
	...{ legend: [{ label: 'Band 2: 20–40', color: '1F6F8B' }], rows: { columns: [], rows: [] }, about: null },
	picture: btoa(SVG),
	...change,
});

const NAMES = new Map([['law', 'Law']]);
const ENGLISH: PptxAbout = {
	title: 'Deck',
	author: 'COP Atlas',
	direction: 'ltr',
	lang: 'en-GB',
	names: NAMES,
};
const ARABIC: PptxAbout = {
	title: 'عرض',
	author: 'COP Atlas',
	direction: 'rtl',
	lang: 'ar-SA',
	names: NAMES,
};

const HEAT = slide({
	name: 'heat-africa',
	title: 'How each country scores',
	rows: {
		columns: columns('country', 'iso3', 'node', 'tier', 'score'),
		rows: [
			['Kenya', 'KEN', 'law', 'Band 2', 31.4],
			['Kenya', 'KEN', 'Data', 'Not assessed', null],
			['Chad', 'TCD', 'law', 'Band 2', 0],
			['Chad', 'TCD', 'Data', 'Band 2', 22],
		],
	},
});
const LINES = slide({ ...HEAT, name: 'profile-africa', title: 'Profiles' });
const MOVERS = slide({
	name: 'movers-africa',
	title: 'Who moved',
	rows: {
		columns: columns('country', 'iso3', 'change'),
		rows: [
			['Togo', 'TGO', 40],
			['Congo', 'COG', -1],
			['Mali', 'MLI', null],
		],
	},
});
const SCATTER = slide({
	name: 'scatter-africa-law-data',
	title: 'Law against data',
	rows: {
		columns: columns('country', 'iso3', 'law', 'tier', 'coverage', 'data'),
		rows: [
			['Kenya', 'KEN', 31, 'Band 2', 1, 70],
			['Chad', 'TCD', null, 'Band 2', 1, 20],
		],
	},
});
const ROOM = slide({
	name: 'workshop',
	title: 'How important the room finds each pillar',
	rows: {
		columns: [
			{ key: 'pillar', label: 'Pillar' },
			...[0, 1, 2].map((level) => ({ key: `importance_${level}`, label: `Importance ${level}` })),
			{ key: 'median', label: 'Median' },
		],
		rows: [
			['Law', 0, 2, 17, 2],
			['Data', 12, 7, 0, 0.5],
		],
	},
});
const TITLE = slide({ words: 'title', name: 'title', title: 'Welcome', notes: ['Slowly.', 'Ask <why>.'] });

async function open(slides: readonly PptxSlide[], about: PptxAbout) {
	const files = unzipSync(await writePptx(slides, about));
	const read = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
	return { paths: Object.keys(files), read };
}

describe('a figure becomes native where it is one', () => {
	test('what has no value stays empty, and zero stays zero', () => {
		const plan = planSlide(HEAT, NAMES);
		expect(plan.is === 'table' && plan.rows.map((row) => row.map(({ text }) => text))).toEqual([
			['Kenya', '31', '–'],
			['Chad', '0', '22'],
		]);
		expect(plan.is === 'table' && plan.head.slice(1)).toEqual(['Law', 'Data']);
		const lines = planSlide(LINES, NAMES);
		expect(lines.is === 'lines' && lines.series[0]?.values).toEqual([31.4, null]);
	});

	test('who did not move, or has no change, has no bar; a point needs both its values', () => {
		const bars = planSlide(MOVERS, NAMES);
		expect(bars.is === 'bars' && bars.labels).toEqual(['Congo', 'Togo']);
		const points = planSlide(SCATTER, NAMES);
		expect(points.is === 'points' && points.names).toEqual(['Kenya']);
	});

	test('what a room said is a bar a pillar, of as many parts as there are importances, and a table', () => {
		const plan = planSlide(ROOM, NAMES);
		expect(plan).toEqual({
			is: 'stacks',
			labels: ['Law (Median 2)', 'Data (Median 0.5)'],
			series: [
				{ name: 'Importance 0', values: [0, 12] },
				{ name: 'Importance 1', values: [2, 7] },
				{ name: 'Importance 2', values: [17, 0] },
			],
		});
		const table = planSlide({ ...ROOM, name: 'workshop-table' }, NAMES);
		expect(table.is === 'table' && table.rows.map((row) => row.map(({ text }) => text))).toEqual([
			['Law', '0', '2', '17', '2'],
			['Data', '12', '7', '0', '0.5'],
		]);
	});

	test('maps, small maps and what is too long for a slide are pictures', () => {
		const many = Array.from({ length: 195 }, (_, at) => ['C', `C${at}`, 'Law', 'Band 2', 1] as const);
		expect(planSlide(slide({ name: 'heat-world', rows: { ...HEAT.rows, rows: many } }), NAMES).is).toBe(
			'picture',
		);
		expect(planSlide(slide({}), NAMES).is).toBe('picture');
	});
});

describe('a presentation file', () => {
	test('has every title as a title that can be edited, and each figure as table, chart or picture', async () => {
		const { paths, read } = await open([TITLE, slide({}), HEAT, LINES, MOVERS, SCATTER], ENGLISH);
		for (const [at, { title }] of [TITLE, slide({}), HEAT, LINES, MOVERS, SCATTER].entries()) {
			const xml = read(`ppt/slides/slide${at + 1}.xml`);
			expect(xml).toMatch(/<p:ph[^>]*type="title"/);
			expect(xml).toContain(`<a:t>${title}</a:t>`);
		}
		expect(read('ppt/slides/slide3.xml')).toContain('<a:tbl>');
		expect(read('ppt/slides/slide3.xml')).toContain('1F6F8B');
		expect(paths.filter((path) => /charts\/chart\d+\.xml$/.test(path))).toHaveLength(3);
		expect(paths.filter((path) => path.endsWith('.svg')).length).toBeGreaterThan(0);
		expect(paths.filter((path) => path.endsWith('.xlsx'))).toHaveLength(3);
	});

	test('has the spread of a room as bars with their workbook, the first pillar at the top, and as a table', async () => {
		const { paths, read } = await open([ROOM, { ...ROOM, name: 'workshop-table' }], ENGLISH);
		const [path = ''] = paths.filter((each) => /charts\/chart\d+\.xml$/.test(each));
		const chart = read(path);
		expect(chart).toContain('<c:grouping val="stacked"/>');
		expect([...chart.matchAll(/<c:v>(Importance \d)<\/c:v>/g)].map(([, name]) => name)).toEqual([
			...['Importance 0', 'Importance 1', 'Importance 2'],
		]);
		expect(chart.indexOf('Data (Median 0.5)')).toBeLessThan(chart.indexOf('Law (Median 2)'));
		expect(paths.filter((each) => each.endsWith('.xlsx'))).toHaveLength(1);
		expect(paths.filter((each) => /\.(png|svg)$/.test(each))).toEqual([]);
		expect(read('ppt/slides/slide2.xml')).toContain('<a:tbl>');
	});

	test('has stacked bars that grow from the right in Arabic, and from the left in English', async () => {
		const axisIn = async (about: PptxAbout): Promise<string | undefined> => {
			const { paths, read } = await open([ROOM], about);
			const chart = paths.find((path) => /charts\/chart\d+\.xml$/.test(path)) ?? '';
			return /<c:valAx>.*?<c:orientation val="(\w+)"/s.exec(read(chart))?.[1];
		};
		expect(await axisIn(ARABIC)).toBe('maxMin');
		expect(await axisIn(ENGLISH)).toBe('minMax');
	});

	test('has what the speaker wrote, method and sources in the notes, a paragraph a line', async () => {
		const { read } = await open([TITLE], ENGLISH);
		const notes = read('ppt/notesSlides/notesSlide1.xml');
		const lines = [...notes.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text);
		expect(lines.slice(0, 2)).toEqual(['Slowly.', 'Ask &lt;why&gt;.']);
		expect(lines).toContain('Sources: A &amp; B.');
	});

	test('runs from right to left in Arabic, in slides, tables and notes', async () => {
		const { read } = await open([TITLE, HEAT], ARABIC);
		expect(read('ppt/presentation.xml')).toContain('rtl="1"');
		const xml = read('ppt/slides/slide2.xml');
		expect(xml).toMatch(/<a:tblPr rtl="1"/);
		expect(xml).not.toContain('rtlCol="0"');
		for (const [, attributes] of xml.matchAll(/<a:pPr ([^>]*)>/g)) expect(attributes).toContain('rtl="1"');
		expect(read('ppt/notesSlides/notesSlide1.xml')).toContain(
			'<a:pPr algn="r" rtl="1"/><a:r><a:rPr lang="ar-SA"',
		);
	});

	test.each([ENGLISH, ARABIC])(
		'has the QR code of a slide of words as a picture beside them, and its address as text ($lang)',
		async (about) => {
			const code = { size: 33, path: 'M4 4h7v1H4z', isFar: true, address: 'https://atlas.example.org/' };
			const { paths, read } = await open([{ ...TITLE, code }], about);
			const xml = read('ppt/slides/slide1.xml');
			expect(xml).toContain('<a:t>https://atlas.example.org/</a:t>');
			expect(paths.filter((path) => path.endsWith('.svg'))).toHaveLength(1);
			const boxes = [...xml.matchAll(/<a:off x="(\d+)" y="(\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"/g)].map(
				(box) => box.slice(1).map(Number),
			);
			// The words, the picture, its address and the foot: only the address may touch the picture.
			const apart = ([x = 0, y = 0, w = 0, h = 0]: number[], [a = 0, b = 0, c = 0, d = 0]: number[]) =>
				x + w <= a || a + c <= x || y + h <= b || b + d <= y;
			expect(boxes.length).toBeGreaterThanOrEqual(4);
			for (const [at, box] of boxes.entries())
				for (const other of boxes.slice(at + 1))
					expect(apart(box, other), JSON.stringify([box, other])).toBe(true);
		},
	);

	test('names nothing outside itself but the names of its own formats', async () => {
		const { paths, read } = await open([TITLE, slide({}), HEAT, LINES], ENGLISH);
		const links = paths
			.filter((path) => path.endsWith('.rels'))
			.flatMap((path) => [...read(path).matchAll(/TargetMode="External"/g)]);
		expect(links).toEqual([]);
	});

	test('has nothing outside its slides', async () => {
		const { paths, read } = await open([TITLE, slide({}), HEAT, LINES, MOVERS, SCATTER], ENGLISH);
		for (const path of paths.filter((each) => /^ppt\/slides\/slide\d+\.xml$/.test(each)))
			for (const [, x, y, w, h] of read(path).matchAll(
				/<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"/g,
			)) {
				expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(0);
				expect(Number(x) + Number(w)).toBeLessThanOrEqual(13.334 * 914400);
				expect(Number(y) + Number(h)).toBeLessThanOrEqual(7.501 * 914400);
			}
	});
});
