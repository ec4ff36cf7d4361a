// What a journey does with a page, whichever browser shows it, and how it waits.
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The first element of a selector that can be seen and used; of several, the one whose name or text holds `says`. */
export interface Where {
	readonly css: string;
	readonly says?: string;
}

export type Key = 'End' | 'Enter' | 'Escape' | 'ArrowRight';

/** A tab of a browser, 1440 wide. All reject with what the browser says, and where an element is not there within three minutes. */
export interface Tab {
	/** Goes to an address and waits until its document has arrived. */
	open(address: string): Promise<void>;
	/** Calls a function in the page, which knows nothing of this side but the texts it is given. */
	ask<Found>(what: (given: string[]) => Found | Promise<Found>, ...given: string[]): Promise<Found>;
	/** Whether an element is there now. */
	has(where: Where): Promise<boolean>;
	click(where: Where): Promise<void>;
	/** Presses a key, on an element or on what has the focus. */
	press(key: Key, where?: Where): Promise<void>;
	/** Writes into a field, in place of what is there. */
	write(where: Where, text: string): Promise<void>;
	/** Chooses a file of this machine in a field for files. */
	choose(where: Where, path: string): Promise<void>;
	/** Clicks, and gives what the browser has saved then. */
	save(where: Where): Promise<Buffer>;
	/** The page printed as a PDF; null where the browser's driver cannot print. */
	print(): Promise<Buffer | null>;
}

/** Runs in the page: finds an element, given selector and text. A field for files may be out of sight, behind its label. */
export function seek([css = '', says = '']: string[]): Element | null {
	const isUsable = (element: Element): boolean =>
		!element.matches(':disabled') && (element.checkVisibility() || element.matches('[type="file"]'));
	const named = (element: Element): string => {
		const labels = element instanceof HTMLInputElement ? Array.from(element.labels ?? []) : [];
		const texts = [element, ...labels].map(({ textContent }) => textContent);
		return [element.getAttribute('aria-label') ?? '', ...texts].join(' ');
	};
	return (
		[...document.querySelectorAll(css)].find(
			(element) => isUsable(element) && named(element).includes(says),
		) ?? null
	);
}

const PATIENCE = 180_000;
const OFTEN = 50;

/** Asks again and again until the answer is something; rejects after three minutes with what was waited for. */
export async function until<Found>(
	what: string | (() => string),
	ask: () => Promise<Found | null | false>,
	patience = PATIENCE,
): Promise<Found> {
	const end = performance.now() + patience;
	for (;;) {
		const found = await ask();
		if (found !== null && found !== false) return found;
		if (performance.now() > end)
			throw new Error(`waited ${patience / 1000} s for ${typeof what === 'string' ? what : what()}`);
		await new Promise((done) => {
			setTimeout(done, OFTEN);
		});
	}
}

/** Waits for an element. */
export async function appears(tab: Tab, { css, says = '' }: Where): Promise<void> {
	await until(`${css} ${says}`.trim(), () => tab.has({ css, says }));
}

/** Opens an address and waits until nothing more arrives, so that what is pressed is heard. */
export async function openAwake(tab: Tab, address: string): Promise<void> {
	await tab.open(address);
	let [known, since] = [-1, performance.now()];
	await until('a page that loads nothing more', async () => {
		const arrived = await tab.ask(() =>
			document.readyState === 'complete' ? performance.getEntriesByType('resource').length : -1,
		);
		if (arrived !== known) [known, since] = [arrived, performance.now()];
		return known >= 0 && performance.now() - since > 1000;
	});
}

/** The file that a browser saves in its folder for downloads when something is done. */
export async function savedIn(folder: string, work: () => Promise<void>): Promise<Buffer> {
	const known = new Set(await readdir(folder));
	await work();
	let [last, size] = ['', 0];
	return until('a saved file', async () => {
		// It has another name at first, and grows.
		const arrived = (await readdir(folder)).filter((name) => !known.has(name));
		const file = await readFile(join(folder, arrived[0] ?? '')).catch(() => Buffer.alloc(0));
		const isWhole = file.length > 0 && file.length === size && arrived.join() === last;
		[last, size] = [arrived.join(), file.length];
		return isWhole && !arrived.some((name) => /\.(part|wkdownload)$/.test(name)) && file;
	});
}

/** A new folder for this process alone, which is gone when it ends. */
export function scratch(): string {
	const folder = mkdtempSync(join(tmpdir(), 'cop-atlas-browsers-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
	return folder;
}
