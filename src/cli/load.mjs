// Loads TypeScript as the site does, outside it: for the commands of this folder, and for tests and benchmarks.
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundled } from './bundle.mjs';
import { cache, filesUnder, root } from './steps.mjs';

const here = import.meta.dirname;

/**
 * What no command is made from stays out; of the messages, what is compiled from them.
 * @param {string} path
 */
const isSource = (path) =>
	!/\.(test\.ts|svelte|css|html)$|(^|\/)\.|\/(project\.inlang|paraglide)$|^src\/lib\/(views|ui|charts|state)$/.test(
		path,
	);

const sources = () =>
	filesUnder(['package.json', 'package-lock.json', 'src/cli', 'src/derive', 'src/lib'], isSource);

/** @param {string} path */
const isTestSource = (path) => /^tests(\/[a-z]+)*$|\.ts$/.test(path);

/** All commands at once, since they share most of what they import. */
const commands = () => ({
	modules: filesUnder(['src/cli'], (path) => path === 'src/cli' || path.endsWith('.ts')).map((path) =>
		join(root, path),
	),
	sources,
	home: join(cache, 'commands'),
});

/** @param {string} file */
const fixture = (file) => ({
	modules: [file],
	sources: () => [...sources(), ...filesUnder(['tests'], isTestSource)],
	home: join(cache, 'fixtures', basename(file, '.ts')),
});

/**
 * Loads a module, built before unless its sources have changed: `#lib/…` and `*.sql?raw` mean here what they mean in the
 * site. Rejects where it does not build.
 * @template Module
 * @param {string} file absolute: a command of this folder, or a module of `tests/`
 * @returns {Promise<Module>}
 */
export async function load(file) {
	const folder = await bundled(dirname(file) === here ? commands() : fixture(file));
	return import(pathToFileURL(join(folder, `${basename(file, '.ts')}.mjs`)).href);
}
