// What a country's standing is compared with, and what moved since the edition before.
import { sinceRecordsOf, type SinceRecord } from '#lib/edition/since.ts';
import { readingsOf, standingOf, type StandingPage } from '#lib/edition/standing.ts';
import type { PackedBook } from '#lib/scoring/book.ts';
import { openEdition } from './edition.server.ts';

export const loadStanding = async (id: string): Promise<StandingPage> => standingOf(await openEdition(), id);

export const loadSince = async (id: string): Promise<readonly SinceRecord[]> =>
	sinceRecordsOf(await openEdition(), id);

export const packReadings = async (): Promise<readonly PackedBook[]> => readingsOf(await openEdition());
