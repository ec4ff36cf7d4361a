// What a share of a run says of itself, so that all shares can be joined and nothing else can.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Opened } from './openRequest.ts';
import type { Shard } from './arguments.ts';

export const SHARE_FILE = 'share.json';

const share = z.object({
	version: z.literal(1),
	at: z.number().int().min(1),
	of: z.number().int().min(1),
	/** The same for all shares of a run: what is scored, how, on which engine. */
	run: z.string().min(1),
	/** The years of the run, and those of this share. */
	years: z.array(z.number().int()),
	own: z.array(z.number().int()),
	/** Whether some country has in this share what the method publishes. */
	isPublished: z.boolean(),
	files: z.array(z.enum(['scores.csv', 'treatment.csv'])).min(1),
});
export type Share = Readonly<z.infer<typeof share>>;

/** The years of a share: every so many, as later years have more observations. */
export const yearsOf = (years: readonly number[], shard: Shard | null): readonly number[] =>
	shard === null ? years : years.filter((_, at) => at % shard.of === shard.at - 1);

/** A sum over all that the scores of a run depend on. */
export function sumOfRun({ files, benchmark, methodText, years, stored }: Opened, engine: string): string {
	const hash = createHash('sha256').update(`${engine}\0${years.join()}\0${methodText}\0${stored?.sum ?? ''}`);
	for (const [name, text] of files) hash.update(`\0${name}\0${text}`);
	return hash.update(`\0${benchmark.observations.length}`).digest('hex');
}

export const writeShare = (said: Share): string => `${JSON.stringify(said, null, '\t')}\n`;

/** Null where the text is not of a share. */
export function readShare(text: string): Share | null {
	try {
		return share.safeParse(JSON.parse(text)).data ?? null;
	} catch {
		return null;
	}
}
