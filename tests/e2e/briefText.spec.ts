// A brief as PDF says what its page says, letter by letter and in the order of the page.
import { readTagged } from './pdfText.ts';
import { expect, test } from './fixture.ts';

const BRIEFS = [
	['Egypt in Arabic', '/ar/brief/EGY'],
	['China in Chinese', '/zh/brief/CHN'],
	['the United Kingdom in English', '/brief/GBR'],
	['Senegal in French', '/fr/brief/SEN'],
	['Colombia in Spanish', '/es/brief/COL'],
	['Kazakhstan in Russian', '/ru/brief/KAZ'],
] as const;

/** What is printed of the page, in the order of the document: texts that are visible, and what is said of its pictures. */
function textOnPaper(): string {
	const said: string[] = [];
	const walk = (node: Node): void => {
		if (node instanceof Element) {
			if (!node.checkVisibility({ visibilityProperty: true })) return;
			if (node.getAttribute('role') === 'img') said.push(node.getAttribute('aria-label') ?? '');
			else node.childNodes.forEach(walk);
		} else if (node instanceof Text) said.push(node.data);
	};
	document.querySelectorAll('.sheet').forEach(walk);
	return said.join(' ');
}

/** The letters and digits of a text, one after another: spaces differ where lines break, and nothing else may. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');

for (const [name, address] of BRIEFS)
	test(`the PDF of the brief of ${name} reads like its page, from the first letter to the last`, async ({
		page,
	}) => {
		await page.goto(address);
		await page.emulateMedia({ media: 'print' });
		const direction = await page.evaluate(() => (document.dir === 'rtl' ? 'rtl' : 'ltr'));
		const expected = lettersOf(await page.evaluate(textOnPaper));
		const pdf = await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true });
		const read = lettersOf(await readTagged(pdf, direction));
		expect(expected.length).toBeGreaterThan(1000);
		let same = 0;
		while (same < expected.length && read[same] === expected[same]) same += 1;
		// Where they part, not both of them whole.
		const around = (text: string) => text.slice(Math.max(0, same - 30), same + 60);
		expect(around(read)).toBe(around(expected));
	});
