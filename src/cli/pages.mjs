// `vite build` of the site the environment names, which ends when it is done: the message compiler leaves timers that would hold Node for half a minute.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createBuilder } from 'vite';
import { meantSite } from './site/which.mjs';
import { filesUnder, root } from './steps.mjs';

const { build } = meantSite();
process.env.NODE_ENV ??= 'production';
const builder = await createBuilder(
	{ root, logLevel: 'warn', build: { rolldownOptions: { checks: { pluginTimings: false } } } },
	null,
);
await builder.buildApp();

// Pages without a script of their own never ask for their data.
for (const folder of ['.', ...readdirSync(join(root, build))])
	for (const file of filesUnder([join(build, folder, 'brief')]))
		if (file.endsWith('/__data.json')) rmSync(join(root, file));
process.exit(0);
