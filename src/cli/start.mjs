// `npm start`: installs what is missing, builds what has changed, serves the site and says where.
import { setup } from './setup.mjs';

/** Imported late: these need the packages that `setup` installs. */
async function main() {
	await setup();
	const { buildSite } = await import('./site.mjs');
	if (!(await buildSite())) console.log('build/ is up to date');
	const { serve } = await import('./serve.mjs');
	const wanted = Number(process.env.PORT ?? 4173);
	const { url, port } = await serve({ root: 'build', port: wanted, host: process.env.HOST, search: 20 });
	if (port !== wanted) console.log(`port ${wanted} is taken`);
	console.log(`\nCOP Atlas is at ${url}  (stop with Ctrl+C)`);
}

await main().catch((error) => {
	console.error(`\n${error.message}`);
	process.exit(1);
});
