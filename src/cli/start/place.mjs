// Where to listen: what PORT and HOST say, whether that can be, and how it is said when it cannot. Needs nothing but Node itself.
import { createServer } from 'node:net';

const USUAL_PORT = 4173;
const USUAL_HOST = '127.0.0.1';
export const LAST_PORT = 65_535;
/** How many ports after the one that was wanted are tried. */
export const FURTHER_PORTS = 20;

/**
 * @typedef {{ port: number, host: string }} Place
 * @param {NodeJS.ProcessEnv} env an empty PORT or HOST says nothing
 * @returns {{ kind: 'place' } & Place | { kind: 'wrong', message: string }} what is wrong is said in one sentence
 */
export function readPlace({ PORT: said = '', HOST: host = '' }) {
	const port = said.trim() === '' ? USUAL_PORT : /^\s*\d+\s*$/.test(said) ? Number(said) : NaN;
	return port <= LAST_PORT
		? { kind: 'place', port, host: host.trim() === '' ? USUAL_HOST : host.trim() }
		: {
				kind: 'wrong',
				message: `PORT is ${said}; expected a whole number from 0 (any free port) to ${LAST_PORT}`,
			};
}

/**
 * The address readers are told.
 * @param {string} host
 * @param {number} port
 */
export function addressOf(host, port) {
	const isHere = host === USUAL_HOST || host === '0.0.0.0' || host === '::';
	return `http://${isHere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * Why a place cannot be listened at, and what can be done.
 * @param {unknown} error of listening
 * @param {Place} place
 * @returns {string}
 */
export function sayWhyNot(error, { port, host }) {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	switch (code) {
		case 'EADDRINUSE': {
			const last = Math.min(port + FURTHER_PORTS, LAST_PORT);
			return `every port from ${port} to ${last} is taken; name a free one with PORT (PORT=0 takes any)`;
		}
		case 'EACCES':
			return `port ${port} is not for everyone to use; name one from 1024 on with PORT`;
		case 'EADDRNOTAVAIL':
		case 'EAFNOSUPPORT':
		case 'EAI_AGAIN':
		case 'EINVAL':
		case 'ENOTFOUND':
			return (
				`HOST is ${host}, which is no address of this machine; ` +
				`without HOST the site is served to this machine alone, with HOST=0.0.0.0 to its networks`
			);
		default:
			return `cannot listen at ${addressOf(host, port)}: ${error instanceof Error ? error.message : String(error)}`;
	}
}

/**
 * Tries whether a place can be listened at, before minutes are spent on what is to be served there.
 * @param {Place} place
 * @returns {Promise<string | null>} what is wrong in one sentence; null also where the port is taken, since the next may be free
 */
export function tryPlace(place) {
	return new Promise((done) => {
		const server = createServer();
		server.once('error', (error) => {
			done('code' in error && error.code === 'EADDRINUSE' ? null : sayWhyNot(error, place));
		});
		server.listen(place.port, place.host, () => server.close(() => done(null)));
	});
}
