// What the page and the worker that reads files of answers say to each other.
import { z } from 'zod';
import type { ReadFile, ReadOptions } from '#lib/assessment/files/read.ts';
import type { ReadingOrder } from '#lib/assessment/files/refused.ts';

const isThing = (value: unknown): boolean => typeof value === 'object' && value !== null;

export const answersOrder = z.object({
	questionnaire: z.custom<ReadingOrder['questionnaire']>(isThing),
	name: z.string(),
	bytes: z.instanceof(Uint8Array),
	options: z.custom<ReadOptions>(isThing),
});
export type AnswersOrder = z.infer<typeof answersOrder>;

export const answersReply = z.discriminatedUnion('is', [
	z.object({ is: z.literal('begun') }),
	z.object({ is: z.literal('read'), read: z.custom<ReadFile>(isThing) }),
	z.object({ is: z.literal('failed') }),
]);
export type AnswersReply = z.infer<typeof answersReply>;
