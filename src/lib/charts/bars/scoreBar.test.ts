import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import ScoreBar from './ScoreBar.svelte';

const PLAIN = { low: null, high: null, median: null, label: 'A score' };
const FIVE = { edges: [0, 20, 40, 60, 80], scale: [0, 100] } as const;
const FOUR = { edges: [0, 0.55, 0.7, 0.8], scale: [0, 1] } as const;

const partOf = (name: string, body: string) =>
	new RegExp(`<(?:path|rect) class="${name}\\b[^>]*>`).exec(body)?.[0] ?? null;
/** Where the lines across a bar stand, as shares of its width. */
const edgesIn = (body: string, width: number) =>
	[...(partOf('edge', body) ?? '').matchAll(/M([\d.]+),/g)].map(([, x]) => Number(x) / width);

describe('a score bar', () => {
	test('marks where tiers begin, and not the ends of the scale', () => {
		const { body } = render(ScoreBar, { props: { ...PLAIN, ...FIVE, score: 43, tier: 2 } });
		expect(edgesIn(body, 240)).toEqual([0.2, 0.4, 0.6, 0.8]);
	});

	test('of a method with tiers of its own marks those, on its own scale', () => {
		const { body } = render(ScoreBar, { props: { ...PLAIN, ...FOUR, score: 0.944, tier: 3 } });
		edgesIn(body, 240).forEach((share, at) => expect(share).toBeCloseTo(FOUR.edges[at + 1] ?? NaN, 9));
		expect(edgesIn(body, 240)).toHaveLength(3);
		expect(partOf('score', body)).toContain(`width="${0.944 * 240}"`);
	});

	test('wears the shade of its tier among those of the method', () => {
		const shadeOf = (props: typeof FIVE | typeof FOUR, tier: number | null) =>
			/tier-[\d-]+/.exec(
				partOf('score', render(ScoreBar, { props: { ...PLAIN, ...props, score: 0.5, tier } }).body) ?? '',
			)?.[0];
		expect([shadeOf(FIVE, 3), shadeOf(FOUR, 3), shadeOf(FOUR, 0)]).toEqual(['tier-4', 'tier-5', 'tier-1']);
		expect(shadeOf(FOUR, null)).toBeUndefined();
	});

	test('on a printed sheet is the same bar, with the second median dashed and a thin score apart', () => {
		const props = { ...PLAIN, ...FIVE, score: 40, tier: 2, low: 20, high: 60, place: 'sheet' as const };
		const { body } = render(ScoreBar, { props: { ...props, median: 50, secondMedian: 70, thin: true } });
		expect(edgesIn(body, 200)).toEqual([0.2, 0.4, 0.6, 0.8]);
		expect(partOf('median', body)).toContain('d="M100,1V19"');
		expect(partOf('second', body)).toContain('d="M140,1V19"');
		expect(partOf('score', body)).toContain('thin');
	});

	test('draws no bracket where nothing is missing, and none of what was not drawn', () => {
		const { body } = render(ScoreBar, {
			props: { ...PLAIN, ...FIVE, score: 40, tier: 2, low: 40, high: 40 },
		});
		expect([partOf('bounds', body), partOf('drawn', body), partOf('median', body)]).toEqual([
			null,
			null,
			null,
		]);
	});
});
