// What `npm start` is asked to do, from its arguments. Needs nothing but Node itself.
import { parseArgs } from 'node:util';

export const SYNOPSIS = 'usage: npm start [-- --data <package folder>] (or --help)';

export const USAGE = `${SYNOPSIS}

Builds what has changed, serves the site and prints its address.

  --data  a folder in the package format, to be served as a site of its own (default: the package that ships)
  --help  this text

PORT and HOST say where to listen; the next free port is taken where PORT is not free.

exit codes: 1 the package has errors, each listed as file:row:column; 2 the arguments, PORT or HOST are wrong`;

/**
 * @typedef {{ kind: 'start', data: string | null } | { kind: 'help' } | { kind: 'wrong', message: string }} Wish
 * @param {readonly string[]} args
 * @returns {Wish} what is wrong is said in one sentence
 */
export function readArguments(args) {
	if (args.includes('--help') || args.includes('-h')) return { kind: 'help' };
	try {
		const { values } = parseArgs({ args: [...args], options: { data: { type: 'string', multiple: true } } });
		const [data = null, ...others] = values.data ?? [];
		if (data === '') return { kind: 'wrong', message: '--data is empty; expected the folder of a package' };
		if (others.length > 0) {
			const all = [data, ...others].join(', ');
			return {
				kind: 'wrong',
				message: `--data is given ${others.length + 1} times (${all}); expected one folder`,
			};
		}
		return { kind: 'start', data };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { kind: 'wrong', message: reason.split('. ')[0] ?? reason };
	}
}
