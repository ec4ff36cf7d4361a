// The numbers a benchmark may hold: as large and as small as the score can be worked out with, to all its digits.
import { z } from 'zod';

/** The fourth power of a value, of which a kurtosis is made, must not run over. */
export const LARGEST = 1e30;
const SMALLEST = 1e-30;

/** A weight is a share of those beside it: beyond these, one of two counts for nothing. */
const HEAVIEST = 1e9;
const LIGHTEST = 1e-9;

const notTiny = (least: number) => ({
	check: (value: number): boolean => value === 0 || Math.abs(value) >= least,
	error: ({ input }: { readonly input?: unknown }) =>
		`${String(input)} is too small to count; expected 0, or at least ${least}`,
});

const tinyQuantity = notTiny(SMALLEST);
const tinyWeight = notTiny(LIGHTEST);

/** A value, a goalpost, a place on a scale. */
export const quantity = z
	.number()
	.min(-LARGEST)
	.max(LARGEST)
	.refine(tinyQuantity.check, { error: tinyQuantity.error });

/** A weight: not below 0. */
export const weight = z.number().min(0).max(HEAVIEST).refine(tinyWeight.check, { error: tinyWeight.error });
