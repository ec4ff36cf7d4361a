import { describe, expect, test } from 'vitest';
import { SlideShow } from '#lib/state/slideShow.svelte.ts';
import { obeyKey } from './keys.ts';

const DECK = (['africa', 'cis', 'europe'] as const).map(
	(region) => ({ view: 'map', region, query: '' }) as const,
);

function press(keys: readonly string[], direction: 'ltr' | 'rtl'): number {
	const slideShow = new SlideShow({
		go: () => Promise.resolve(),
		openDeck: () => Promise.reject(new Error('none')),
	});
	slideShow.start(DECK);
	for (const key of keys)
		obeyKey(
			Object.assign(new Event('keydown', { cancelable: true }), { key }) as KeyboardEvent,
			slideShow,
			direction,
		);
	return slideShow.position;
}

describe('the arrow keys follow the reading direction', () => {
	test('from left to right, right is next', () => {
		expect(press(['ArrowRight', 'ArrowRight', 'ArrowLeft'], 'ltr')).toBe(1);
	});
	test('from right to left, left is next', () => {
		expect(press(['ArrowLeft', 'ArrowLeft', 'ArrowRight'], 'rtl')).toBe(1);
		expect(press(['ArrowRight'], 'rtl')).toBe(0);
	});
	test('down and Page Down are next in both', () => {
		for (const direction of ['ltr', 'rtl'] as const)
			expect(press(['ArrowDown', 'PageDown'], direction)).toBe(2);
	});
});
