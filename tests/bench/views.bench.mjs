// From asking for another region or another measure to the repainted map, with everything already fetched once.
import { onSite, quantile } from './site.mjs';

const rounds = 10;
const regions = ['africa', 'americas', 'arab_states', 'asia_pacific', 'cis', 'europe'];

/**
 * Does something on the page and waits until the frame that shows another map has been painted.
 * @param {import('@playwright/test').Page} page
 * @param {{ selector: string, value: string | null }} act a link to follow, or a select to set to a value
 * @returns {Promise<number>} milliseconds
 */
const timeOf = (page, act) =>
	page.evaluate(
		({ selector, value }) =>
			new Promise((done) => {
				const map = () =>
					document.querySelector('figure svg[role="group"]')?.getAttribute('aria-label') ?? '';
				const before = map();
				const start = performance.now();
				const observer = new MutationObserver(() => {
					if (map() === before) return;
					observer.disconnect();
					// A message sent from a frame is answered once that frame is painted.
					requestAnimationFrame(() => {
						const { port1, port2 } = new MessageChannel();
						port1.onmessage = () => done(performance.now() - start);
						port2.postMessage(null);
					});
				});
				observer.observe(document.body, { subtree: true, childList: true, attributes: true });
				const control = document.querySelector(selector);
				if (control instanceof HTMLSelectElement && value !== null) {
					control.value = value;
					control.dispatchEvent(new Event('change', { bubbles: true }));
				} else if (control instanceof HTMLElement) control.click();
			}),
		act,
	);

/** A reader points at a link before pressing it, and by then the page has asked for what is behind it. */
const pointing = 200;

await onSite(async ({ url, browser }) => {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' });
	/** @param {string} what @param {readonly number[]} times */
	const report = (what, times) => {
		const at = (/** @type {number} */ share) => `${quantile(times, share).toFixed(1)} ms`;
		console.log(`${what}, ${times.length} times: p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)}`);
	};

	await page.goto(`${url}/region/europe`, { waitUntil: 'networkidle' });
	const link = (/** @type {string} */ region) => ({
		selector: `nav a[href="/region/${region}"]`,
		value: null,
	});
	for (const region of regions) await timeOf(page, link(region));
	const changes = [];
	for (let round = 0; round < rounds; round += 1) {
		for (const region of regions) {
			await page.hover(link(region).selector);
			await page.waitForTimeout(pointing);
			changes.push(await timeOf(page, link(region)));
		}
	}
	report('region change to repainted map', changes);

	for (const start of ['/', '/region/asia_pacific']) {
		await page.goto(url + start, { waitUntil: 'networkidle' });
		const selector = '.pickers select';
		const measures = await page
			.locator(`${selector} >> nth=0`)
			.locator('option')
			.evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''));
		const picks = [...measures.slice(1), measures[0] ?? ''];
		for (const value of picks) await timeOf(page, { selector, value });
		const times = [];
		for (let round = 0; round < 4; round += 1)
			for (const value of picks) times.push(await timeOf(page, { selector, value }));
		report(`measure change to repainted map on ${start}`, times);
	}
});
