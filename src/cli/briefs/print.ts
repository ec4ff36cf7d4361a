// Prints briefs with a browser: each checked for what does not fit and for its two pages, then written whole.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, basename, join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { countPages, isTagged } from './pages.ts';
import { findOverflow } from './sheets.ts';

/** A brief to print: where it is served and the file it becomes. */
export interface Sheet {
	readonly address: string;
	readonly file: string;
}

/** What could not be printed, and why. */
export interface Failure {
	readonly file: string;
	readonly reason: string;
}

const PAGES = 2;
/** More pages at a time gain little: one browser does the printing. */
const AT_A_TIME = 2;

async function writeWhole(file: string, content: Uint8Array): Promise<void> {
	const draft = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
	await mkdir(dirname(file), { recursive: true });
	try {
		await writeFile(draft, content);
		await rename(draft, file);
	} finally {
		await rm(draft, { force: true });
	}
}

async function printSheet(page: Page, { address, file }: Sheet): Promise<void> {
	const response = await page.goto(address, { waitUntil: 'load' });
	if (response?.ok() !== true) throw new Error(`${address} answered ${response?.status() ?? 'nothing'}`);
	await page.emulateMedia({ media: 'print', colorScheme: 'light' });
	await page.evaluate(async () => {
		await document.fonts.ready;
	});
	const faults = await page.evaluate(findOverflow);
	if (faults.length > 0) throw new Error(`it does not fit: ${faults.slice(0, 3).join('; ')}`);
	const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
	const pages = countPages(pdf);
	if (pages !== PAGES) throw new Error(`it has ${pages} pages instead of ${PAGES}`);
	if (!isTagged(pdf)) throw new Error('this browser does not write tagged PDF; a newer Chromium does');
	await writeWhole(file, pdf);
}

/** Prints every sheet; `onprinted` hears of each file written. Gives those that failed, in the order of the sheets. */
export async function printSheets(
	context: BrowserContext,
	sheets: readonly Sheet[],
	onprinted: (file: string, done: number) => void,
): Promise<readonly Failure[]> {
	const waiting = [...sheets];
	const failures: Failure[] = [];
	let done = 0;
	const work = async (): Promise<void> => {
		const page = await context.newPage();
		for (let sheet = waiting.shift(); sheet !== undefined; sheet = waiting.shift()) {
			const { file } = sheet;
			try {
				await printSheet(page, sheet);
				done += 1;
				onprinted(file, done);
			} catch (error) {
				const reason = error instanceof Error ? error.message : String(error);
				failures.push({ file, reason: reason.split('\n')[0] ?? reason });
			}
		}
		await page.close();
	};
	await Promise.all(Array.from({ length: AT_A_TIME }, work));
	const order = new Map(sheets.map(({ file }, place) => [file, place]));
	return failures.toSorted((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0));
}
