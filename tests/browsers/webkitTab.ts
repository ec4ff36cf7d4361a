// A tab of WebKitGTK's MiniBrowser over its WebDriver, on a screen in memory where Xvfb is there.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import {
	Builder,
	Capabilities,
	Key as KEYS,
	Origin,
	type WebDriver,
	type WebElement,
} from 'selenium-webdriver';
import type { Opened } from './playwrightTab.ts';
import { savedIn, scratch, seek, until, type Key, type Tab, type Where } from './tab.ts';

/** What a tab of WebKit needs, by path; `screen` is null where the machine's own is used. */
export interface WebKitPrograms {
	readonly driver: string;
	readonly browser: string;
	readonly screen: string | null;
}

const KEY_OF: Record<Key, string> = {
	End: KEYS.END,
	Enter: KEYS.ENTER,
	Escape: KEYS.ESCAPE,
	ArrowRight: KEYS.ARROW_RIGHT,
};

/** Starts a program with all it starts in a group of its own, which ends with this process at the latest. */
function start(
	path: string,
	args: readonly string[],
	env: NodeJS.ProcessEnv,
): { readonly child: ChildProcess; readonly end: () => Promise<void> } {
	const child = spawn(path, args, { env, detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
	const kill = (): void => {
		if (child.pid === undefined) return;
		try {
			process.kill(-child.pid);
		} catch {
			// The group has ended by itself.
		}
	};
	process.once('exit', kill);
	const ended = once(child, 'close');
	return {
		child,
		end: async () => {
			process.removeListener('exit', kill);
			kill();
			await ended;
		},
	};
}

/** A screen in memory, which says the number it has taken on its fourth channel. */
async function startScreen(path: string): Promise<{ display: string; end: () => Promise<void> }> {
	const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
	const { child, end } = start(path, args, process.env);
	const number = await new Promise<string>((done, fail) => {
		child.stdio[3]?.once('data', (said: Buffer) => done(String(said).trim()));
		child.once('close', () => fail(new Error(`${path} ended at once`)));
	});
	return { display: `:${number}`, end };
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

/** Starts MiniBrowser with a home of its own, where it saves what is downloaded. */
export async function openWebKit({ driver, browser, screen }: WebKitPrograms): Promise<Opened> {
	const home = scratch();
	const downloads = join(home, 'downloads');
	const ends: (() => Promise<void>)[] = [];
	const close = async (): Promise<void> => {
		for (const end of ends.splice(0).toReversed()) await end();
	};
	try {
		await mkdir(join(home, '.config'), { recursive: true });
		await mkdir(downloads);
		await writeFile(join(home, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
		const env: NodeJS.ProcessEnv = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config') };
		if (screen !== null) {
			const { display, end } = await startScreen(screen);
			ends.push(end);
			env['DISPLAY'] = display;
			delete env['WAYLAND_DISPLAY'];
		}
		const port = await freePort();
		const { end } = start(driver, [`--port=${port}`], env);
		ends.push(end);
		const address = `http://127.0.0.1:${port}`;
		await until(`${driver} to answer`, () =>
			fetch(`${address}/status`).then(
				() => true,
				() => null,
			),
		);
		const session = await new Builder()
			.disableEnvironmentOverrides()
			.usingServer(address)
			.withCapabilities(
				new Capabilities({
					browserName: 'MiniBrowser',
					'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
				}),
			)
			.build();
		ends.push(() => session.quit());
		await session.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
		await session.manage().window().setRect({ x: 0, y: 0, width: 1440, height: 938 });
		const version: unknown = (await session.getCapabilities()).get('browserVersion');
		return { version: String(version), tab: tabOf(session, downloads), close };
	} catch (fault) {
		await close();
		throw fault;
	}
}

/** Runs in the page: brings an element into view, and gives the point in its middle. */
function middle(element: Element): { x: number; y: number } {
	element.scrollIntoView({ block: 'center', behavior: 'instant' });
	const { x, y, width, height } = element.getBoundingClientRect();
	return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

function tabOf(session: WebDriver, downloads: string): Tab {
	const find = ({ css, says = '' }: Where): Promise<WebElement | null> =>
		session.executeScript<WebElement | null>(seek, [css, says]);
	const wait = (where: Where): Promise<WebElement> =>
		until(`${where.css} ${where.says ?? ''}`.trim(), () => find(where));
	// The driver's own click knows no elements of SVG, and does not scroll.
	const click = async (where: Where): Promise<void> => {
		const { x, y } = await session.executeScript<{ x: number; y: number }>(middle, await wait(where));
		await session.actions().move({ x, y, origin: Origin.VIEWPORT, duration: 0 }).click().perform();
	};
	return {
		open: (address) => session.get(address),
		ask: (what, ...given) => session.executeScript(what, given),
		has: async (where) => (await find(where)) !== null,
		click,
		press: async (key, where) => {
			if (where !== undefined)
				await session.executeScript((element: HTMLElement) => element.focus(), await wait(where));
			await session.actions().sendKeys(KEY_OF[key]).perform();
		},
		write: async (where, text) => {
			const field = await wait(where);
			await field.clear();
			await field.sendKeys(text);
		},
		choose: async (where, path) => (await wait(where)).sendKeys(path),
		save: (where) => savedIn(downloads, () => click(where)),
		// WebKitWebDriver knows no command to print.
		print: async () => null,
	};
}
