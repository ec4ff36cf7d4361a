// The engine that scores: one for the page, in which the session and the pages of tools have places of their own.
import { startBrowser } from '#lib/db/browser.ts';
import { openOnce } from './once.ts';

/** Fetches and starts the engine unless it is there. Rejects when it does not start; the next to ask tries again. */
export const openEngine = openOnce(startBrowser);
