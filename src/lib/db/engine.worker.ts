// The worker of the engine: DuckDB's own, with the file of the engine checked while it comes, and an answer where there would be none.
import scriptUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { Fault } from '#lib/arrival/fault.ts';
import { fetchBytes, nameOf } from '#lib/arrival/fetchBytes.ts';
import { checkEngine, type CheckedEngine } from './checkEngine.ts';
import { ENGINE_FILE } from './engineFile.ts';
import { packFault } from './workerFault.ts';

/** What a worker is called that shall pass by all that the browser has kept. */
const FRESH = 'fresh';

/** Milliseconds between two words on how much has come. */
const INTERVAL = 100;

const cache = self.name === FRESH ? 'reload' : 'default';
const fetchAsIs = self.fetch.bind(self);
const instantiate = WebAssembly.instantiateStreaming.bind(WebAssembly);

/** The number of the request to start, as DuckDB's own messages have it. */
let asked = -1;
let told = 0;
let engine: CheckedEngine | null = null;
let fault: Fault | null = null;

const reply = (type: string, data: unknown): void => {
	self.postMessage({ messageId: -1, requestId: asked, type, data });
};

function tell(received: number): void {
	if (received < ENGINE_FILE.bytes && performance.now() - told < INTERVAL) return;
	told = performance.now();
	const now = new Date();
	reply('INSTANTIATE_PROGRESS', {
		...{ startedAt: now, updatedAt: now },
		...{ bytesLoaded: received, bytesTotal: ENGINE_FILE.bytes },
	});
}

async function fetchEngine(request: Request): Promise<Response> {
	try {
		const answer = await fetchAsIs(request, { cache }).catch((cause: unknown) => {
			throw new Fault('unreachable', nameOf(request.url), { cause });
		});
		engine = checkEngine(answer, request.url, ENGINE_FILE, tell);
		return engine.response;
	} catch (thrown) {
		if (thrown instanceof Fault) fault = thrown;
		throw thrown;
	}
}

function faultOf(thrown: unknown): Fault {
	const found = fault ?? engine?.fault;
	if (found) return found;
	const says = thrown instanceof Error ? thrown.message : String(thrown);
	const isBroken = thrown instanceof WebAssembly.CompileError && engine?.isWhole !== true;
	return isBroken ? new Fault('damaged', 'duckdb-eh.wasm') : new Fault('unable', says);
}

Object.assign(self, { fetch: fetchEngine });
// DuckDB waits for success alone, for ever.
Object.assign(WebAssembly, {
	instantiateStreaming: async (source: Promise<Response>, imports: WebAssembly.Imports) => {
		try {
			return await instantiate(source, imports);
		} catch (thrown) {
			reply('ERROR', packFault(faultOf(thrown)));
			return new Promise<never>(() => undefined);
		}
	},
});

async function runScript(): Promise<void> {
	try {
		// As it is: to bundle it would be to change it.
		await import(/* @vite-ignore */ scriptUrl);
	} catch (cause) {
		Object.assign(self, { fetch: fetchAsIs });
		const found = await fetchBytes(scriptUrl, { cache }).then(
			() => new Fault('damaged', nameOf(scriptUrl), { cause }),
			(thrown: unknown) => thrown,
		);
		throw found;
	}
}

type Asking = MessageEvent<{ readonly type: string; readonly messageId: number }>;

// Whether it comes before DuckDB listens or after: an answer without its number would reach nobody.
self.addEventListener('message', ({ data }: Asking) => {
	if (data.type === 'INSTANTIATE') asked = data.messageId;
});

/** What is asked before DuckDB listens. */
const held: Asking[] = [];
const hold = (event: Asking): void => void held.push(event);
self.addEventListener('message', hold);

runScript().then(
	() => {
		self.removeEventListener('message', hold);
		for (const event of held) self.onmessage?.(event);
	},
	(thrown: unknown) => {
		// The page may ask only after this.
		const answer = (): void =>
			reply('ERROR', packFault(faultOf(thrown instanceof Fault ? (fault = thrown) : thrown)));
		if (held.length > 0) answer();
		else self.addEventListener('message', answer);
	},
);
