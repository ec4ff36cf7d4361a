// Every chart, and every picture the views make of them, is drawn as it was drawn before.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder } from '../../src/cli/steps.mjs';
import { bars } from './bars.ts';
import { grids } from './grids.ts';
import { maps } from './maps.ts';
import { plots } from './plots.ts';
import { sheets } from './sheets.ts';
import { sections } from './sections.ts';
import { styles } from './styles.ts';
import { views } from './views.ts';

const goldens = [...bars, ...grids, ...maps, ...plots, ...views, ...sheets, ...sections, ...styles];

const folder = join(import.meta.dirname, 'output');
const fileOf = (name: string, text: string): string =>
	`${name}.${/^<(svg|g)\b/.test(text) ? 'svg' : text.startsWith('<') ? 'html' : 'csv'}`;
const before = existsSync(folder) ? readdirSync(folder) : [];

/** What only makes sense inside another, and the golden file it is seen in. */
const SEEN_IN: Readonly<Record<string, string>> = {
	MapFace: 'MapStill-few',
	MapKey: 'FigureFrame-ChoroplethMap',
	AreaPatterns: 'MapLegend-every-paint',
};

const drawn = goldens.map(({ name, text }) => ({ name, text: text() }));

test.each(drawn)('$name is drawn as before', async ({ name, text }) => {
	await expect(text).toMatchFileSnapshot(join(folder, fileOf(name, text)));
});

describe('the golden files', () => {
	test('are one for each drawing: a new one is looked at before it counts, an old one does not stay', () => {
		expect(before.toSorted()).toEqual(drawn.map(({ name, text }) => fileOf(name, text)).toSorted());
	});

	test('show every chart', () => {
		const charts = filesUnder(['src/lib/charts'])
			.filter((path) => path.endsWith('.svelte'))
			.map((path) => basename(path, '.svelte'));
		const isShown = (chart: string): boolean =>
			drawn.some(({ name }) => name.startsWith(`${chart}-`) || name === SEEN_IN[chart]);
		expect(charts.length).toBeGreaterThan(20);
		expect(charts.filter((chart) => !isShown(chart))).toEqual([]);
	});

	test('hold nothing that changes by itself: drawn again, they are the same', () => {
		expect(goldens.map(({ text }) => text())).toEqual(drawn.map(({ text }) => text));
	});
});
