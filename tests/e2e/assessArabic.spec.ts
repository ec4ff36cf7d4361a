// A delegate fills in the questionnaire in Arabic on a phone, by touch and by keyboard; a colleague adds a file in French.
import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import { LEVELS, spellOut } from '#lib/framework/question.ts';
import { expect, test, watch } from './fixture.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const PLACE = '?country=EGY&year=2026';

test.use({ ...PHONE, locale: 'ar' });

type Row = Readonly<Record<string, string>>;
const rowsOf = async (file: string): Promise<readonly Row[]> =>
	Papa.parse<Row>(await readFile(file, 'utf8'), { header: true, skipEmptyLines: true }).data;

/** What is asked: the questions in the order of the framework, and their texts in Arabic. */
async function readWords() {
	const [framework, translated] = await Promise.all([
		rowsOf('data/framework.csv'),
		rowsOf('data/translations/ar.csv'),
	]);
	const texts = new Map(translated.map(({ id = '', field = '', text = '' }) => [`${id} ${field}`, text]));
	const questions = framework.filter(({ kind }) => kind === 'assessment');
	return {
		questions,
		inArabic: (id: string, field: string) => texts.get(`${id} ${field}`) ?? `no ${id} ${field}`,
	};
}

/** The value meant for a question, by its place: every level, yes and no, and numbers that every number may be. */
function meant({ scale_type }: Row, at: number): number {
	if (scale_type === 'binary') return at % 2;
	return scale_type === 'numeric' ? 1 + (at % 4) : at % 5;
}

const card = (page: Page, id: string) => page.locator(`article[id="${id}"]`);

async function byTouch(question: Locator, value: number): Promise<void> {
	const number = question.locator('input[inputmode="decimal"]');
	if ((await number.count()) === 0) return question.locator(`label:has([value="level-${value}"])`).tap();
	await number.tap();
	await question.page().keyboard.type(String(value));
}

/** Tab leads there from wherever the reader is; nothing is focused from outside. */
async function tabTo(target: Locator): Promise<void> {
	const isThere = () => target.evaluateAll((those) => those.some((each) => each.matches(':focus')));
	for (let press = 0; !(await isThere()); press += 1) {
		if (press > 40) throw new Error('Tab does not lead there');
		await target.page().keyboard.press('Tab');
	}
}

async function byKeyboard(question: Locator, value: number): Promise<void> {
	const { keyboard } = question.page();
	const number = question.locator('input[inputmode="decimal"]');
	await tabTo(question.locator('input:is([inputmode="decimal"], [type="radio"])'));
	if ((await number.count()) > 0) return keyboard.type(String(value));
	await keyboard.press('Space');
	for (let step = 0; step < value; step += 1) await keyboard.press('ArrowDown');
}

async function saved(page: Page, button: string): Promise<Buffer> {
	const arriving = page.waitForEvent('download');
	await page.getByRole('button', { name: button }).tap();
	return readFile(await (await arriving).path());
}

/** The answers of a file without when they were given, one line each. */
const answersIn = (file: Buffer): readonly string[] =>
	Papa.parse<Row>(String(file).replace('\uFEFF', ''), { header: true, skipEmptyLines: true }).data.map(
		({ country, year, question, status, value }) => [country, year, question, status, value].join(' '),
	);

const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer });
/** Every figure of the merged scores: the country’s row, then the medians by pillar. */
const figures = async (page: Page): Promise<readonly (readonly string[])[]> => {
	await expect(page.locator('tr[data-country="EGY"] data')).toBeVisible();
	const score = await page.locator('tr[data-country="EGY"] data').getAttribute('value');
	const medians = await page.locator('.medians tbody td').allInnerTexts();
	return [[score ?? ''], medians];
};

/** A colleague on another device, in French: two answers like the delegate’s, one of them with evidence, and one that differs. */
async function fillInFrench(browser: Browser, baseURL: string): Promise<Buffer> {
	const context = await browser.newContext({ ...PHONE, baseURL, locale: 'fr', serviceWorkers: 'block' });
	const faults = watch(context, baseURL);
	const page = await context.newPage();
	await page.goto(`/fr/assess${PLACE}`, { waitUntil: 'networkidle' });
	await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
	await expect(card(page, 'leg_csam_offences')).toContainText('Infractions');
	await byTouch(card(page, 'leg_csam_offences'), 0);
	await byTouch(card(page, 'leg_grooming_extortion'), 1);
	await card(page, 'leg_grooming_extortion').locator('input[type="url"]').fill('https://loi.example/eg');
	await byTouch(card(page, 'leg_procedural_powers'), 3);
	const file = await saved(page, 'Enregistrer en CSV');
	await context.close();
	expect(faults).toEqual([]);
	return file;
}

test('42 answers given in Arabic on a phone and a French file make the scores that the same answers make in English', async ({
	page,
	browser,
	baseURL,
}) => {
	test.slow();
	const { questions, inArabic } = await readWords();
	expect(questions).toHaveLength(42);
	const pillars = [...new Set(questions.map(({ parent }) => parent))];
	const french = await fillInFrench(browser, baseURL ?? '');
	// On the way to the venue the engine takes its time: it comes when the scores are asked for.
	await page.route(/\.wasm$/, () => undefined);
	await page.goto(`/ar/assess${PLACE}`, { waitUntil: 'networkidle' });
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await expect(page.getByRole('group', { name: 'التقييم الذاتي الوطني' })).toBeEnabled();

	for (const [at, question] of questions.entries()) {
		const { id = '', parent = '', scale_type = '' } = question;
		const here = card(page, id);
		const isTouch = pillars.indexOf(parent) % 2 === 0;
		if (!(await here.isVisible())) {
			const on = page.getByRole('link', { name: /^الركيزة التالية/ });
			await (isTouch ? on.tap() : tabTo(on).then(() => page.keyboard.press('Enter')));
			await expect(here).toBeVisible();
		}
		const value = meant(question, at);
		await (isTouch ? byTouch(here, value) : byKeyboard(here, value));

		await expect(here).toHaveClass(/answered/);
		const shown = await here.evaluate((element) => {
			const textOf = (selector: string) =>
				[...element.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
			return {
				texts: textOf('h3 > [id], header > [id], .level span, td'),
				level: textOf('.here th').join().replace(/\D/g, ''),
				next: textOf('.next span'),
			};
		});
		const levels = spellOut(LEVELS.map((each) => inArabic(id, `level_${each}`)));
		const asked = ['name', 'question'].map((field) => inArabic(id, field));
		expect(shown.texts).toEqual([...asked, ...(scale_type === 'binary' ? [] : levels)]);
		const level = scale_type === 'numeric' ? shown.level : scale_type === 'binary' ? 4 * value : value;
		expect(shown.next).toEqual([inArabic(id, `next_step_${level}`)]);
	}

	await expect(page.getByRole('complementary', { name: 'التقدم والدرجة' })).toContainText('أُجيب عن 42 من 42');
	const arabic = await saved(page, 'حفظ بصيغة CSV');
	const rows = questions.map((question, at) => `EGY 2026 ${question.id} assessed ${meant(question, at)}`);
	expect(answersIn(arabic)).toEqual(rows);

	await page.unrouteAll();
	await page.goto('/ar/assess/merge', { waitUntil: 'networkidle' });
	await page
		.getByLabel('إضافة ملفات…')
		.last()
		.setInputFiles([asFile('arabic.csv', arabic), asFile('french.csv', french)]);
	await expect(page.getByText('ما زال مفتوحاً: 1 من 1')).toBeVisible();
	const conflict = page.getByRole('group', { name: inArabic('leg_procedural_powers', 'name') });
	await conflict.getByRole('radio', { name: 'arabic.csv' }).tap();
	await page.getByRole('button', { name: 'حساب درجات هذه البلدان' }).tap();
	const merged = await figures(page);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

	const header = 'country,year,question,status,value';
	const english = [header, ...rows.map((row) => row.replaceAll(' ', ','))].join('\n');
	await page.goto('/assess/merge', { waitUntil: 'networkidle' });
	await page
		.getByLabel('Add files…')
		.last()
		.setInputFiles(asFile('english.csv', Buffer.from(english)));
	await page.getByRole('button', { name: 'Score these countries' }).tap();
	expect(await figures(page)).toEqual(merged);
});
