// The engine in Node: scoring and draws against what is to be reached, and how both grow with the package.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { load } from '../../src/cli/load.mjs';
import { root } from '../../src/cli/steps.mjs';
import { versionOf } from './site.mjs';

/** @typedef {Record<string, number>} Figures */
/** @typedef {{ main: (args: readonly string[]) => Promise<void> }} Measures */

const here = 'tests/bench/scoring.bench.mjs';
const [, , ...asked] = process.argv;
const spaced = (/** @type {number} */ value, digits = 0) =>
	value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits }).padStart(9);

/** @param {readonly (string | number)[]} args @returns {Promise<Figures>} */
async function measure(...args) {
	const { stdout } = await promisify(execFile)(process.execPath, [here, ...args.map(String)], {
		cwd: root,
		maxBuffer: 1 << 24,
	});
	return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
}

/** @param {string} what @param {number | undefined} found @param {number} [goal] milliseconds */
function report(what, found = NaN, goal) {
	const against = goal === undefined ? '' : `  to reach ${goal} ms: ${(found / goal).toFixed(2)} of it`;
	console.log(`${spaced(found, 1)} ms  ${what}${against}`);
}

if (asked.length > 0) {
	/** @type {Measures} */
	const { main } = await load(join(root, 'tests/bench/scoring.ts'));
	await main(asked);
} else {
	const names = ['@duckdb/duckdb-wasm', 'pure-rand', 'vite'];
	console.log(`versions ${names.map((name) => `${name} ${versionOf(name)}`).join(', ')}`);

	const scored = await measure('score', 195, 60);
	console.log('\n195 countries × 60 indicators (medians of 15)');
	report('to start DuckDB', scored['engine']);
	report('cold: start, load the package, score', scored['cold']);
	report('scored again from the observations, every stage', scored['again']);
	report('warm: scored again for other weights', scored['warm'], 25);

	const weights = await measure('weights', 195, 60);
	console.log('\ndraws of weights, 195 × 60, with ranks and intervals of the index');
	report('1,000, the first time', weights['first 1,000']);
	report('1,000', weights['1,000'], 300);
	report('10,000', weights['10,000'], 2500);
	console.log(
		`${spaced((weights['10,000'] ?? NaN) / (weights['1,000'] ?? NaN), 1)} ×   10,000 against 1,000`,
	);

	const pipeline = await measure('pipeline');
	console.log('\n1,000 draws of the whole pipeline, ASEM 51 × 49 (COINr 1.1.14: 153 s)');
	report('the first time', pipeline['first']);
	report('again', pipeline['1,000'], 1000);

	console.log('\ngrowth, each against 195 × 60 × 1 year; peak memory of the process');
	console.log('    cold ms  again ms   warm ms  again ×     MiB');
	for (const [countries, indicators, years] of [
		[195, 60, 1],
		[195, 60, 10],
		[195, 60, 100],
		[2000, 60, 1],
		[195, 500, 1],
	]) {
		const found = await measure('score', countries ?? 0, indicators ?? 0, years ?? 0);
		const { cold = NaN, again = NaN, warm = NaN, memory = NaN } = found;
		const ratio = again / (scored['again'] ?? NaN);
		console.log(
			`  ${spaced(cold)} ${spaced(again)} ${spaced(warm)} ${spaced(ratio, 1)} ${spaced(memory)}` +
				`  ${countries} countries × ${indicators} indicators × ${years} years`,
		);
	}
}
