// The readings of every country on the index and the pillars, as a page fetches them when a reader chooses peers.
import { z } from 'zod';
import { openBook, type PackedBook, type ScoreBook } from '#lib/scoring/book.ts';

/** Where they are served. */
export const READINGS = '/readings.json';

const column = z.array(z.number().nullable());
const bounds = z.array(z.union([z.number(), z.literal('=')]).nullable());

const books = z.array(
	z.object({
		method: z.string(),
		countries: z.array(z.string()),
		nodes: z.array(z.string()),
		score: column,
		coverage: column,
		low: bounds,
		high: bounds,
		tier: column,
		rank: column,
		rankLow: column,
		rankHigh: column,
		stability: column,
		medians: z.tuple([]),
	}),
) satisfies z.ZodType<readonly PackedBook[]>;

const file = z.object({ books });

/** Opens the readings, one book a method; throws where the text is none. */
export function readReadings(text: string): ReadonlyMap<string, ScoreBook> {
	return new Map(file.parse(JSON.parse(text)).books.map((packed) => [packed.method, openBook(packed)]));
}
