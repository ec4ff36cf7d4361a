// What the page and the worker that makes the draws say to each other.
import { z } from 'zod';
import { pairRow } from '#lib/exchange/results/pairwise.ts';
import { stabilityRow } from '#lib/exchange/results/stability.ts';

/** A problem file's text, and the reader's own weights by node. */
export const drawOrder = z.object({
	problem: z.string(),
	weights: z.array(z.tuple([z.string(), z.number()])),
});
export type DrawOrder = z.infer<typeof drawOrder>;

export const drawReply = z.discriminatedUnion('is', [
	z.object({ is: z.literal('progress'), share: z.number() }),
	z.object({
		is: z.literal('done'),
		drawn: z.object({ places: z.array(stabilityRow), pairs: z.array(pairRow) }),
	}),
	z.object({ is: z.literal('failed'), reason: z.string() }),
]);
export type DrawReply = z.infer<typeof drawReply>;
