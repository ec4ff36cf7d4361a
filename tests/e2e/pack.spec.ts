// A part of the site in a folder, served by something that knows nothing of it.
import { execFile } from 'node:child_process';
import {
	createReadStream,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from './fixture.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2',
};

/** Serves files as the plainest servers do: a folder by its index, without a slash by being sent to the one with it. */
function serveFiles(folder: string): Promise<Server> {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const path = join(folder, pathname);
		const found = statSync(path, { throwIfNoEntry: false });
		if (found?.isDirectory() === true && !pathname.endsWith('/')) {
			response.writeHead(301, { Location: `${pathname}/` }).end();
			return;
		}
		const file = found?.isDirectory() === true ? join(path, 'index.html') : path;
		if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
		createReadStream(file).pipe(response);
	});
	return new Promise((done) => {
		server.listen(0, () => done(server));
	});
}

// The folder is served from a port of its own.
test.use({ expectedFault: /^request to another origin: http:\/\/localhost:|404 \(Not Found\)/ });

test('a region in a folder opens from any server of files, and says of every other page that it is not there', async ({
	page,
}, testInfo) => {
	const folder = testInfo.outputPath('pack');
	const asked = ['--region', 'arab_states', '--language', 'ar', '--without-engine', '--out', folder];
	await promisify(execFile)(process.execPath, ['src/cli/run.mjs', 'pack', ...asked], { cwd: root });
	const server = await serveFiles(folder);
	const address = server.address();
	const origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
	const strayed: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(`${origin}/`)) strayed.push(request.url());
	});
	try {
		await page.goto(origin);
		await expect(page).toHaveURL(/\/ar\/?$/);
		await page.goto(`${origin}/ar/country/MAR`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('المغرب');
		await expect(page.getByRole('heading', { name: 'ليست على هذا الجهاز' })).toHaveCount(0);

		// Followed within the page, and opened by itself.
		await page.goto(`${origin}/ar?country=FRA`);
		await page.locator('tr[data-country="FRA"] a').click();
		await expect(page.getByRole('heading', { level: 1, name: 'ليست على هذا الجهاز' })).toBeVisible();
		await expect(page.getByRole('link', { name: /المغرب/ }).first()).toBeAttached();
		await page.goto(`${origin}/fr/country/MAR`);
		await expect(page.getByRole('heading', { level: 1, name: 'Absent de cet appareil' })).toBeVisible();
		expect(strayed).toEqual([]);
	} finally {
		server.close();
	}
});

test('a pack takes the place of an earlier one, and of nothing else', async ({}, testInfo) => {
	const folder = testInfo.outputPath('pack');
	const pack = async (region: string, out = folder): Promise<number> => {
		const asked = ['--region', region, '--language', 'fr', '--without-engine', '--out', out];
		const command = [process.execPath, ['src/cli/run.mjs', 'pack', ...asked], { cwd: root }] as const;
		return promisify(execFile)(...command).then(
			() => 0,
			(error: unknown) => (error instanceof Error && 'code' in error ? Number(error.code) : NaN),
		);
	};
	expect(await pack('cis')).toBe(0);
	expect(existsSync(join(folder, 'pages/map/cis.json'))).toBe(true);
	writeFileSync(join(folder, 'speech.txt'), 'not to be lost');
	expect(await pack('arab_states')).toBe(2);
	expect(readFileSync(join(folder, 'speech.txt'), 'utf8')).toBe('not to be lost');

	rmSync(join(folder, 'speech.txt'));
	expect(await pack('arab_states')).toBe(0);
	expect(existsSync(join(folder, 'pages/map/arab_states.json'))).toBe(true);
	expect(existsSync(join(folder, 'pages/map/cis.json'))).toBe(false);

	// A file that is called as the mark is does not make a folder a pack.
	const other = testInfo.outputPath('other');
	mkdirSync(other);
	writeFileSync(join(other, 'pack.json'), '{}');
	expect(await pack('cis', other)).toBe(2);
	expect(await pack('cis', join(root, 'build/pack'))).toBe(2);
});
