// `vite build`, which ends when it is done: the message compiler leaves timers that would hold Node for half a minute.
import { createBuilder } from 'vite';
import { root } from './steps.mjs';

process.env.NODE_ENV ??= 'production';
const builder = await createBuilder(
	{ root, logLevel: 'warn', build: { rolldownOptions: { checks: { pluginTimings: false } } } },
	null,
);
await builder.buildApp();
process.exit(0);
