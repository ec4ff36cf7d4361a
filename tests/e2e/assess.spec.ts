// The national self-assessment: kept on the device whatever happens, scored there, and never sent anywhere.
import type { Page } from '@playwright/test';
import { faultsInEveryLook } from './axe.ts';
import { expect, test } from './fixture.ts';

const NOTE = 'Confidential-draft-of-the-ministry';

async function open(page: Page, query = '?country=NPL'): Promise<void> {
	await page.goto(`/assess${query}`, { waitUntil: 'networkidle' });
	await expect(page.getByRole('group', { name: 'National self-assessment' })).toBeEnabled();
}

const card = (page: Page, id: string) => page.locator(`article[id="${id}"]`);

/** Opens the pillar a question lies in, as a link to the question does. */
async function turnTo(page: Page, id: string): Promise<void> {
	await page.evaluate((hash) => (location.hash = hash), id);
	await expect(card(page, id)).toBeVisible();
}

/** The level chosen of every question, or the number typed. */
const answers = (page: Page): Promise<readonly string[]> =>
	page
		.locator('article')
		.evaluateAll((cards) =>
			cards.map(
				(each) =>
					each.querySelector<HTMLInputElement>('input[inputmode="decimal"]')?.value ??
					each.querySelector<HTMLInputElement>('input:checked')?.value ??
					'',
			),
		);

/** Answers every question with the keyboard alone; the numbers are ones that every numeric question takes. */
async function fillByKeyboard(page: Page): Promise<void> {
	const ids = await page.locator('article').evaluateAll((cards) => cards.map(({ id }) => id));
	for (const [at, id] of ids.entries()) {
		if (!(await card(page, id).isVisible())) await page.getByRole('link', { name: /^On to/ }).press('Enter');
		await expect(card(page, id)).toBeVisible();
		const number = card(page, id).getByRole('textbox', { name: 'Number' });
		if ((await number.count()) > 0) {
			await number.focus();
			await page.keyboard.type(String(1 + (at % 4)));
		} else {
			await card(page, id).getByRole('radio').first().focus();
			await page.keyboard.press('Space');
			const levels = await card(page, id).locator('input[value^="level-"]').count();
			for (let step = 0; step < Math.min(1 + (at % 2), levels - 1); step++)
				await page.keyboard.press('ArrowDown');
		}
	}
}

test('all 42 answers, given by keyboard, are scored here, are there again, and are never sent', async ({
	page,
	context,
	baseURL,
}) => {
	test.slow();
	const sent: string[] = [];
	context.on('request', (request) => {
		const address = request.url();
		const isOwn = /^(data|blob):/.test(address) || address.startsWith(baseURL ?? '-');
		const isPlain = request.method() === 'GET' && request.postData() === null;
		if (!isOwn || !isPlain || address.includes(NOTE) || /level-|assessed/.test(address))
			sent.push(`${request.method()} ${address}`);
	});
	await open(page);
	await expect(page.getByText('not an ITU assessment').first()).toBeVisible();
	const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
	expect(policy).toContain("connect-src 'self'");

	await fillByKeyboard(page);
	await turnTo(page, 'leg_csam_offences');
	await card(page, 'leg_csam_offences').getByLabel('Note').fill(NOTE);
	await card(page, 'leg_csam_offences').getByLabel('Evidence').fill(`https://example.org/${NOTE}`);
	const panel = page.getByRole('complementary', { name: 'Progress and score' });
	await expect(panel).toContainText('42 of 42 answered');
	const score = panel.getByRole('region', { name: 'Score of this self-assessment' });
	await expect(score).toContainText(/\d+ of 100/);
	await expect(score).toContainText('Coverage: 100%');
	await expect(score).toContainText(/In \d+ of 100 weightings it stays in this band/);
	// Offences are at level 1: the floor of the method is named, with the way to the question.
	await expect(score.getByRole('link', { name: 'CSAM offences' })).toBeVisible();
	const given = await answers(page);
	expect(given).not.toContain('');
	await expect(panel).toContainText(/Saved on this device at/);
	await page.close();

	const again = await context.newPage();
	await open(again, '');
	await expect(again.getByRole('combobox', { name: 'Country' })).toHaveValue('NPL');
	expect(await answers(again)).toEqual(given);
	await expect(card(again, 'leg_csam_offences').getByLabel('Note')).toHaveValue(NOTE);
	expect(sent).toEqual([]);
});

test('a page killed in the middle of a note loses at most its last second', async ({ page, context }) => {
	await open(page, '?country=NPL#gov_national_strategy');
	const note = card(page, 'gov_national_strategy').getByLabel('Note');
	const text = 'The strategy was adopted in March and is under review by the inter-ministerial committee.';
	await note.pressSequentially(text);
	await page.waitForTimeout(1000);
	await note.press('x');
	await page.close({ runBeforeUnload: false });
	const again = await context.newPage();
	await open(again);
	await expect(card(again, 'gov_national_strategy').getByLabel('Note')).toHaveValue(
		new RegExp(`^${text}x?$`),
	);
});

test('two tabs lose nothing of each other, and a damaged text is set aside, not lost', async ({
	page,
	context,
}) => {
	await open(page);
	const other = await context.newPage();
	await open(other);
	await card(page, 'leg_csam_offences').getByRole('radio').nth(3).check();
	await card(other, 'leg_peer_harms').getByRole('radio').nth(2).check();
	await card(page, 'leg_grooming_extortion').getByLabel('Note').fill('one');
	await expect(card(other, 'leg_grooming_extortion').getByLabel('Note')).toHaveValue('one');
	await expect(card(other, 'leg_csam_offences').getByRole('radio').nth(3)).toBeChecked();
	await expect(card(page, 'leg_peer_harms').getByRole('radio').nth(2)).toBeChecked();
	await expect(other.getByText(/Another tab changed answers/)).toBeVisible();
	await other.close();
	await page.goto('/data');
	await page.evaluate(() => localStorage.setItem('cop-atlas-assessment-NPL-2026', '{damaged'));
	await open(page);
	await expect(page.getByText(/could not be read. It was not deleted/)).toBeVisible();
	expect(await page.evaluate(() => Object.values(localStorage).includes('{damaged'))).toBe(true);
});

test('beside a question stands what the record proves of it, with its source, and nothing is called no record', async ({
	page,
}) => {
	await open(page, '?country=FRA');
	const powers = card(page, 'leg_procedural_powers');
	await expect(powers).toContainText('The record proves at least level 2');
	await expect(powers).not.toContainText('No public record on this question');
	await expect(powers.getByRole('link', { name: /Convention on Cybercrime/ })).toHaveAttribute(
		'href',
		/coe\.int.*185/,
	);
});

test('an answer is held against the public record, and only told', async ({ page }) => {
	await open(page, '?country=NPL#sup_child_helpline');
	const helpline = card(page, 'sup_child_helpline');
	await expect(helpline).toContainText('1 helpline listed by Child Helpline International');
	await helpline.getByRole('radio').nth(0).check();
	await expect(helpline).toContainText('The record says more than this answer');
	await helpline.getByRole('radio').nth(2).check();
	await expect(helpline).not.toContainText('The record says more');
	await helpline.getByText(/Other countries of .* with a public record of this/).click();
	await expect(helpline).toContainText('Bangladesh');
	await turnTo(page, 'leg_child_data_protection');
	const data = card(page, 'leg_child_data_protection');
	await data.getByRole('radio').nth(0).check();
	await expect(data).toContainText('Yes: Data protection and privacy law');
	await expect(data).toContainText('The record says more than this answer');

	const share = card(page, 'leg_treaty_participation');
	const number = share.getByRole('textbox', { name: 'Number' });
	await number.fill('140');
	await expect(share).toContainText('Expected a number from 0 to 100.');
	await number.fill('62,5');
	await expect(share).toContainText('Level 3 of 4: 60-79 %');
	const evidence = share.getByLabel('Evidence');
	await evidence.fill('ministry.example');
	await expect(evidence).toHaveAccessibleDescription(/begins with http/);
	await evidence.fill('https://ministry.example/law');
	await expect(evidence).not.toHaveAttribute('aria-invalid');
});

test('one pillar stands open at a time, a link to a question opens its own, and the progress stays in sight', async ({
	page,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page);
	await expect(page.locator('article:visible')).toHaveCount(6);
	const steps = page.getByRole('navigation', { name: 'Pillars, one at a time' });
	await expect(steps.locator('[aria-current="step"]')).toContainText('Legal framework');
	await card(page, 'leg_csam_offences').getByRole('radio').nth(2).check();
	await card(page, 'leg_treaty_participation').scrollIntoViewIfNeeded();
	await expect(steps).toBeInViewport();
	await expect(steps).toContainText('1 of 42 answered');
	await steps.getByRole('link', { name: /Child protection/ }).press('Enter');
	await expect(card(page, 'sup_child_helpline')).toBeVisible();
	await expect(card(page, 'leg_csam_offences')).toBeHidden();
	await page.goBack();
	await expect(card(page, 'leg_csam_offences').getByRole('radio').nth(2)).toBeChecked();
	await open(page, '?country=NPL#dat_child_survey');
	await expect(card(page, 'dat_child_survey')).toBeInViewport();
	await expect(steps.locator('[aria-current="step"]')).toContainText('Data, research');
});

test('every level stands by itself, and the five criteria of a law are named', async ({ page }) => {
	await open(page);
	await expect(card(page, 'leg_csam_offences')).toContainText('knowing possession of CSAM is a crime');
	await expect(card(page, 'leg_grooming_extortion')).toContainText(
		'live-streamed abuse are all offences – with extraterritorial reach',
	);
	for (const says of await page.locator('article .level').allTextContents())
		expect(says).not.toMatch(/\bas level \d/i);
});

test('the questionnaire can be read in every look, half answered and with a fault', async ({ page }) => {
	test.slow();
	await open(page);
	await turnTo(page, 'sup_child_helpline');
	await card(page, 'sup_child_helpline').getByRole('radio').nth(0).check();
	await turnTo(page, 'leg_csam_offences');
	await card(page, 'leg_csam_offences').getByLabel('Evidence').fill('nowhere');
	expect(await faultsInEveryLook(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('all questions can be read and printed as a form with empty boxes', async ({ page }) => {
		await page.goto('/fr/assess');
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('article:visible')).toHaveCount(42);
		await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
		await expect(page.getByRole('radio').first()).toBeVisible();
		await expect(page.getByText('Rempli par')).toBeVisible();
		await expect(page.getByRole('combobox')).toHaveCount(0);
	});
});
