// `npm run browsers [-- --starts N] [ENGINE…]`: a small journey through the built site in every browser engine found.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from '../../src/cli/load.mjs';
import { serve } from '../../src/cli/serve.mjs';
import { setup } from '../../src/cli/setup.mjs';
import { buildSite } from '../../src/cli/site.mjs';
import { root } from '../../src/cli/steps.mjs';

/** @typedef {{ url: string, starts: number, wanted: readonly string[] }} Task */
/** @typedef {{ main: (task: Task) => Promise<boolean> }} Browsers */

/** @returns {Omit<Task, 'url'> | null} null where the arguments are wrong */
function readArguments() {
	try {
		const { values, positionals } = parseArgs({
			options: { starts: { type: 'string', default: '3' } },
			allowPositionals: true,
		});
		const starts = Number(values.starts);
		const wanted = positionals.map((name) => name.toLowerCase());
		const isKnown = wanted.every((name) => ['chromium', 'firefox', 'webkit'].includes(name));
		return isKnown && Number.isInteger(starts) && starts > 0 ? { starts, wanted } : null;
	} catch {
		return null;
	}
}

/** @param {Omit<Task, 'url'>} task */
async function run(task) {
	await setup();
	await buildSite();
	const { url, close } = await serve({ root: join(root, 'build'), port: 0 });
	/** @type {Browsers} */
	const browsers = await load(join(root, 'tests/browsers/browsers.ts'));
	try {
		process.exitCode = (await browsers.main({ url, ...task })) ? 0 : 1;
	} finally {
		await close();
	}
}

// Whoever stops this stops the browsers too: they end when this process does.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
	process.once(signal, () => process.exit(1));

const task = readArguments();
if (task === null) {
	console.error('usage: npm run browsers [-- [--starts N] [chromium] [firefox] [webkit]]; N is 1 or more');
	process.exitCode = 2;
} else {
	await run(task).catch((error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
}
