// What a method publishes, and how its scores are written.
import type { Method } from './method.ts';

/** Whether a method gives scores, with their ranks and tiers, and not the floor and ceiling of every node alone. */
export const publishesScores = ({ reading }: Pick<Method, 'reading'>): boolean => reading === 'score';

/**
 * How many decimals a score is shown with: what the method says, else as many as tell a hundredth of its scale apart
 * (none on 0 to 100, two on 0 to 1).
 */
export function decimalsOf({ decimals, scale: [bottom, top] }: Pick<Method, 'decimals' | 'scale'>): number {
	return decimals ?? Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(top - bottom) + 1e-9)));
}
