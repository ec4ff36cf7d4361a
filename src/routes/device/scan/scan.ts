// Reads the QR code of a picture: by the browser where it can, else by a worker that is fetched for it.
import { z } from 'zod';

const found = z.array(z.looseObject({ rawValue: z.string() }));

/** A picture longer than this is read smaller. */
const LONGEST = 1000;

interface Detector {
	detect(picture: ImageBitmap): Promise<unknown>;
}

const isMaker = (made: unknown): made is new (options: { formats: string[] }) => Detector =>
	typeof made === 'function';

/** What the browser's own detector reads; undefined where it has none. */
async function detect(picture: ImageBitmap): Promise<string | null | undefined> {
	const Maker: unknown = Reflect.get(globalThis, 'BarcodeDetector');
	if (!isMaker(Maker)) return undefined;
	try {
		const codes = found.parse(await new Maker({ formats: ['qr_code'] }).detect(picture));
		return codes[0]?.rawValue ?? null;
	} catch {
		return undefined;
	}
}

let worker: Worker | null = null;

/** The worker that is there, or a new one where the last did not arrive. */
function openWorker(): Worker {
	if (worker !== null) return worker;
	const opened = new Worker(new URL('./scan.worker.ts', import.meta.url), { type: 'module' });
	opened.addEventListener('error', () => (worker = null));
	worker = opened;
	return opened;
}

/** Fetches the worker where the browser cannot read codes by itself, so that it is there without network later. */
export function warmScan(): void {
	if (!isMaker(Reflect.get(globalThis, 'BarcodeDetector'))) openWorker();
}

function readInWorker(pixels: ImageData): Promise<string | null> {
	const reader = openWorker();
	return new Promise((resolve, reject) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => resolve(z.string().nullable().parse(data));
		reader.onerror = ({ message }) => reject(new Error(message));
		reader.postMessage(pixels, [port2]);
	});
}

/** The text of the QR code on a picture; null where none is found. Rejects where it cannot be looked at. */
export async function scanCode(picture: ImageBitmap): Promise<string | null> {
	const detected = await detect(picture);
	if (detected !== undefined) return detected;
	const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
	const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d');
	if (pen === null) throw new Error('2d');
	pen.drawImage(picture, 0, 0, width, height);
	return readInWorker(pen.getImageData(0, 0, width, height));
}
