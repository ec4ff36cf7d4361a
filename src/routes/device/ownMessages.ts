// What the page and the worker that holds a reader's own tables say to each other.
import { z } from 'zod';
import type { Opened, Review, ShownValue } from '#lib/intake/bench.ts';
import type { IntakeFile } from '#lib/intake/files/unpack.ts';
import type { Recipe } from '#lib/intake/recipe/recipe.ts';

const isThing = (value: unknown): boolean => typeof value === 'object' && value !== null;

export const ownOrder = z.discriminatedUnion('is', [
	z.object({
		is: z.literal('open'),
		id: z.number(),
		files: z.custom<readonly IntakeFile[]>(isThing),
		countries: z.string(),
		today: z.string(),
	}),
	z.object({ is: z.literal('apply'), id: z.number(), recipe: z.custom<Recipe>(isThing) }),
	z.object({ is: z.literal('values'), id: z.number(), indicator: z.string(), year: z.number().nullable() }),
	z.object({ is: z.literal('texts'), id: z.number() }),
]);
export type OwnOrder = z.infer<typeof ownOrder>;

export const ownReply = z.discriminatedUnion('is', [
	z.object({ is: z.literal('progress'), id: z.number(), done: z.number(), all: z.number() }),
	z.object({ is: z.literal('opened'), id: z.number(), opened: z.custom<Opened>(isThing) }),
	z.object({ is: z.literal('applied'), id: z.number(), review: z.custom<Review>(isThing) }),
	z.object({ is: z.literal('values'), id: z.number(), values: z.custom<readonly ShownValue[]>(isThing) }),
	z.object({
		is: z.literal('texts'),
		id: z.number(),
		texts: z.custom<Readonly<Record<string, string>>>(isThing).nullable(),
	}),
	z.object({ is: z.literal('failed'), id: z.number() }),
]);
export type OwnReply = z.infer<typeof ownReply>;
