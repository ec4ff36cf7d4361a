// `npm run bench [-- NAME…]`: runs the benchmarks of this folder one after the other. They print; nothing is asserted.
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setup } from '../../src/cli/setup.mjs';
import { filesUnder, node } from '../../src/cli/steps.mjs';

await setup();

const here = dirname(fileURLToPath(import.meta.url));
const all = filesUnder([here])
	.map((path) => /\/([a-z]+)\.bench\.mjs$/.exec(path)?.[1])
	.filter((name) => name !== undefined);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
	console.error(`unknown benchmark: ${unknown.join(', ')}; known: ${all.join(', ')}`);
	process.exit(2);
}

const gibibytes = (totalmem() / 1024 ** 3).toFixed(0);
console.log(`machine  ${cpus().length} × ${cpus()[0]?.model.trim()}, ${gibibytes} GiB`);
console.log(`system   ${platform()} ${release()} ${arch()}, Node ${process.versions.node}`);
for (const name of wanted.length > 0 ? wanted : all) {
	console.log(`\n── ${name}`);
	await node(`tests/bench/${name}.bench.mjs`).catch((error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
}
