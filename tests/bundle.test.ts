// What the commands run: built once for what the sources say, built anew after an edit, whole for everyone who wants it.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundled } from '../src/cli/bundle.mjs';
import { filesUnder, root } from '../src/cli/steps.mjs';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'cop-atlas-bundle-'));
	write('inner.sql', 'select 1');
	write(
		'command.ts',
		`import inner from './inner.sql?raw';\nimport { root } from '${root}/src/cli/steps.mjs';\n` +
			'export const said: string = inner;\nexport const home: string = root;\n',
	);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const home = (): string => join(folder, 'kept');

const wanted = () => ({
	modules: [join(folder, 'command.ts')],
	sources: () => filesUnder([join(folder, 'command.ts'), join(folder, 'inner.sql')]),
	home: home(),
});

const bundle = () => bundled(wanted());

async function load(): Promise<unknown> {
	const module: unknown = await import(pathToFileURL(join(await bundle(), 'command.mjs')).href);
	return module;
}

test('a command is built with all it imports, but for scripts, which stay where they are', async () => {
	expect(await load()).toMatchObject({ said: 'select 1', home: root });
	expect(readdirSync(await bundle())).toEqual(['command.mjs']);
});

test('what was built is taken as it is until a source changes, and an edit that is taken back is not built again', async () => {
	const before = await bundle();
	writeFileSync(join(before, 'command.mjs'), 'export const said = "kept";');
	expect(await load()).toMatchObject({ said: 'kept' });
	write('inner.sql', 'select 2');
	expect(await load()).toMatchObject({ said: 'select 2' });
	write('inner.sql', 'select 1');
	expect(await bundle()).toBe(before);
});

test('an edit while it is built is in what is built', async () => {
	let asked = 0;
	const sources = () => {
		asked += 1;
		if (asked === 3) write('inner.sql', 'select 3');
		return wanted().sources();
	};
	const folder = await bundled({ ...wanted(), sources });
	expect(asked).toBeGreaterThan(3);
	expect(folder).toBe(await bundle());
	expect(await load()).toMatchObject({ said: 'select 3' });
	expect(readdirSync(home())).toHaveLength(1);
});

test('two processes that want it at once find it whole, and nothing else is left', async () => {
	const script = `
		import { bundled } from '${root}/src/cli/bundle.mjs';
		const { modules, home, files } = JSON.parse(process.argv[1]);
		const folder = await bundled({ modules, home, sources: () => files });
		console.log((await import(folder + '/command.mjs')).said);
	`;
	const { sources, ...rest } = wanted();
	const wish = JSON.stringify({ ...rest, files: sources() });
	const ask = () =>
		promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script, wish], { cwd: root });
	const answers = await Promise.all([ask(), ask()]);
	for (const { stdout } of answers) expect(stdout).toMatch(/select 1\n$/);
	expect(readdirSync(home())).toHaveLength(1);
});

test('what does not build says why and leaves nothing, and builds once it is mended', async () => {
	write('inner.sql', 'select 4');
	write('command.ts', "export { said } from './nowhere.ts';");
	await expect(bundle()).rejects.toThrow('nowhere.ts');
	expect(readdirSync(home())).toEqual([]);
	write('command.ts', "export const said = 'mended';");
	expect(await load()).toMatchObject({ said: 'mended' });
});
