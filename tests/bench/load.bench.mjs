// What `/` transfers before any interaction, and its largest contentful paint on a slow line and a slow processor.
import { onSite, quantile } from './site.mjs';

const runs = 5;
const slowLine = {
	offline: false,
	latency: 150,
	downloadThroughput: 1_600_000 / 8,
	uploadThroughput: 750_000 / 8,
};
const slowdown = 4;

/** @typedef {{ type: string, bytes: number, url: string }} Transfer */

/**
 * Opens `/` in a fresh context and waits until nothing moves any more.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {{ isSlow: boolean }} options
 */
async function open(browser, url, { isSlow }) {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	if (isSlow) {
		await devtools.send('Network.emulateNetworkConditions', slowLine);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	}
	/** @type {Map<string, Transfer>} */
	const transfers = new Map();
	devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
		transfers.set(requestId, { type, bytes: 0, url: response.url });
	});
	devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const transfer = transfers.get(requestId);
		if (transfer !== undefined) transfer.bytes = encodedDataLength;
	});
	await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 });
	await page.waitForTimeout(2000);
	const paint = await page.evaluate(
		() =>
			new Promise((done) => {
				new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? NaN)).observe({
					type: 'largest-contentful-paint',
					buffered: true,
				});
				setTimeout(() => done(NaN), 2000);
			}),
	);
	await context.close();
	return { paint: Number(paint), transfers: [...transfers.values()] };
}

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1).padStart(8)} kB`;
const sum = (/** @type {readonly Transfer[]} */ transfers) =>
	transfers.reduce((total, { bytes }) => total + bytes, 0);

await onSite(async ({ url, browser }) => {
	const { transfers } = await open(browser, url, { isSlow: false });
	console.log('\ntransferred by / before any interaction, compressed, headers included');
	for (const type of new Set(transfers.map((transfer) => transfer.type))) {
		const ofType = transfers.filter((transfer) => transfer.type === type);
		console.log(`${kilobytes(sum(ofType))}  ${type} (${ofType.length})`);
	}
	console.log(`${kilobytes(sum(transfers))}  in all (${transfers.length} requests)`);
	console.log('the largest:');
	for (const { bytes, url: address } of transfers.toSorted((a, b) => b.bytes - a.bytes).slice(0, 5)) {
		console.log(`${kilobytes(bytes)}  ${new URL(address).pathname}`);
	}
	const engine = transfers.some((transfer) => /duckdb|\.wasm/.test(transfer.url));
	console.log(`DuckDB ${engine ? 'WAS' : 'was not'} fetched`);

	const paints = [];
	for (let run = 0; run < runs; run += 1) paints.push((await open(browser, url, { isSlow: true })).paint);
	const each = paints.map((paint) => paint.toFixed(0)).join(', ');
	console.log(`\nlargest contentful paint at 1.6 Mbps, 150 ms, ${slowdown}× CPU, cold cache, ${runs} runs`);
	console.log(`median ${quantile(paints, 0.5).toFixed(0)} ms (${each})`);
});
