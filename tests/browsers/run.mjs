// `npm run browsers [-- --starts N] [-- ENGINE…]`: a small journey through the built site in every browser engine found.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from '../../src/cli/load.mjs';
import { serve } from '../../src/cli/serve.mjs';
import { setup } from '../../src/cli/setup.mjs';
import { buildSite } from '../../src/cli/site.mjs';
import { root } from '../../src/cli/steps.mjs';

/** @typedef {{ main: (site: { url: string, starts: number, wanted: readonly string[] }) => Promise<boolean> }} Browsers */

const { values, positionals } = parseArgs({
	options: { starts: { type: 'string', default: '3' } },
	allowPositionals: true,
});
const starts = Number(values.starts);
const unknown = positionals.filter((name) => !['chromium', 'firefox', 'webkit'].includes(name.toLowerCase()));
if (!Number.isInteger(starts) || starts < 1 || unknown.length > 0) {
	console.error('usage: npm run browsers [-- [--starts N] [chromium] [firefox] [webkit]]; N is 1 or more');
	process.exit(2);
}

// Whoever stops this stops the browsers too: they end when this process does.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
	process.once(signal, () => process.exit(1));

await setup();
await buildSite();
const { url, close } = await serve({ root: join(root, 'build'), port: 0 });
/** @type {{ module: Browsers, close: () => Promise<void> }} */
const { module, close: unload } = await load(join(root, 'tests/browsers/browsers.ts'));
try {
	const wanted = positionals.map((name) => name.toLowerCase());
	process.exitCode = (await module.main({ url, starts, wanted })) ? 0 : 1;
} finally {
	await unload();
	await close();
}
