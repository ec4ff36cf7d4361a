// Loaded before a program (`node --import`): ends it when whoever started it is gone, even when it was killed. Else a build
// goes on behind the next one's back. A thread of its own, since the program may compute for long without a pause.
import { isMainThread, Worker } from 'node:worker_threads';

/** Nothing is ever written to the standard input, which ends with the process that holds its other end. */
const watch = `
	const { Socket } = require('node:net');
	const held = new Socket({ fd: 0, readable: true, writable: false });
	held.on('error', () => undefined);
	held.on('close', () => process.kill(process.pid, 'SIGKILL'));
	held.resume();
`;

if (isMainThread) new Worker(watch, { eval: true, execArgv: [], stdin: false }).unref();
