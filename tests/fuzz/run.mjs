// `npm run fuzz -- [--door] [--seed 1] [--count 2000] [--only N]`: breaks packages and answer files at random, or with `--door`
// any table, workbook or archive a reader may bring, and fails where one of them crashes, hangs, is refused in words of a program, or scores otherwise in another order of its rows and columns.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { cache, seconds } from '../../src/cli/steps.mjs';

/** A case that takes longer hangs: of the processor's time, as other programs may keep it busy. */
const LONGEST_MS = 5000;
const LONGEST_AT_THE_DOOR_MS = 10_000;
/** A worker loads the code and starts the engine first. */
const STARTING_MS = 60_000;
/** The memory of an engine is given back when its worker ends. */
const AT_ONCE = 2500;

/** @typedef {{ number: number, verdict: { is: string, wrong: string | null } | null }} Message */

const { values } = parseArgs({
	options: {
		seed: { type: 'string', default: '1' },
		count: { type: 'string', default: '2000' },
		only: { type: 'string' },
		door: { type: 'boolean', default: false },
	},
});
for (const [option, text] of Object.entries(values))
	if (typeof text === 'string' && !/^\d{1,9}$/.test(text)) {
		console.error(`--${option} ${text} is not a number; expected digits such as 2000`);
		process.exit(2);
	}
const cases = values.door ? 'tests/fuzz/door.ts' : 'tests/fuzz/cases.ts';
const longest = values.door ? LONGEST_AT_THE_DOOR_MS : LONGEST_MS;
const seed = Number(values.seed);
const only = values.only === undefined ? null : Number(values.only);
const [from, to] = only === null ? [0, Number(values.count)] : [only, only + 1];
const keep = only === null ? null : join(cache, `fuzz/${seed}-${only}`);

/** @type {Map<string, number>} */
const counts = new Map();
let wrong = 0;

/** @param {number} number @param {string} is @param {string | null} what */
function note(number, is, what) {
	counts.set(is, (counts.get(is) ?? 0) + 1);
	if (what === null) return;
	wrong += 1;
	console.error(`✗ case ${number} ${is}: ${what.slice(0, 2000)}`);
	console.error(`  again: npm run fuzz -- ${values.door ? '--door ' : ''}--seed ${seed} --only ${number}`);
}

/** Milliseconds of the processor's time this process has taken; this thread itself only waits. */
function spent() {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/**
 * Tries cases in a worker of their own until one of them ends it.
 * @param {number} first
 * @param {number} last not tried itself
 * @returns {Promise<number>} the case to go on with
 */
function tryCases(first, last) {
	return new Promise((done) => {
		const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
			workerData: { seed, from: first, to: last, keep, cases },
		});
		let at = first;
		/** @type {NodeJS.Timeout | undefined} */
		let watch;
		/** @param {number} next */
		const end = (next) => {
			clearInterval(watch);
			worker.removeAllListeners();
			void worker.terminate().then(() => done(next));
		};
		/** @param {number} patience */
		const expect = (patience) => {
			clearInterval(watch);
			const before = spent();
			const since = performance.now();
			watch = setInterval(() => {
				const isStill = performance.now() - since > 20 * patience;
				if (spent() - before < patience && !isStill) return;
				note(at, 'hung', `took more than ${patience / 1000} s`);
				end(at + 1);
			}, 250);
		};
		expect(STARTING_MS);
		worker.on('message', (/** @type {Message} */ { number, verdict }) => {
			at = number;
			if (verdict === null) return expect(longest);
			note(number, verdict.is, verdict.wrong);
			if (verdict.is === 'crashed' || number + 1 === last) end(number + 1);
		});
		worker.on('error', (error) => {
			note(at, 'crashed', error.stack ?? error.message);
			end(at + 1);
		});
		worker.on('exit', () => {
			note(at, 'crashed', 'ended its worker');
			end(at + 1);
		});
	});
}

const start = performance.now();
for (let next = from; next < to;) {
	next = await tryCases(next, Math.min(to, next + AT_ONCE));
	if (to - from > AT_ONCE) console.log(`${next - from} of ${to - from} tried (${seconds(start)})`);
}
if (keep !== null) console.log(`the files of the case are in ${keep}`);
const list = [...counts].map(([is, count]) => `${count} ${is}`).join(', ');
console.log(`${to - from} cases of seed ${seed} in ${seconds(start)}: ${list}; ${wrong} wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
