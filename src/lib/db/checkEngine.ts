// The file of the engine on its way to the compiler: every byte is let through, and none that are not the engine's pass unnoticed.
import { RunningDigest } from '#lib/arrival/digest.ts';
import { Fault } from '#lib/arrival/fault.ts';
import { checkHead, nameOf } from '#lib/arrival/fetchBytes.ts';
import type { EngineFile } from './engineFile.ts';

/** How every file of WebAssembly begins. */
const MAGIC = [0x00, 0x61, 0x73, 0x6d];
const LESS_THAN = 0x3c;

/** An answer to be compiled while it comes. */
export interface CheckedEngine {
	readonly response: Response;
	/** What is wrong with the file so far; null where nothing is. */
	readonly fault: Fault | null;
	/** Whether all of it has come, and it is the engine. */
	readonly isWhole: boolean;
}

/** Throws where the answer is no file of an engine by its head; otherwise its body fails where it turns out not to be one. */
export function checkEngine(
	answer: Response,
	address: string,
	expected: EngineFile,
	onarrival: (received: number) => void,
): CheckedEngine {
	checkHead(answer, address);
	const reader = answer.body?.getReader();
	const name = nameOf(address);
	const digest = new RunningDigest();
	let fault: Fault | null = null;
	let isWhole = false;

	function checkStart(chunk: Uint8Array): void {
		const start = MAGIC.slice(digest.bytes);
		if (start.every((byte, at) => at >= chunk.length || byte === chunk[at])) return;
		throw new Fault(digest.bytes === 0 && chunk[0] === LESS_THAN ? 'unexpected' : 'damaged', name);
	}

	/** The next bytes; null when there are no more. */
	async function next(): Promise<Uint8Array | null> {
		const part = await reader?.read().catch((cause: unknown) => {
			throw new Fault('damaged', name, { cause });
		});
		if (part === undefined || part.done) {
			if (digest.bytes !== expected.bytes || (await digest.end()) !== expected.digest)
				throw new Fault('damaged', name);
			return null;
		}
		checkStart(part.value);
		await digest.add(part.value);
		return part.value;
	}

	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			try {
				const chunk = await next();
				onarrival(digest.bytes);
				if (chunk !== null) controller.enqueue(chunk);
				else {
					isWhole = true;
					controller.close();
				}
			} catch (thrown) {
				fault = thrown instanceof Fault ? thrown : new Fault('damaged', name, { cause: thrown });
				controller.error(fault);
			}
		},
		cancel: (reason) => reader?.cancel(reason),
	});
	return {
		// Compilers refuse what a host calls anything else.
		response: new Response(body, { headers: { 'Content-Type': 'application/wasm' } }),
		get fault() {
			return fault;
		},
		get isWhole() {
			return isWhole;
		},
	};
}
