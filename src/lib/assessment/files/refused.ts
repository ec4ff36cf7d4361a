// The reading of a file that was not read, with the one reason why.
import { MOST_BYTES, refusedGrid } from './grid.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { ReadFile, ReadOptions } from './read.ts';

/** A file that could not be read: nothing of it, and why. */
export function refuseFile(file: string, message: string): ReadFile {
	return { file, assessments: [], problems: refusedGrid(file, message).problems, faulty: 0, unstated: 0 };
}

/** A file with more bytes than are read. */
export function refuseLarge(file: string): ReadFile {
	return refuseFile(file, `is larger than ${MOST_BYTES / 1e6} MB; expected a file with nothing but answers`);
}

/** A file the reader chose, and what is wanted of it. */
export interface ReadingOrder {
	readonly questionnaire: Pick<Questionnaire, 'pillars'>;
	/** What the file is called in problems. */
	readonly name: string;
	readonly file: Blob;
	readonly options: ReadOptions;
}

/**
 * Reads a file of answers apart from the page. What cannot be read, or not in good time, is a problem of the file.
 * Rejects when the signal says so, or where reading cannot begin.
 */
export type ReadAnswers = (order: ReadingOrder, signal: AbortSignal) => Promise<ReadFile>;
