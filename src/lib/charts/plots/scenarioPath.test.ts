import { describe, expect, test } from 'vitest';
import { layoutScenarioPath, type Path, type PathState } from './scenarioPath.ts';
import { textWidth } from '../frame/textWidth.ts';

const state = (year: number | null, score: number | null, more: Partial<PathState> = {}): PathState => ({
	year,
	score,
	low: score,
	high: score,
	drawn: score === null ? null : [score - 3, score + 3],
	label: score === null ? 'No score' : String(score),
	drawnLabel: '',
	...more,
});

const path = (...states: readonly PathState[]): Path => ({
	from: 2026,
	states,
	tiers: [0, 20, 40, 60, 80].map((from, at) => ({ name: `Band ${at + 1}`, from })),
	scale: [0, 100],
	now: 'Now',
	watermark: 'Scenario, not an assessment',
});

const WIDE = { width: 960, height: null };
const CLIMB = path(state(null, 43), state(2028, 60), state(2030, 68));

describe('the steps', () => {
	test('a level holds until the year of the next, and the last until the end', () => {
		const { states, left, right } = layoutScenarioPath(CLIMB, WIDE);
		const [now, first, second] = states.map(({ level }) => level);
		expect(now?.x1).toBe(left);
		expect(now?.x2).toBe(first?.x1);
		expect(first?.x2).toBe(second?.x1);
		expect(second?.x2).toBe(right);
	});

	test('every year is as wide as another: 2028 begins after now, 2026 and 2027', () => {
		const { states, left, right } = layoutScenarioPath(CLIMB, WIDE);
		expect(states[1]?.level?.x1).toBeCloseTo(left + (3 / 6) * (right - left));
	});

	test('a higher score stands higher, inside the band of its tier', () => {
		const { states, tiers } = layoutScenarioPath(CLIMB, WIDE);
		const [now, , last] = states.map(({ level }) => level?.y ?? NaN);
		expect(last).toBeLessThan(now ?? NaN);
		const band = tiers[2];
		expect(now).toBeGreaterThan(band?.y ?? NaN);
		expect(now).toBeLessThan((band?.y ?? NaN) + (band?.height ?? NaN));
	});

	test('a state without a score is no level at zero: the line begins after it', () => {
		const { states, line } = layoutScenarioPath(path(state(null, null), state(2027, 52)), WIDE);
		expect(states[0]).toMatchObject({ level: null, draws: null, isUnscored: true });
		expect(line.match(/M/g)).toHaveLength(1);
		expect(line.startsWith(`M${states[1]?.level?.x1},`)).toBe(true);
	});

	test('bounds are drawn only where something is missing', () => {
		const open = layoutScenarioPath(path(state(null, 43, { low: 30, high: 60 }), state(2028, 60)), WIDE);
		expect(open.states.map(({ bounds }) => bounds !== null)).toEqual([true, false]);
	});
});

test('a score too wide for its step stands before it, clear of the next', () => {
	const climb = path(state(null, 43), state(2026, 59.98), state(2027, 68), state(2036, 90));
	const { states, fontSize } = layoutScenarioPath(climb, { width: 340, height: null });
	const [, first, second] = states.map(({ label }) => label);
	expect((first?.x ?? NaN) + textWidth('59.98', fontSize)).toBeLessThan(second?.x ?? NaN);
});

describe.each([
	['a page', { width: 960, height: null }],
	['a phone', { width: 340, height: null }],
	['a slide', { width: 1000, height: 400 }],
])('on %s', (_, room) => {
	const long = path(...[null, 2026, 2027, 2029, 2031, 2036].map((year, at) => state(year, 10 + at * 17.9)));

	test('nothing leaves the picture, and the watermark crosses it', () => {
		const layout = layoutScenarioPath(long, room);
		expect(layout.width).toBe(room.width);
		expect(layout.height).toBe(room.height ?? layout.height);
		for (const { x, y } of [...layout.years, ...layout.states.map(({ label }) => label)]) {
			expect(x).toBeGreaterThan(0);
			expect(x).toBeLessThan(layout.width);
			expect(y).toBeGreaterThan(0);
			expect(y).toBeLessThan(layout.height);
		}
		expect(layout.heading.text).toBe('Scenario, not an assessment');
		expect(layout.across[0]?.text).toBe('Scenario, not an assessment');
	});

	test('names of years do not touch', () => {
		const { years, small } = layoutScenarioPath(long, room);
		years.slice(1).forEach(({ x, text }, at) => {
			const before = years[at];
			const halves = (textWidth(text, small) + textWidth(before?.text ?? '', small)) / 2;
			expect(x - (before?.x ?? 0)).toBeGreaterThan(halves);
		});
		expect(years[0]?.text).toBe('Now');
	});
});

test('on a scale from 0 to 1 numbers have room beside the picture, and tiers are where they begin', () => {
	const tiers = [0, 0.55, 0.7, 0.8].map((from, at) => ({ name: `Tier ${at + 1}`, from }));
	const own: Path = { ...path(state(null, 0.69, { low: 0.5, high: 0.8 })), scale: [0, 1], tiers };
	const { ticks, left, small, states } = layoutScenarioPath(own, WIDE);
	expect(ticks.map(({ value }) => value)).toEqual([0, 0.55, 0.7, 0.8, 1]);
	expect(left).toBeGreaterThan(textWidth('0.55', small));
	expect(states[0]?.bounds).not.toBeNull();
});
