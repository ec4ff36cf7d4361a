import { expect, test } from 'vitest';
import { writeDeck, type Slide } from './deck.ts';
import { Stage } from './stage.svelte.ts';

const CHOICES = {
	methods: ['open'],
	measures: ['index'],
	series: [],
	groups: [],
	countries: ['AAA'],
	weighable: [],
};
const slide = (region: Slide['region']): Slide => ({ view: 'map', region, query: '' });
const DECK = [slide('africa'), slide('cis'), slide('europe')];

function openStage(kept: string | null = null) {
	const shown: string[] = [];
	const stored: string[] = [];
	const stage = new Stage(CHOICES, {
		go: ({ region }) => shown.push(region),
		keep: {
			read: (name) => (name === 'deck' ? (stored.at(-1) ?? kept) : null),
			write: (name, deck) => name === 'deck' && stored.push(deck) > 0,
		},
	});
	return { stage, shown, stored };
}

test('a deck is stepped through and stays at either end', () => {
	const { stage, shown } = openStage();
	stage.start(DECK);
	for (const by of [-1, 1, 1, 1, -1]) stage.step(by);
	expect(shown).toEqual(['africa', 'africa', 'cis', 'europe', 'europe', 'cis']);
	stage.jump('last');
	stage.jump('first');
	expect(shown.slice(-2)).toEqual(['europe', 'africa']);
});

test('what is added, moved and taken out is kept on the device and there again', () => {
	const { stage, stored } = openStage(writeDeck(DECK));
	stage.recall();
	stage.add(slide('world'));
	stage.move(3, -2);
	stage.remove(0);
	expect(stage.deck.map(({ region }) => region)).toEqual(['world', 'cis', 'europe']);
	const again = openStage(stored.at(-1) ?? null);
	again.stage.recall();
	expect(again.stage.deck).toEqual(stage.deck);
});

test('a slide moved past either end stays there', () => {
	const { stage } = openStage(writeDeck(DECK));
	stage.recall();
	stage.move(2, 5);
	stage.move(0, -5);
	stage.move(9, 1);
	expect(stage.deck).toEqual(DECK);
});

test('a single view is shown without going anywhere, and there is nothing to step to', () => {
	const { stage, shown } = openStage();
	stage.show('map-world');
	stage.step(1);
	expect([stage.showing, stage.count, shown]).toEqual(['slides', 0, []]);
	stage.leave();
	expect(stage.showing).toBe('page');
});

test('an empty deck cannot be started, and a shared deck is not kept unasked', () => {
	const { stage, stored } = openStage();
	stage.start([]);
	expect(stage.showing).toBe('page');
	stage.start(DECK);
	expect([stored, stage.deck]).toEqual([[], []]);
});

test('of a page with several figures only the one asked for is shown, and a deck shows all a view has', () => {
	const { stage } = openStage();
	expect(stage.shows('gaps')).toBe(false);
	stage.show('gaps');
	expect([stage.shows('gaps'), stage.shows('pillars')]).toEqual([true, false]);
	stage.leave();
	expect(stage.shows('gaps')).toBe(false);
	stage.start(DECK);
	expect(stage.shows('pillars')).toBe(true);
	stage.embed('pillars');
	expect([stage.shows('gaps'), stage.shows('pillars')]).toEqual([false, true]);
});
