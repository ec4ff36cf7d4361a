// What the page and the worker that makes an atlas of a reader's own package say to each other.
import { z } from 'zod';
import type { Cell } from '#lib/db/connector.ts';
import type { Beside } from '#lib/edition/own/beside.ts';

const isThing = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** What the worker asks of the page, which has the engine and the site. */
export const atlasCall = z.discriminatedUnion('to', [
	z.object({
		to: z.literal('query'),
		sql: z.string(),
		parameters: z.custom<readonly Cell[]>(isThing),
	}),
	z.object({ to: z.literal('prepare'), sql: z.string() }),
	z.object({ to: z.literal('run'), statement: z.number(), parameters: z.custom<readonly Cell[]>(isThing) }),
	z.object({ to: z.literal('release'), statement: z.number() }),
	z.object({ to: z.literal('register'), name: z.string(), text: z.string() }),
	z.object({ to: z.literal('siteText'), path: z.string() }),
]);
export type AtlasCall = z.infer<typeof atlasCall>;

export const atlasOrder = z.discriminatedUnion('is', [
	z.object({
		is: z.literal('open'),
		id: z.number(),
		/** The place the worker's statements run in. */
		place: z.string(),
		texts: z.custom<Readonly<Record<string, string>>>(isThing),
		beside: z.custom<Beside>(isThing),
	}),
	z.object({ is: z.literal('page'), id: z.number(), kind: z.string(), page: z.string() }),
	z.object({ is: z.literal('text'), id: z.number(), path: z.string() }),
	z.object({ is: z.literal('told'), id: z.number(), value: z.unknown() }),
	z.object({ is: z.literal('refused'), id: z.number(), reason: z.string() }),
]);
export type AtlasOrder = z.infer<typeof atlasOrder>;

export const atlasReply = z.discriminatedUnion('is', [
	z.object({ is: z.literal('asks'), id: z.number(), call: atlasCall }),
	z.object({ is: z.literal('done'), id: z.number(), value: z.unknown() }),
	/** `faults`: what is wrong with the package; empty where something else went wrong. */
	z.object({
		is: z.literal('failed'),
		id: z.number(),
		reason: z.string(),
		faults: z.custom<readonly string[]>(Array.isArray),
	}),
]);
export type AtlasReply = z.infer<typeof atlasReply>;
