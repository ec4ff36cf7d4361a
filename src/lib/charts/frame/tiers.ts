// The shade of a tier: which of the nine of tiers.css paints it among so many tiers.

/** From the palest to the darkest; those in between are for methods of more than five tiers. */
const SHADES = [
	'tier-1',
	'tier-1-2',
	'tier-2',
	'tier-2-3',
	'tier-3',
	'tier-3-4',
	'tier-4',
	'tier-4-5',
	'tier-5',
] as const;
const PLAIN = SHADES.filter((_, at) => at % 2 === 0);

/**
 * The class of tiers.css that paints a tier: its position from the lowest, from 0, among `count` tiers. The lowest is the
 * palest and the highest the darkest, whatever their number; one alone is in the middle. Beyond nine, neighbours share a
 * shade. Null where there is no tier.
 */
export function tierClass(position: number, count: number): string;
export function tierClass(position: number | null, count: number): string | null;
export function tierClass(position: number | null, count: number): string | null {
	if (position === null) return null;
	const shades = count > PLAIN.length ? SHADES : PLAIN;
	const share = count > 1 ? Math.min(1, Math.max(0, position / (count - 1))) : 0.5;
	return shades[Math.round(share * (shades.length - 1))] ?? 'tier-1';
}
