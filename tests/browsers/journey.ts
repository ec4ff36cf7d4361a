// What a reader does, in short: the map, weights, SQL, a questionnaire, pictures as files, a deck, a brief on paper.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { appears, openAwake, scratch, until, type Tab } from './tab.ts';

/** A part of the journey: says what it saw; rejects where that is not what it should be. */
export interface Part {
	readonly name: string;
	readonly run: (tab: Tab, url: string) => Promise<Seen>;
}
/** In words, and whether it was left out, which the words then explain. */
export interface Seen {
	readonly says: string;
	readonly isSkipped?: boolean;
}

const BUTTON = 'button, summary, a[href]';

/** Rejects, naming what was expected, unless it is so. */
function expect(isSo: boolean, what: string): void {
	if (!isSo) throw new Error(`expected ${what}`);
}

/** The score shown of a country, in full precision. */
const scoreOf = (tab: Tab, country: string): Promise<number> =>
	tab.ask(
		([id]) =>
			Number(document.querySelector(`tr[data-country="${id}"] .score data`)?.getAttribute('value') ?? NaN),
		country,
	);

async function map(tab: Tab, url: string): Promise<Seen> {
	await openAwake(tab, `${url}/?form=tiles`);
	const rows = await tab.ask(() => document.querySelectorAll('tr[data-country]').length);
	expect(rows === 195, `a table of 195 countries, not ${rows}`);
	await tab.click({ css: 'svg a[data-id="NPL"]' });
	await appears(tab, { css: 'svg a[data-id="NPL"][aria-current="true"]' });
	await appears(tab, { css: 'aside', says: 'Nepal' });
	return { says: '195 countries; Nepal picked on the map' };
}

async function weights(tab: Tab, url: string): Promise<Seen> {
	await openAwake(tab, url);
	const before = await scoreOf(tab, 'NPL');
	await tab.click({ css: 'summary', says: 'More' });
	await tab.click({ css: 'summary', says: 'Adjust weights' });
	await appears(tab, { css: '*', says: 'Engine ready' });
	await tab.press('End', { css: 'input[type="range"]', says: 'Legal framework' });
	await appears(tab, { css: '[role="status"]', says: 'Custom weights are on.' });
	const after = await until('the score of Nepal to move', async () => {
		const score = await scoreOf(tab, 'NPL');
		return score !== before && score;
	});
	const address = await tab.ask(() => location.search);
	expect(address.includes('w=legal_framework:4'), `the weight in the address, not ${address}`);
	await tab.click({ css: 'button', says: 'Back to published weights' });
	await until('the published score', async () => (await scoreOf(tab, 'NPL')) === before);
	return { says: `Nepal from ${before.toFixed(2)} to ${after.toFixed(2)} and back` };
}

async function sql(tab: Tab, url: string): Promise<Seen> {
	await openAwake(tab, `${url}/sql`);
	await tab.write(
		{ css: 'textarea' },
		'select list_sum(list_transform([1, 2, 3], lambda x: x * x)) as squares, count(*) as n from scores',
	);
	await tab.click({ css: 'button', says: 'Run' });
	const row = await until('the answer', () =>
		tab.ask(() => {
			const cells = [...document.querySelectorAll('section[aria-labelledby="answer"] td')];
			return cells.length > 0 && cells.map(({ textContent }) => textContent.trim()).join(' ');
		}),
	);
	expect(/^14 \d{4}$/.test(row), `the sum of squares and the number of scores, not ${row}`);
	return { says: `answered ${row}` };
}

async function questionnaire(tab: Tab, url: string): Promise<Seen> {
	await openAwake(tab, `${url}/assess?country=NPL`);
	await tab.click({ css: 'article#leg_csam_offences input[value="level-2"]' });
	await appears(tab, { css: 'aside', says: '1 of 42 answered' });
	const saved = String(await tab.save({ css: 'button', says: 'Save as CSV' }));
	const answer = saved.split('\n').find((line) => line.includes('leg_csam_offences')) ?? '';
	expect(answer.includes(',assessed,2,'), `the answer in the file, not ${answer || saved}`);

	const ids = await tab.ask(() => [...document.querySelectorAll('article')].map(({ id }) => id));
	const year = answer.split(',')[1] ?? '';
	const path = join(scratch(), 'answers.csv');
	const rows = ids.map((id) => `NPL,${year},${id},assessed,${id === 'leg_csam_offences' ? 2 : 1},,`);
	await writeFile(path, ['country,year,question,status,value,evidence,note', ...rows].join('\n'));
	await tab.choose({ css: 'input[type="file"]' }, path);
	await tab.click({ css: 'dialog button', says: 'Take over' });
	await appears(tab, { css: 'aside', says: '42 of 42 answered' });
	await appears(tab, { css: 'section', says: 'of 100' });
	return { says: `one answer saved as CSV, ${ids.length} read from a file and scored` };
}

const SIGNATURES = { PNG: '\x89PNG', SVG: '<?xml', XLSX: 'PK', CSV: '' } as const;

async function exports(tab: Tab, url: string): Promise<Seen> {
	await openAwake(tab, `${url}/compare/heat/cis?countries=MDA,GEO`);
	const sizes: string[] = [];
	for (const [kind, signature] of Object.entries(SIGNATURES)) {
		const file = await tab.save({ css: 'button', says: `Save as ${kind}` });
		const text = file.toString('latin1');
		expect(text.startsWith(signature), `${kind} to begin with ${signature}, not ${text.slice(0, 8)}`);
		if (kind === 'SVG' || kind === 'CSV')
			expect(String(file).includes('Kazakhstan'), `Kazakhstan in the ${kind}`);
		expect(file.length > 1000, `more than ${file.length} bytes of ${kind}`);
		sizes.push(`${kind} ${(file.length / 1000).toFixed(0)} kB`);
	}
	return { says: sizes.join(', ') };
}

async function deck(tab: Tab, url: string): Promise<Seen> {
	for (const view of ['/region/africa?form=tiles', '/compare/heat/cis']) {
		await openAwake(tab, url + view);
		await tab.click({ css: BUTTON, says: 'Add to slides' });
		await appears(tab, { css: '[role="status"]', says: 'the deck' });
	}
	await openAwake(tab, `${url}/present`);
	await tab.press('Enter', { css: 'button', says: 'Start' });
	await appears(tab, { css: 'dialog [role="status"]', says: '1 of 2' });
	await appears(tab, { css: 'dialog svg.sheet' });
	await tab.press('ArrowRight');
	await appears(tab, { css: 'dialog [role="status"]', says: '2 of 2' });
	await tab.press('Escape');
	await until('the slides to end', async () => !(await tab.has({ css: 'dialog svg.sheet' })));
	return { says: 'two slides shown' };
}

/** The pages of a PDF, also where its objects are packed in streams. */
function pagesOf(pdf: Buffer): number {
	const text = pdf.toString('latin1');
	const packed = Array.from(
		text.matchAll(/\/Type\s*\/ObjStm\b[\s\S]*?stream\r?\n([\s\S]*?)\r?\nendstream/g),
		([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'),
	);
	return [text, ...packed].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

async function print(tab: Tab, url: string): Promise<Seen> {
	await openAwake(tab, `${url}/brief/NPL`);
	const pdf = await tab.print();
	if (pdf === null) return { says: 'its driver cannot print', isSkipped: true };
	const pages = pagesOf(pdf);
	expect(pages === 2, `a brief of two pages, not ${pages}`);
	return { says: `the brief of Nepal is ${pages} pages` };
}

/** The parts in the order a reader would take them. */
export const PARTS: readonly Part[] = [
	{ name: 'map', run: map },
	{ name: 'weights', run: weights },
	{ name: 'SQL', run: sql },
	{ name: 'questionnaire', run: questionnaire },
	{ name: 'exports', run: exports },
	{ name: 'deck', run: deck },
	{ name: 'print', run: print },
];
