import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { root } from '../steps.mjs';

const isAlive = (id: number): boolean => {
	try {
		return process.kill(id, 0);
	} catch {
		return false;
	}
};

/** Starts a program that starts a program, which says its number and does what it is told. */
async function start(work: string, isLeashed: boolean) {
	const steps = pathToFileURL(join(root, 'src/cli/steps.mjs')).href;
	const script = `import { run } from '${steps}';
		await run(process.execPath, ['--eval', process.argv[1]], { isLeashed: ${isLeashed} });`;
	const said = 'process.stdout.write(String(process.pid) + "\\n", () => {' + work + '});';
	const parent = spawn(process.execPath, ['--input-type=module', '--eval', script, said], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = new Promise<number | null>((done) => parent.once('exit', done));
	const child = await new Promise<number>((done) => {
		parent.stdout.once('data', (text: Buffer) => done(Number(text.toString())));
	});
	return { parent, child, ended };
}

test('a step ends with the command that was killed, even while it computes without a pause', async () => {
	const { parent, child, ended } = await start('for (;;);', true);
	expect(isAlive(child)).toBe(true);
	parent.kill('SIGKILL');
	await ended;
	await vi.waitFor(() => expect(isAlive(child)).toBe(false), { timeout: 20_000 });
});

test.each([true, false])('a step that is done ends as any program does', async (isLeashed) => {
	const { ended } = await start('', isLeashed);
	expect(await ended).toBe(0);
});
