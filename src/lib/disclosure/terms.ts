// The words of a collection: how much of a country leaves it, and how far its values were looked at.

/** What of a country is published: its values; the band of its index alone; nothing but its part in aggregates. */
export const LEVELS = ['full', 'band', 'aggregates'] as const;
export type Level = (typeof LEVELS)[number];

/** How far the values of a country were looked at by others than itself. */
export const STATES = ['self_reported', 'checked', 'agreed'] as const;
export type State = (typeof STATES)[number];

/** Why something is not published: too few countries; it would tell too much of one; scores depend on one another. */
export const REASONS = ['few', 'derivable', 'relative'] as const;
export type Reason = (typeof REASONS)[number];

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
