// Runs a TypeScript command of this folder: `node src/cli/run.mjs NAME [args…]` calls `main(args)` of src/cli/NAME.ts.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { load } from './load.mjs';

/** @typedef {{ main?: (args: readonly string[]) => Promise<number> }} Command */

/**
 * V8 compiles a function of the engine a second time, for speed, once so many of its bytes have run. A run of a second ends
 * before that pays; by this limit it is left to runs of many seconds.
 */
setFlagsFromString('--wasm-tiering-budget=1000000000');

const here = dirname(fileURLToPath(import.meta.url));
const [name, ...args] = process.argv.slice(2);
const file = join(here, `${name}.ts`);

if (name === undefined || !/^[A-Za-z]+$/.test(name) || !existsSync(file)) {
	const known = readdirSync(here).filter((entry) => entry.endsWith('.ts') && !entry.endsWith('.test.ts'));
	console.error(
		`unknown command: ${name ?? '(none)'}; known: ${known.map((entry) => entry.slice(0, -3)).join(', ')}`,
	);
	process.exitCode = 2;
} else {
	/** @type {Command} */
	const command = await load(file);
	if (command.main === undefined) throw new Error(`src/cli/${name}.ts does not export main`);
	process.exitCode = await command.main(args);
}
