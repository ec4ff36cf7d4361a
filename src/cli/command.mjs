// `node src/cli/command.mjs NAME [args…]`: installs what is missing, then runs a command of this folder for whoever called
// npm: paths are taken from where that was.
import { setup } from './setup.mjs';

/** The commands have their own meanings for 1 and 2. */
const FAILED = 3;

try {
	await setup();
	const { INIT_CWD: calledFrom, npm_lifecycle_event: script } = process.env;
	if (script === process.argv[2] && calledFrom !== undefined) process.chdir(calledFrom);
	await import('./run.mjs');
} catch (error) {
	console.error(error instanceof Error ? (error.stack ?? error.message) : error);
	process.exitCode = FAILED;
}
