// Writes a .br and a .gz beside what many visits ask for: scripts, styles, the engine and the front pages. The other pages are
// compressed as they are served: kept compressed as well they would take half as much room again.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cache, filesUnder, leash, root, seconds } from '../steps.mjs';

const compressible = new Set('.html .js .css .svg .wasm'.split(' '));
const engine = join(root, 'node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
const kept = join(cache, 'compressed');
const smallest = 2000;
const month = 30 * 24 * 3600 * 1000;

/** The front page in each language, where most visits begin. */
const frontPage = /^(index|[a-z]{2})\.html$/;

const QUALITY = 11;

/** @param {string} name within the folder */
const isShared = (name) => name.startsWith('_app/') || frontPage.test(name);

/** @type {Record<'br' | 'gz', (content: Buffer) => Promise<Buffer>>} */
const encoders = {
	br: (content) =>
		promisify(brotliCompress)(content, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: QUALITY,
				[constants.BROTLI_PARAM_LGWIN]: Math.min(24, Math.max(16, Math.ceil(Math.log2(content.length)))),
				[constants.BROTLI_PARAM_SIZE_HINT]: content.length,
			},
		}),
	gz: (content) => promisify(gzip)(content, { level: 9 }),
};

/**
 * Compresses, or takes the result of an earlier run by the content's hash.
 * @param {Buffer} content
 * @param {'br' | 'gz'} encoding
 */
async function encode(content, encoding) {
	const hash = createHash('sha256').update(content).digest('hex');
	const path = join(kept, `${hash}-${QUALITY}.${encoding}`);
	if (existsSync(path)) {
		const now = new Date();
		utimesSync(path, now, now);
		return readFileSync(path);
	}
	const result = await encoders[encoding](content);
	mkdirSync(kept, { recursive: true });
	writeFileSync(`${path}.${process.pid}`, result);
	renameSync(`${path}.${process.pid}`, path);
	return result;
}

/** The one slow file, 34 MB of WebAssembly. */
async function compressEngine() {
	const content = readFileSync(engine);
	await Promise.all([encode(content, 'br'), encode(content, 'gz')]);
}

/** @type {Promise<void> | undefined} */
let engineInBackground;

/**
 * Compresses the engine beside whatever else is going on: in a process of its own, which ends
 * with this one, even when this is killed. Asked for twice, it is done once.
 * @returns {Promise<void>}
 */
export function compressEngineInBackground() {
	engineInBackground ??= new Promise((done, fail) => {
		const child = spawn(process.execPath, ['--import', leash, fileURLToPath(import.meta.url), '--engine'], {
			stdio: ['pipe', 'inherit', 'inherit'],
		});
		const stop = () => child.kill();
		process.once('exit', stop);
		child.on('error', fail);
		child.on('close', (code) => {
			process.off('exit', stop);
			if (code === 0) done();
			else fail(new Error(`compressing the engine ended with exit code ${code}`));
		});
	});
	engineInBackground.catch(() => undefined);
	return engineInBackground;
}

function forgetUnused() {
	if (!existsSync(kept)) return;
	for (const path of readdirSync(kept).map((name) => join(kept, name))) {
		if (Date.now() - statSync(path).mtimeMs > month) rmSync(path);
	}
}

/**
 * The engine comes last, and is taken from the background when it is being compressed there.
 * @param {string} folder of the built site
 * @returns {Promise<{ files: number, before: number, after: number }>} bytes without and with brotli
 */
export async function compress(folder) {
	const files = filesUnder([folder], (path) => !/\/\.[^/]*$|\.(br|gz)$/.test(path))
		.map((path) => ({
			path: join(root, path),
			extension: extname(path),
			size: statSync(join(root, path)).size,
		}))
		.filter(
			({ path, extension, size }) =>
				isShared(relative(resolve(root, folder), path).split(sep).join('/')) &&
				compressible.has(extension) &&
				size >= smallest,
		)
		.sort((a, b) => b.size - a.size);
	const total = { files: files.length, before: 0, after: 0 };

	/** @param {typeof files} waiting shared by the workers, who take one after the other */
	async function work(waiting) {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			const content = readFileSync(next.path);
			total.before += content.length;
			let least = content.length;
			for (const encoding of /** @type {const} */ (['br', 'gz'])) {
				const result = await encode(content, encoding);
				const path = `${next.path}.${encoding}`;
				if (result.length < content.length) writeFileSync(path, result);
				else rmSync(path, { force: true });
				least = Math.min(least, result.length);
			}
			total.after += least;
		}
	}
	const isLate = (/** @type {{ extension: string }} */ { extension }) => extension === '.wasm';
	const [early, late] = [files.filter((file) => !isLate(file)), files.filter(isLate)];
	await Promise.all(Array.from({ length: 4 }, () => work(early)));
	await engineInBackground;
	await work(late);
	forgetUnused();
	return total;
}

async function main(argument = 'build') {
	if (argument === '--engine') return compressEngine();
	const start = performance.now();
	const { files, before, after } = await compress(argument);
	const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
	console.log(
		`${files} files, ${megabytes(before)} MB to ${megabytes(after)} MB with brotli (${seconds(start)})`,
	);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv[2]);
