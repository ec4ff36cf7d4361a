// Where a reader opens a source.
import type { Source } from './source.ts';

/** The address a reader is sent to first: the publisher's own page, else where what was read can be opened; or null. */
export const publishedAt = (source: Pick<Source, 'official_url' | 'url'> | undefined): string | null =>
	source?.official_url ?? source?.url ?? null;
