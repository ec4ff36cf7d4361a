// Writes what the type checker and the linter need and git does not keep: compiled messages and SvelteKit's types.
import { pathToFileURL } from 'node:url';
import { node } from './steps.mjs';

const compileMessages = `
	import { compile } from '@inlang/paraglide-js';
	await compile({
		project: './src/lib/i18n/project.inlang',
		outdir: './src/lib/i18n/paraglide',
		strategy: ['url', 'baseLocale'],
		emitTsDeclarations: true,
	});
	process.exit(0); // the compiler leaves half-minute timers behind
`;

/** The options are those of vite.config.ts; a build compiles the messages again through Vite. */
export async function generate() {
	await node('--input-type=module', ['--eval', compileMessages]);
	await node('node_modules/@sveltejs/kit/svelte-kit.js', ['sync']);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await generate();
