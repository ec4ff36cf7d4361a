// What the rule of disclosure asks for, in numbers.

/** The group every country belongs to. */
export const EVERYONE = 'world';

/** The fewest countries an aggregate is of. */
export const LEAST_COUNTRIES = 5;

/**
 * The fewest withheld countries behind anything that published sums can be taken apart into: one who knows its own score
 * still has two before it.
 */
export const LEAST_WITHHELD = 3;

/** A withheld score must remain possible over this share of the scale, or of what was possible before anything was published. */
export const LEAST_WIDTH = { ofScale: 0.2, ofBefore: 0.5 } as const;
