// The worker of the engine: DuckDB's own, with the file of the engine checked while it comes, and an answer where there would be none.
import '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js';
import { Fault } from '#lib/arrival/fault.ts';
import { checkEngine, type CheckedEngine } from './checkEngine.ts';
import { ENGINE_FILE } from './engineFile.ts';
import { packFault } from './workerFault.ts';

/** What a worker is called that shall pass by all that the browser has kept. */
const FRESH = 'fresh';

const INTERVAL = 100;
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

self.addEventListener(
	'message',
	({ data }: MessageEvent<{ readonly type: string; readonly messageId: number }>) => {
		if (data.type === 'INSTANTIATE') asked = data.messageId;
	},
);

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
		const answer = await fetchAsIs(request, { cache: self.name === FRESH ? 'reload' : 'default' }).catch(
			(cause: unknown) => {
				throw new Fault('unreachable', '', { cause });
			},
		);
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
	return new Fault(isBroken ? 'damaged' : 'unable', isBroken ? 'duckdb-eh.wasm' : says);
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
