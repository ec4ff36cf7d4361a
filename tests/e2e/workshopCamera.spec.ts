// The chair's camera: a code held before it is gathered once.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'uqr';
import { browserArgs, findBrowser } from '../../src/cli/briefs/browser.mjs';
import { writeCode } from '../../src/lib/workshop/code.ts';
import { expect, test } from './fixture.ts';

const PILLARS = [
	...['legal_framework', 'governance_strategy', 'enforcement_reporting', 'child_support'],
	...['education_awareness', 'industry_technology', 'participation_inclusion', 'data_cooperation'],
];
const CODE = writeCode([5, 4, 3, 2, 1, 0, 1, 2], 0, PILLARS);

/** A film of one picture, a QR code in the middle of a grey room, as YUV4MPEG2. */
function filmOf(text: string): Buffer {
	const [width, height, module] = [640, 480, 10];
	const { size, data } = encode(text, { border: 4 });
	const light = Buffer.alloc(width * height, 120);
	const [left, top] = [(width - size * module) >> 1, (height - size * module) >> 1];
	for (let y = 0; y < size * module; y += 1)
		for (let x = 0; x < size * module; x += 1) {
			const isDark = data[Math.floor(y / module)]?.[Math.floor(x / module)] === true;
			light[(top + y) * width + left + x] = isDark ? 20 : 230;
		}
	const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)]);
	return Buffer.concat([
		Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`),
		frame,
		frame,
	]);
}

const film = join(mkdtempSync(join(tmpdir(), 'workshop-')), 'code.y4m');
writeFileSync(film, filmOf(CODE));

test.use({
	launchOptions: {
		executablePath: findBrowser(),
		args: [
			...browserArgs,
			'--use-fake-ui-for-media-stream',
			'--use-fake-device-for-media-stream',
			`--use-file-for-fake-video-capture=${film}`,
		],
	},
});

test('a code that is held before it is gathered once, and the camera can be turned off', async ({ page }) => {
	await page.goto('/workshop#chair', { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: 'Scan with the camera' }).click();
	const stop = page.getByRole('button', { name: 'Turn the camera off' });
	await expect(stop).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Codes gathered: 1' })).toBeVisible();
	await expect(page.getByRole('button', { name: `Remove ${CODE}` })).toBeVisible();
	// It is looked at again and again, and not refused as one that is there.
	const seen = () => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
	const before = await seen();
	await expect.poll(seen).toBeGreaterThan(before + 1);
	await expect(page.getByRole('alert')).toHaveCount(0);
	await stop.click();
	await expect(page.locator('video')).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Scan with the camera' })).toBeEnabled();
});
