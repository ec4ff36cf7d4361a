// The limits of a package, from files on the disk to scores on the disk, without draws: 10,000 rows and 1,000,000 on the engine
// that ships, 10,000,000 on DuckDB itself with a bounded memory. `-- limits` runs all; ONLY=10, picks those that begin so.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../../src/cli/load.mjs';
import { root } from '../../src/cli/steps.mjs';

const NATIVE = ['--engine', 'native', '--memory', '1GB'];
/** @type {readonly { name: string, size: readonly number[], format: string, args: readonly string[], goal: string }[]} */
const measures = [
	{ name: '10,000 rows, wasm', size: [195, 10, 5], format: 'csv', args: [], goal: '2 s' },
	{ name: '1,000,000 rows, wasm', size: [195, 60, 85], format: 'csv', args: [], goal: '60 s, 1,500 MiB' },
	{ name: '1,000,000 rows, native', size: [195, 60, 85], format: 'csv', args: NATIVE, goal: '60 s' },
	{
		name: '10,000,000 rows, native',
		size: [195, 604, 85],
		format: 'parquet',
		args: NATIVE,
		goal: '2,000 MiB',
	},
];

/** @param {readonly string[]} args */
const again = (args) =>
	execFileSync(process.execPath, ['tests/bench/limits.bench.mjs', ...args], {
		...{ cwd: root, encoding: 'utf8', maxBuffer: 1 << 24 },
		stdio: ['ignore', 'pipe', 'inherit'],
	});

/** @typedef {{ main: (args: readonly string[]) => Promise<void> }} Measures */

const asked = process.argv.slice(2);
if (asked.length > 0) {
	/** @type {Measures} */
	const { main } = await load(join(root, 'tests/bench/limits.ts'));
	await main(asked);
} else {
	for (const { name, size, format, args, goal } of measures) {
		if (!name.startsWith(process.env.ONLY ?? '')) continue;
		const folder = mkdtempSync(join(tmpdir(), 'cop-atlas-limits-'));
		try {
			again(['make', folder, ...size.map(String), format]);
			/** @type {{ time: number, processor: number, memory: number }} */
			const { time, processor, memory } = JSON.parse(
				again(['score', folder, ...args])
					.trim()
					.split('\n')
					.at(-1) ?? '{}',
			);
			const [taken, busy] = [time, processor].map((each) => (each / 1000).toFixed(1).padStart(7));
			console.log(
				`${name.padEnd(24)} ${taken} s (${busy} s of processors) ${memory.toFixed(0).padStart(6)} MiB   to reach ${goal}`,
			);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}
}
