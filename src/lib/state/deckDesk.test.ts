import { beforeEach, describe, expect, test } from 'vitest';
import { Shelf } from '../../../tests/fixtures/shelf.ts';
import { isWords, wordsOf, writeDeck, type DeckSlide, type Slide } from './deck.ts';
import { DeckDesk } from './deckDesk.svelte.ts';
import { DECK_TEXT } from './deckText.ts';

const CHOICES = {
	methods: ['open'],
	measures: ['index'],
	series: [],
	groups: [],
	countries: ['AAA'],
	weighable: [],
};
const slide = (region: Slide['region']): Slide => ({ view: 'map', region, query: '' });
const OLD = writeDeck([slide('africa'), slide('cis'), slide('europe')]);
const DAY = 24 * 3600 * 1000;

let now = 0;
let count = 0;

beforeEach(() => {
	now = Date.parse('2026-11-01T14:05:00Z');
	count = 0;
});

function open(shelf: Shelf, tab = 1): DeckDesk {
	const desk = new DeckDesk(CHOICES, {
		keep: shelf.tab(tab),
		now: () => (now += 1),
		newId: () => `n${String((count += 1)).padStart(3, '0')}`,
	});
	desk.start();
	return desk;
}

const regionOf = (each: DeckSlide) => (isWords(each) ? each.words : each.region);
const regions = (desk: DeckDesk) => desk.slides.map((own) => regionOf(own.slide));
const idOf = (desk: DeckDesk, region: string) =>
	desk.slides.find((own) => regionOf(own.slide) === region)?.id ?? '';
const kept = (shelf: Shelf) => regions(open(new Shelf(Object.fromEntries(shelf.texts)), 9));

describe('a deck', () => {
	test('that was kept as a link before is taken up, and there again after it was changed', () => {
		const shelf = new Shelf({ deck: OLD });
		const desk = open(shelf);
		expect(desk.add('/')).toBe(4);
		desk.move(idOf(desk, 'world'), -2);
		desk.remove(idOf(desk, 'africa'));
		expect(regions(desk)).toEqual(['world', 'cis', 'europe']);
		expect(kept(shelf)).toEqual(regions(desk));
	});

	test('keeps a slide moved past either end there, and moves one between two others as often as asked', () => {
		const desk = open(new Shelf({ deck: OLD }));
		desk.move(idOf(desk, 'europe'), 5);
		desk.move(idOf(desk, 'africa'), -5);
		desk.move('nobody', 1);
		expect(regions(desk)).toEqual(['africa', 'cis', 'europe']);
		for (let turn = 0; turn < 150; turn += 1) {
			const [, second = '', third = ''] = regions(desk);
			desk.move(idOf(desk, third), -1);
			expect(regions(desk)).toEqual(['africa', third, second]);
		}
	});

	test('has no slide of a view that does not exist, and does not lose those of views of another edition', () => {
		const shelf = new Shelf({ deck: `?s=%2Fcompare%2Ftea%2Fafrica&s=%2Fregion%2Fcis` });
		const desk = open(shelf);
		expect(desk.add('/compare/coffee/africa')).toBeNull();
		desk.add('/');
		expect(regions(desk)).toEqual(['cis', 'world']);
		const text = DECK_TEXT.read(shelf.texts.get('deck') ?? '');
		expect([...(text?.values() ?? [])].map(({ address }) => address)).toContain('/compare/tea/africa');
	});
});

describe('what was taken out', () => {
	test('a whole deck, is put back by one press, in its order', () => {
		const shelf = new Shelf({ deck: OLD });
		const desk = open(shelf);
		desk.clear();
		expect([regions(desk), kept(shelf), desk.outCount]).toEqual([[], [], 3]);
		desk.undo();
		expect([regions(desk), desk.outCount]).toEqual([['africa', 'cis', 'europe'], 0]);
		expect(kept(shelf)).toEqual(regions(desk));
	});

	test('for a deck that was shared, is put back in its place', () => {
		const desk = open(new Shelf({ deck: OLD }));
		desk.take([slide('world'), slide('americas')]);
		expect(regions(desk)).toEqual(['world', 'americas']);
		desk.undo();
		expect(regions(desk)).toEqual(['africa', 'cis', 'europe']);
	});

	test('is forgotten once no tab can have it open any more', () => {
		const shelf = new Shelf({ deck: OLD });
		const desk = open(shelf);
		desk.clear();
		now += 100 * DAY;
		desk.add('/');
		expect(DECK_TEXT.read(shelf.texts.get('deck') ?? '')?.size).toBe(1);
	});
});

describe('every step is taken back, the last first', () => {
	test('a slide moved, doubled, written on, added and taken out', () => {
		const shelf = new Shelf({ deck: OLD });
		const desk = open(shelf);
		const states: string[] = [];
		const state = () => JSON.stringify(desk.slides.map((own) => own.slide));
		const steps = [
			() => desk.move(idOf(desk, 'europe'), -2),
			() => desk.duplicate(idOf(desk, 'africa')),
			() => desk.write(idOf(desk, 'cis'), { notes: 'Ask for the source.' }),
			() => desk.addFirst({ words: 'title', title: 'Welcome' }),
			() => desk.addAll([{ words: 'section' }, { words: 'closing' }]),
			() => desk.remove(idOf(desk, 'europe')),
			() => desk.clear(),
		];
		for (const step of steps) {
			states.push(state());
			step();
		}
		expect(desk.slides).toEqual([]);
		for (const before of states.toReversed()) {
			expect(desk.canUndo).toBe(true);
			desk.undo();
			expect(state()).toBe(before);
		}
		expect(desk.canUndo).toBe(false);
		expect(kept(shelf)).toEqual(['africa', 'cis', 'europe']);
	});

	test('letters typed one after another into the same field are one step', () => {
		const desk = open(new Shelf({ deck: OLD }));
		const id = idOf(desk, 'cis');
		for (const title of ['L', 'La', 'Law']) desk.write(id, { title });
		desk.write(id, { notes: 'x' });
		desk.undo();
		expect(desk.slides.map((own) => wordsOf(own.slide))[1]).toEqual({ title: 'Law' });
		desk.undo();
		expect(desk.slides.map((own) => wordsOf(own.slide))[1]).toEqual({});
	});
});

test('a slide stands behind itself when it is doubled, with all that was written on it', () => {
	const shelf = new Shelf({ deck: OLD });
	const desk = open(shelf);
	desk.write(idOf(desk, 'africa'), { title: 'Law', notes: 'Slowly.' });
	desk.duplicate(idOf(desk, 'africa'));
	expect(kept(shelf)).toEqual(['africa', 'africa', 'cis', 'europe']);
	expect(desk.slides.slice(0, 2).map((own) => wordsOf(own.slide).notes)).toEqual(['Slowly.', 'Slowly.']);
});

describe('two tabs', () => {
	test('have what the other added, and not what it took out', () => {
		const shelf = new Shelf({ deck: OLD });
		const [one, other] = [open(shelf, 1), open(shelf, 2)];
		one.add('/');
		other.add('/region/americas');
		other.remove(idOf(other, 'cis'));
		one.move(idOf(one, 'europe'), -1);
		for (const desk of [one, other]) expect(regions(desk)).toEqual(['europe', 'africa', 'world', 'americas']);
		expect(kept(shelf)).toEqual(regions(one));
	});

	test('that did not hear one another lose nothing, and a slide taken out stays out', () => {
		const shelf = new Shelf({ deck: OLD });
		const [deaf, desk] = [open(shelf, 1), open(shelf, 1)];
		desk.remove(idOf(desk, 'cis'));
		desk.add('/region/americas');
		deaf.add('/');
		expect(regions(deaf)).toEqual(['africa', 'europe', 'americas', 'world']);
		expect(kept(shelf)).toEqual(regions(deaf));
	});
});

describe('a deck that cannot be read', () => {
	test('is set aside before another is kept, and deleted only when told to', () => {
		const shelf = new Shelf({ deck: '{"version":3,"slides":{}}' });
		const desk = open(shelf);
		desk.add('/');
		const [aside] = desk.asides;
		expect(aside?.text).toBe('{"version":3,"slides":{}}');
		expect([desk.isKept, kept(shelf)]).toEqual([true, ['world']]);
		expect(open(shelf, 2).asides).toEqual(desk.asides);
		desk.deleteAside(aside?.name ?? '');
		expect([...shelf.texts.keys()]).toEqual(['deck']);
	});

	test('stays where it is on a full device: nothing is kept, and the reader is told', () => {
		const shelf = new Shelf({ deck: 'damaged' });
		shelf.isFull = true;
		const desk = open(shelf);
		desk.add('/');
		expect([desk.isKept, desk.stuck, regions(desk)]).toEqual([false, 'damaged', ['world']]);
		expect([...shelf.texts]).toEqual([['deck', 'damaged']]);
		shelf.isFull = false;
		desk.add('/region/cis');
		expect([desk.isKept, desk.stuck, kept(shelf)]).toEqual([true, null, ['world', 'cis']]);
	});
});
