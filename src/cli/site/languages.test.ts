import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentIn, isScriptOfLanguage, writeLanguages } from './languages.mjs';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a document asks for the scripts of its language, and its policy lets it run them', () => {
	const script = 'import("/_app/immutable/entry/start.js")';
	const html = (code: string, folder: string) =>
		`<meta content="script-src ${hashOf(code)}"><link href="${folder}chunks/a.js"><link href="/_app/immutable/assets/a.css"><script>${code}</script>`;
	const french = documentIn(html(script, '/_app/immutable/'), 'fr');
	expect(french).toBe(html('import("/_app/immutable/fr/entry/start.js")', '/_app/immutable/fr/'));
	expect(isScriptOfLanguage('/_app/immutable/fr/entry/start.js')).toBe(true);
	expect(isScriptOfLanguage('/_app/immutable/entry/start.js')).toBe(false);
	expect(documentIn('<p>A brief has no script.</p>', 'fr')).toBe('<p>A brief has no script.</p>');
});

test('the scripts of a language hold its words and no other’s, and ask for one another', async () => {
	const build = mkdtempSync(join(tmpdir(), 'languages-'));
	const app = join(build, '_app/immutable');
	for (const folder of ['entry', 'nodes', 'chunks', 'assets'])
		mkdirSync(join(app, folder), { recursive: true });
	const message =
		'const en=()=>`Yes`,fr=()=>`Oui`,ar=()=>`نعم`;export const yes=()=>{let l=__COP_ATLAS_LANGUAGE__;return l===`fr`?fr():l===`ar`?ar():en()};';
	writeFileSync(join(app, 'chunks/yes.js'), message);
	writeFileSync(
		join(app, 'entry/start.js'),
		'export const deps=["/_app/immutable/chunks/yes.js","/_app/immutable/assets/a.css"];',
	);
	writeFileSync(join(app, 'assets/a.css'), 'p{}');
	await writeLanguages(build, ['en', 'fr']);
	expect(readdirSync(app).sort()).toEqual(['assets', 'en', 'fr']);
	const read = (path: string) => readFileSync(join(app, path), 'utf8');
	expect(read('fr/chunks/yes.js')).toContain('Oui');
	expect(read('fr/chunks/yes.js')).not.toMatch(/Yes|نعم/);
	expect(read('en/chunks/yes.js')).toContain('Yes');
	expect(read('en/chunks/yes.js')).not.toMatch(/Oui|نعم/);
	expect(read('fr/entry/start.js')).toContain('/_app/immutable/fr/chunks/yes.js');
	expect(read('fr/entry/start.js')).toContain('/_app/immutable/assets/a.css');
});
