// The sites of two packages that are not the shipped one: three invented countries, and a published index in English only.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from '../../src/cli/load.mjs';
import { siteOf } from '../../src/cli/site/which.mjs';
import { cache, root } from '../../src/cli/steps.mjs';

/** @typedef {import('../fixtures/hdi/observations.ts')} Observations */

const fixtures = join(root, 'tests/fixtures');
const index = { title: 'Human Development Index 2022', edition_year: 2022, languages: ['en'] };

/** Three ports from here on serve the sites; two checkouts that test at once need different ones. */
export const firstPort = Number(process.env.E2E_PORT ?? 4179);

/** Where the sites are made, and the ports they are served at. */
export const sites = {
	tinyland: { ...siteOf(join(fixtures, 'tinyland')), port: firstPort + 1 },
	hdi: { ...siteOf(join(cache, 'packages/hdi')), port: firstPort + 2 },
};

/** Writes the whole package of the published index into a folder: the numbers are kept once, as they were published. */
async function writeIndex(/** @type {string} */ folder) {
	mkdirSync(folder, { recursive: true });
	for (const file of ['framework.csv', 'countries.csv', 'sources.csv', 'method.json'])
		cpSync(join(fixtures, 'hdi', file), join(folder, file));
	/** @type {Observations} */
	const { readPublished, writeObservations } = await load(join(fixtures, 'hdi/observations.ts'));
	const published = readPublished(readFileSync(join(fixtures, 'hdi/published.csv'), 'utf8'));
	writeFileSync(join(folder, 'observations.csv'), writeObservations(published));
	writeFileSync(join(folder, 'datapackage.json'), `${JSON.stringify(index, null, '\t')}\n`);
}

/** Builds both, each skipped while nothing it is made from has changed. */
async function buildPackages() {
	const { buildSite } = await import('../../src/cli/site.mjs');
	await writeIndex(sites.hdi.data);
	for (const site of [sites.tinyland, sites.hdi])
		if (!(await buildSite(site))) console.log(`${site.build} is up to date`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await buildPackages().catch((error) => {
		console.error(error.message);
		process.exit(1);
	});
	process.exit(0);
}
