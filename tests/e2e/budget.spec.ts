// What the site may weigh: on the way to a reader, and on the disk of whoever serves it.
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import budget from './budget.json' with { type: 'json' };
import { expect, test } from './fixture.ts';

for (const [address, { kilobytes, requests }] of Object.entries(budget.pages))
	test(`${address} takes at most ${kilobytes} kB in ${requests} requests before anything is pressed`, async ({
		page,
	}) => {
		const network = await page.context().newCDPSession(page);
		await network.send('Network.enable');
		const taken = { bytes: 0, requests: 0 };
		network.on('Network.loadingFinished', ({ encodedDataLength }) => {
			taken.bytes += encodedDataLength;
			taken.requests += 1;
		});
		await page.goto(address, { waitUntil: 'networkidle' });
		expect(taken.bytes).toBeGreaterThan(50_000);
		expect(taken.bytes / 1000).toBeLessThanOrEqual(kilobytes);
		expect(taken.requests).toBeLessThanOrEqual(requests);
	});

test('the built site is light enough to be carried and copied', () => {
	const build = resolve(dirname(fileURLToPath(import.meta.url)), '../../build');
	const files = readdirSync(build, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
	expect(files.length).toBeGreaterThan(1000);
	expect(files.length).toBeLessThanOrEqual(budget.build.files);
	expect(bytes / 1e6).toBeLessThanOrEqual(budget.build.megabytes);
});
