// From moving a weight slider to the repainted map, with the engine warm. The page measures itself: `reweigh`.
import { onSite, quantile } from './site.mjs';

const moves = 50;
const warming = 30;
const minutes = 60_000;

await onSite(async ({ url, browser }) => {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' });
	const count = () => page.evaluate(() => performance.getEntriesByName('reweigh', 'measure').length);
	/** @param {string} key */
	const move = async (key) => {
		const before = await count();
		await page.keyboard.press(key);
		await page.waitForFunction(
			(known) => performance.getEntriesByName('reweigh', 'measure').length > known,
			before,
			{ timeout: 2 * minutes, polling: 10 },
		);
	};

	await page.goto(url, { waitUntil: 'networkidle' });
	await page.locator('summary').filter({ hasText: /^More/ }).click();
	await page
		.locator('summary, button')
		.filter({ hasText: /weights/i })
		.first()
		.click();
	const slider = page.locator('input[type=range]:enabled').first();
	await slider.waitFor({ timeout: 2 * minutes });
	await slider.focus();
	// From the low end up and down, so that no move comes back to the published weights, which need no engine.
	await page.keyboard.press('Home');
	const start = performance.now();
	await move('ArrowRight');
	console.log(`\nfirst move, engine loading included: ${(performance.now() - start).toFixed(0)} ms`);
	// Warm: the browser compiles the engine's hot paths while it runs.
	for (let index = 0; index < warming; index += 1) await move(index % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');

	await page.evaluate(() => performance.clearMeasures('reweigh'));
	for (let index = 0; index < moves; index += 1) await move(index % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
	const durations = await page.evaluate(() =>
		performance.getEntriesByName('reweigh', 'measure').map(({ duration }) => duration),
	);
	console.log(durations.map((duration) => duration.toFixed(0)).join(' '));
	const at = (/** @type {number} */ share) => `${quantile(durations, share).toFixed(1)} ms`;
	console.log(
		`slider to repainted map, ${durations.length} moves: p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)}`,
	);
});
