// `npm start [-- --data <package folder>]`: installs what is missing, builds what has changed, serves the site, says where.
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setup } from './setup.mjs';
import { readArguments, SYNOPSIS, USAGE } from './start/arguments.mjs';
import { sayFault } from './start/faults.mjs';
import { FURTHER_PORTS, readPlace, sayWhyNot, tryPlace } from './start/place.mjs';
import { root } from './steps.mjs';

/** The folder whoever called npm is in: npm itself runs this in the repository's root. */
function calledFrom() {
	const { INIT_CWD: folder, npm_lifecycle_event: script } = process.env;
	return script === 'start' && folder !== undefined ? folder : process.cwd();
}

/** @param {string} message */
function misuse(message) {
	console.error(`${message}\n${SYNOPSIS}`);
	process.exit(2);
}

/**
 * Imported late: these need the packages that `setup` installs.
 * @param {string | null} data the folder of a package, absolute; null for the one that ships
 * @param {import('./start/place.mjs').Place} place
 */
async function main(data, { port: wanted, host }) {
	await setup();
	const { shipped, siteOf } = await import('./site/which.mjs');
	const { buildSite, Refused } = await import('./site.mjs');
	const site = data === null ? shipped : siteOf(data);
	const built = await buildSite(site).catch((error) => {
		if (site === shipped || !(error instanceof Refused)) throw error;
		process.exit(1);
	});
	if (!built) console.log(`${site === shipped ? 'build/' : 'the site'} is up to date`);
	const { serve } = await import('./serve.mjs');
	const { url, port } = await serve({
		...{ root: join(root, site.build), port: wanted, host, search: FURTHER_PORTS },
	}).catch((error) => {
		throw 'syscall' in error ? new Error(sayWhyNot(error, { port: wanted, host })) : error;
	});
	if (wanted !== 0 && port !== wanted)
		console.log(`port ${wanted} is taken, by another start or another program; ${port} is free`);
	const edition = () => JSON.parse(readFileSync(join(root, site.static, 'data/edition.json'), 'utf8'));
	const title = site === shipped ? 'COP Atlas' : edition().package.title;
	console.log(`\n${title} is at ${url}  (stop with Ctrl+C)`);
}

const wish = readArguments(process.argv.slice(2));
if (wish.kind === 'help') {
	console.log(USAGE);
} else if (wish.kind === 'wrong') {
	misuse(wish.message);
} else {
	const data = wish.data === null ? null : resolve(calledFrom(), wish.data);
	if (data !== null && !statSync(data, { throwIfNoEntry: false })?.isDirectory())
		misuse(`${wish.data} is not a folder that can be read; expected a benchmark package`);
	const place = readPlace(process.env);
	if (place.kind === 'wrong') misuse(place.message);
	else {
		const refusal = await tryPlace(place);
		if (refusal !== null) misuse(refusal);
		await main(data, place).catch((error) => {
			console.error(`\n${sayFault(error)}`);
			process.exit(1);
		});
	}
}
