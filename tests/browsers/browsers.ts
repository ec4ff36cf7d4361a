// The journey, the starts of the engine and the scores, in one browser after another; what is found is printed.
import { findEngines } from './engines.ts';
import { PARTS, type Seen } from './journey.ts';
import type { Opened } from './playwrightTab.ts';
import { apart, scoreInBrowser, scoreInNode, type Scores } from './scores.ts';
import { until, type Tab } from './tab.ts';

interface Task {
	/** Where the site is served. */
	readonly url: string;
	/** How often the engine is started in each browser. */
	readonly starts: number;
	/** Names of engines in small letters; all where none is named. */
	readonly wanted: readonly string[];
}

const count = { passed: 0, failed: 0, skipped: 0 };
const messageOf = (fault: unknown): string =>
	fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

async function check(name: string, work: () => Promise<Seen>): Promise<void> {
	const start = performance.now();
	try {
		const { says, isSkipped = false } = await work();
		count[isSkipped ? 'skipped' : 'passed']++;
		const seconds = ((performance.now() - start) / 1000).toFixed(1);
		say(isSkipped ? `  – ${name}: skipped, ${says}` : `  ✓ ${name}: ${says} (${seconds} s)`);
	} catch (fault) {
		count.failed++;
		say(`  ✗ ${name}: ${messageOf(fault)}`);
	}
}

/** Opens the page again and again, each time with a new worker, until the engine has scored weights in it. */
async function startOften(tab: Tab, url: string, starts: number): Promise<Seen> {
	const times: number[] = [];
	for (let at = 1; at <= starts; at++) {
		const start = performance.now();
		await tab.open(`${url}/?w=legal_framework:2`);
		const said = await until(`start ${at} of the engine`, () =>
			tab.ask(() => {
				const banner = document.querySelector('.banner [role="status"] strong');
				return banner?.textContent ?? null;
			}),
		);
		if (!said.startsWith('Custom weights are on')) throw new Error(`start ${at} of ${starts}: ${said}`);
		times.push(performance.now() - start);
	}
	const slowest = (Math.max(...times) / 1000).toFixed(1);
	return { says: `${starts} of ${starts} in a row, the slowest in ${slowest} s` };
}

async function tryAll({ tab }: Opened, { url, starts }: Task, wanted: Scores): Promise<Scores | null> {
	for (const { name, run } of PARTS) await check(name, () => run(tab, url));
	await check('starts of the engine', () => startOften(tab, url, starts));
	let scores: Scores | null = null;
	await check('scores under custom weights', async () => {
		scores = await scoreInBrowser(tab, url, wanted);
		return { says: `${scores.size}, of 195 countries each node, at most ${apart(scores, wanted)} from Node` };
	});
	return scores;
}

/** Tries every engine that is found, and says at the end how much passed, failed and was skipped; whether none failed. */
export async function main(task: Task): Promise<boolean> {
	const inNode = await scoreInNode(task.url);
	const seen = new Map<string, Scores>();
	for (const { name, start } of findEngines()) {
		if (task.wanted.length > 0 && !task.wanted.includes(name.toLowerCase())) continue;
		if (typeof start === 'string') {
			count.skipped++;
			say(`\n${name}\n  – skipped: ${start}`);
			continue;
		}
		let opened: Opened | null = null;
		try {
			opened = await start();
			say(`\n${name} ${opened.version}`);
			const scores = await tryAll(opened, task, inNode);
			if (scores !== null) seen.set(name, scores);
		} catch (fault) {
			count.failed++;
			say(`\n${name}\n  ✗ does not start: ${messageOf(fault)}`);
		} finally {
			await opened?.close();
		}
	}
	say('');
	for (const [name, scores] of seen)
		for (const [other, others] of seen)
			if (name < other) say(`${name} and ${other}: scores at most ${apart(scores, others)} apart`);
	say(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
	return count.failed === 0 && count.passed > 0;
}
