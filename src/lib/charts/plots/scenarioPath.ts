// Lays out the path of a scenario: a score that climbs in steps over the years, its tiers behind it, and the watermark across.
import { scaleLinear } from 'd3-scale';
import { formatMark } from '#lib/i18n/format.ts';
import { shortenText, textWidth } from '../frame/textWidth.ts';

/** The unit in one state. All scores on the scale; null where there is none. */
export interface PathState {
	/** Null for the state it is in now; a state lasts until the next one's year. */
	readonly year: number | null;
	readonly score: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** Where the score lies in 90 % of the draws; null where none were made, or not yet. */
	readonly drawn: readonly [number, number] | null;
	/** What is written at its score, or in the place of one. */
	readonly label: string;
	/** What is written below its draws; empty for nothing. */
	readonly drawnLabel: string;
}

export interface PathTier {
	readonly name: string;
	/** Where it begins on the scale. */
	readonly from: number;
}

export interface Path {
	/** The year of the edition: the first one shown. */
	readonly from: number;
	/** Now first, then in the order of their years. */
	readonly states: readonly PathState[];
	/** From the lowest up. */
	readonly tiers: readonly PathTier[];
	readonly scale: readonly [number, number];
	/** The name of the time before the first year. */
	readonly now: string;
	/** Written across the picture and above it. */
	readonly watermark: string;
}

interface Label {
	readonly text: string;
	readonly x: number;
	readonly y: number;
}

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface PlacedState {
	/** The level of the score from one side to the other; null without a score. */
	readonly level: { readonly x1: number; readonly x2: number; readonly y: number } | null;
	readonly draws: Box | null;
	/** From the lower bound to the upper; null where they are the score itself. */
	readonly bounds: { readonly x: number; readonly y1: number; readonly y2: number } | null;
	readonly label: Label;
	readonly drawnLabel: Label | null;
	readonly isUnscored: boolean;
}

export interface PathLayout {
	readonly width: number;
	readonly height: number;
	readonly fontSize: number;
	readonly small: number;
	readonly left: number;
	readonly right: number;
	readonly bottom: number;
	readonly ticks: readonly { readonly value: number; readonly y: number }[];
	readonly tiers: readonly (Box & { readonly position: number; readonly label: Label })[];
	readonly years: readonly (Label & { readonly tick: number; readonly isMilestone: boolean })[];
	readonly states: readonly PlacedState[];
	/** The line from level to level, broken where there is no score. */
	readonly line: string;
	readonly heading: Label;
	/** The watermark across: its middle, its size and how it is turned, in degrees. */
	readonly across: readonly (Label & { readonly size: number; readonly angle: number })[];
}

const TILT = -14;
/** Bounds closer than this share of the scale are those of the score itself. */
const LEAST_OPEN = 0.005;

function placeAcross(text: string, plot: Box): PathLayout['across'] {
	const size = Math.max(14, Math.min(plot.height / 4, (plot.width * 0.92) / textWidth(text, 1)));
	const rows = plot.height / size > 9 ? [0.25, 0.75] : [0.5];
	return rows.map((share) => ({
		text,
		x: plot.x + plot.width / 2,
		y: plot.y + plot.height * share + size * 0.35,
		size,
		angle: plot.height / plot.width > 0.3 ? TILT : 0,
	}));
}

/** Every year is as wide as another, and so is the time before the first. */
export function layoutScenarioPath(
	{ from, states, tiers, scale, now, watermark }: Path,
	room: { readonly width: number; readonly height: number | null },
): PathLayout {
	const { width } = room;
	const height = room.height ?? Math.round(Math.max(340, Math.min(460, width * 0.5)));
	const fontSize = width < 600 ? 12 : Math.max(13, Math.min(17, height / 30));
	const small = Math.max(11, fontSize - 2);
	const [top, bottom] = [fontSize * 2.4, height - small * 2.2];
	const y = scaleLinear([...scale], [bottom, top]).clamp(true);
	const ticks = [...new Set([scale[0], ...tiers.map((tier) => tier.from), scale[1]])];
	const left = Math.max(...ticks.map((value) => textWidth(formatMark(value), small))) + 10;
	const names = Math.min(width * 0.3, Math.max(0, ...tiers.map(({ name }) => textWidth(name, small))) + 14);
	const right = width - names;

	const last = Math.max(from, ...states.flatMap(({ year }) => year ?? []));
	const years = Array.from({ length: last - from + 1 }, (_, at) => from + at);
	// The time before the first year is as wide as a year, or as its name.
	const lead = Math.max((right - left) / (years.length + 1), textWidth(now, small) + 8);
	const slot = (right - left - lead) / years.length;
	const startOf = (year: number | null): number =>
		year === null ? left : left + lead + (year - from) * slot;
	const marked = new Set(states.map(({ year }) => year));
	// Where there is no room for four digits, two.
	const nameOf = (year: number): string =>
		slot > textWidth('2026', small) + 5 ? String(year) : `’${String(year).slice(-2)}`;
	const isRoomy = slot > textWidth(nameOf(from), small) + 5;

	const placed = states.map((state, at): PlacedState => {
		const x1 = startOf(state.year);
		const x2 = at + 1 < states.length ? startOf(states[at + 1]?.year ?? null) : right;
		const { score, low, high, drawn } = state;
		const level = score === null ? null : { x1, x2, y: y(score) };
		const draws =
			drawn === null || level === null
				? null
				: { x: x1, width: x2 - x1, y: y(drawn[1]), height: Math.max(1, y(drawn[0]) - y(drawn[1])) };
		const isOpen = low !== null && high !== null && high - low >= (scale[1] - scale[0]) * LEAST_OPEN;
		const above = Math.min(level?.y ?? Infinity, draws?.y ?? Infinity);
		const below = draws === null ? null : draws.y + draws.height + small * 1.15;
		const wide = textWidth(state.label, fontSize);
		// A short step has no room above it, but as it climbs there is room before it.
		const climbs = score !== null && score >= (states[at - 1]?.score ?? score);
		const isShort = at > 0 && at + 1 < states.length && x2 - x1 < wide + 5 && climbs;
		const labelX = isShort ? Math.max(left + 2, x1 - 5 - wide) : Math.min(x1 + 5, width - wide);
		return {
			level,
			draws,
			bounds: isOpen ? { x: x2 - Math.min(12, slot / 3), y1: y(high), y2: y(low) } : null,
			label: {
				text: state.label,
				x: labelX,
				y: level === null ? (top + bottom) / 2 : Math.max(top + fontSize * 0.4, above - fontSize * 0.4),
			},
			drawnLabel:
				below === null || below > bottom - 2 || x2 - x1 < textWidth(state.drawnLabel, small)
					? null
					: { text: state.drawnLabel, x: x1 + 5, y: below },
			isUnscored: level === null,
		};
	});

	let line = '';
	placed.forEach(({ level }, at) => {
		if (level === null) return;
		line +=
			at > 0 && placed[at - 1]?.level ? `V${level.y}H${level.x2}` : `M${level.x1},${level.y}H${level.x2}`;
	});

	return {
		width,
		height,
		fontSize,
		small,
		left,
		right,
		bottom,
		ticks: ticks.map((value) => ({ value, y: y(value) })),
		tiers: tiers.map((tier, position) => {
			const upper = y(tiers[position + 1]?.from ?? scale[1]);
			const lower = y(tier.from);
			return {
				position,
				x: left,
				width: right - left,
				y: upper,
				height: lower - upper,
				label: {
					text: shortenText(tier.name, names - 8, small),
					x: right + 6,
					y: (upper + lower) / 2 + small * 0.35,
				},
			};
		}),
		years: [
			{ text: now, x: left + lead / 2, y: bottom + small * 1.5, tick: left, isMilestone: false },
			...years
				.filter((year) => isRoomy || marked.has(year))
				.map((year) => ({
					text: nameOf(year),
					x: startOf(year) + slot / 2,
					y: bottom + small * 1.5,
					tick: startOf(year),
					isMilestone: marked.has(year),
				})),
		],
		states: placed,
		line,
		heading: { text: shortenText(watermark, width - left, fontSize), x: left, y: fontSize * 1.1 },
		across: placeAcross(watermark, { x: left, y: top, width: right - left, height: bottom - top }),
	};
}
