// The tree keeps the rules of the house, and every rule can be broken.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, root } from '../src/cli/steps.mjs';
import {
	checkArchitecture,
	checkFolders,
	checkImports,
	checkKeeping,
	checkNames,
	checkOrigins,
	checkPurity,
	checkRunes,
	checkSize,
	checkSql,
	checkStyles,
} from './architecture.ts';
import { findCircles } from './circles.ts';
import type { SourceFile } from './sources.ts';

const generated = ['src/lib/i18n/paraglide', 'src/lib/i18n/project.inlang', 'tests/golden/output'];
const checked = /\.(ts|js|mjs|svelte|sql|css|html)$/;

/** The tree as it is, without generated code and data. */
const tree = (): SourceFile[] =>
	filesUnder(['src', 'tests'], (path) => !generated.includes(path) && path !== 'tests/fixtures')
		.filter((path) => checked.test(path))
		.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

test('the tree keeps every rule', () => {
	const files = tree();
	expect(files.length).toBeGreaterThan(20);
	expect(checkArchitecture(files)).toEqual([]);
});

const file = (path: string, text: string): SourceFile => ({ path, text });
const importing = (path: string, specifier: string): string[] =>
	checkImports(
		file(
			path,
			path.endsWith('.svelte')
				? `<script lang="ts">\n\timport x from '${specifier}';\n</script>\n`
				: `import x from '${specifier}';\n`,
		),
	);

describe('imports', () => {
	test.each([
		['src/lib/scoring/pipeline.ts', '#lib/observations/source.ts'],
		['src/lib/scoring/pipeline.ts', './normalised.sql?raw'],
		['src/lib/scoring/stages/order.ts', '../method.ts'],
		['src/lib/geography/shapes.ts', 'topojson-client'],
		['src/lib/state/session.svelte.ts', '#lib/scoring/method.ts'],
		['src/lib/views/map/View.svelte', '#lib/charts/map/ChoroplethMap.svelte'],
		['src/lib/views/presentation/View.svelte', '#lib/views/map/View.svelte'],
		['src/lib/db/browser.ts', '@duckdb/duckdb-wasm'],
		['src/lib/db/engine.worker.ts', '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js'],
		['src/lib/db/browser.ts', '#lib/arrival/fault.ts'],
		['src/lib/db/node.ts', 'node:module'],
		['src/lib/scoring/pipeline.test.ts', '#lib/db/node.ts'],
		['src/routes/+page.server.ts', '#lib/db/node.ts'],
		['src/routes/+page.svelte', './$types'],
		['src/routes/edition.server.ts', '../cli/readFolder.ts'],
		['src/cli/score.ts', '#lib/db/node.ts'],
		['src/cli/derive.ts', '#derive/derive.ts'],
		['src/derive/countries.ts', '#lib/exchange/csv.ts'],
		['src/lib/edition/profile.ts', '#lib/advice/gaps.ts'],
		['src/lib/state/slideShow.svelte.ts', '#lib/keep/keep.ts'],
		['src/lib/views/frame/Keys.svelte', '#lib/keep/keep.ts'],
	])('%s may import %s', (path, specifier) => {
		expect(importing(path, specifier)).toEqual([]);
	});

	test.each([
		['src/lib/geography/country.ts', '#lib/framework/tree.ts', 'geography may not import framework'],
		['src/lib/observations/source.ts', '#lib/scoring/method.ts', 'observations may not import scoring'],
		['src/lib/charts/Bar.svelte', '#lib/geography/country.ts', 'charts may not import geography'],
		['src/lib/ui/Table.svelte', '#lib/state/session.svelte.ts', 'ui may not import state'],
		['src/lib/scoring/pipeline.ts', '../observations/source.ts', 'leaves its folder'],
		['src/routes/+page.svelte', '../lib/views/map/View.svelte', 'leaves its folder'],
		['src/lib/views/map/View.svelte', '#lib/views/country/View.svelte', 'a view may not import another'],
		['src/lib/views/map/View.svelte', '../country/View.svelte', 'leaves its folder'],
		['src/lib/views/map/model.ts', '#lib/db/browser.ts', 'only routes and cli'],
		['src/lib/state/session.svelte.ts', '#lib/db/browser.ts', 'only routes and cli'],
		['src/lib/views/map/model.ts', '@duckdb/duckdb-wasm', 'name duckdb'],
		['src/lib/db/connector.ts', '@duckdb/duckdb-wasm', 'name duckdb'],
		['src/cli/score.ts', '@duckdb/duckdb-wasm/blocking', 'name duckdb'],
		['src/lib/exchange/package.ts', 'node:fs', 'does not exist in a browser'],
		['src/lib/framework/schema.ts', 'svelte', 'may not import the package svelte'],
		['src/lib/scoring/method.ts', '$app/environment', 'may not import the package $app/environment'],
		['src/lib/views/map/model.ts', '$lib/charts/scale.ts', 'write #lib'],
		['src/lib/tools/thing.ts', 'zod', 'not a folder of the architecture'],
		['src/lib/exchange/package.ts', '#derive/derive.ts', 'only cli may import the derivation'],
		['src/derive/countries.ts', '#lib/advice/gaps.ts', 'the derivation may not import advice'],
		['src/derive/countries.ts', '../cli/derive.ts', 'leaves its folder'],
		['src/lib/edition/profile.ts', '#lib/views/map/model.ts', 'edition may not import views'],
		['src/lib/edition/profile.ts', '#lib/state/site.ts', 'edition may not import state'],
		['src/lib/edition/profile.ts', 'node:fs', 'does not exist in a browser'],
		['src/lib/scoring/method.ts', '#lib/edition/edition.ts', 'scoring may not import edition'],
		['src/lib/scoring/method.ts', '#lib/keep/keep.ts', 'scoring may not import keep'],
		['src/lib/keep/keep.ts', '#lib/assessment/draft.ts', 'keep may not import assessment'],
		['src/lib/keep/keep.ts', 'svelte', 'may not import the package svelte'],
		['src/lib/arrival/fault.ts', '#lib/db/fault.ts', 'arrival may not import db'],
	])('%s may not import %s', (path, specifier, problem) => {
		expect(importing(path, specifier).join()).toContain(problem);
	});

	test('an import is seen in every form it can take', () => {
		for (const text of [
			"export { x } from '#lib/scoring/method.ts';",
			"const x = await import('#lib/scoring/method.ts');",
			"import type { X } from '#lib/scoring/method.ts';",
			"import '#lib/scoring/method.ts';",
		]) {
			expect(checkImports(file('src/lib/framework/tree.ts', text))).toHaveLength(1);
		}
	});
});

test('no module needs one that needs it', () => {
	expect(findCircles(tree())).toEqual([]);
	const [a, b] = ['src/lib/ui/a.ts', 'src/lib/ui/b.ts'];
	const circle = [file(a, "import { b } from './b.ts';\n"), file(b, "import { a } from './a.ts';\n")];
	expect(findCircles(circle)).toEqual([`${a} → ${b} → ${a}`]);
	const types = [file(a, "import { b } from './b.ts';\n"), file(b, "import type { A } from './a.ts';\n")];
	expect(findCircles(types)).toEqual([]);
});

test('a folder holds no more than 25 source files before it is sorted into rooms', () => {
	const names = (count: number) =>
		Array.from({ length: count }, (_, at) => file(`src/lib/charts/part${at}.ts`, ''));
	expect(checkFolders(names(25))).toEqual([]);
	expect(checkFolders(names(26))).toEqual(['src/lib/charts: 26 source files lie flat; the limit is 25']);
});

test('a file is not longer than its kind may be', () => {
	expect(checkSize(file('src/lib/ui/a.ts', 'x\n'.repeat(250)))).toEqual([]);
	expect(checkSize(file('src/lib/ui/a.ts', 'x\n'.repeat(251)))).toEqual(['251 lines; the limit is 250']);
	expect(checkSize(file('src/lib/ui/A.svelte', 'x\n'.repeat(201)))).toHaveLength(1);
	expect(checkSize(file('src/lib/scoring/a.sql', 'x\n'.repeat(61)))).toHaveLength(1);
	expect(checkSize(file('src/app.css', 'x\n'.repeat(999)))).toEqual([]);
});

test('a file of src/lib is named for what it is', () => {
	expect(checkNames(file('src/lib/ui/index.ts', ''))).toHaveLength(1);
	expect(checkNames(file('src/lib/ui/utils.ts', ''))).toHaveLength(1);
	expect(checkNames(file('src/lib/common/text.ts', ''))).toHaveLength(1);
	expect(checkNames(file('src/lib/geography/neighbours.ts', ''))).toEqual([]);
});

test('runes stay in the reactive folders, and $effect in components', () => {
	expect(checkRunes(file('src/lib/scoring/a.ts', 'let x = $state(1);'))).toHaveLength(1);
	expect(checkRunes(file('src/lib/i18n/a.ts', 'let x = $derived.by(f);'))).toHaveLength(1);
	expect(checkRunes(file('src/lib/state/a.svelte.ts', '$effect(() => {});'))).toHaveLength(1);
	expect(checkRunes(file('src/lib/state/a.svelte.ts', 'let x = $state.raw<number>(1);'))).toEqual([]);
	expect(checkRunes(file('src/routes/+page.svelte', '<script>const { data } = $props();</script>'))).toEqual(
		[],
	);
	expect(checkRunes(file('src/lib/scoring/a.ts', "// $state(1)\nconst s = '$state(1)';"))).toEqual([]);
});

test('the core knows no clock, chance, network or page', () => {
	for (const text of [
		'Date.now()',
		'new Date()',
		'Math.random()',
		"fetch('/x')",
		'document.title',
		'window.x',
		'localStorage.x',
	]) {
		expect(checkPurity(file('src/lib/scoring/a.ts', text)), text).toHaveLength(1);
		expect(checkPurity(file('src/lib/views/map/model.ts', text)), text).toEqual([]);
	}
	const ownWindow = 'const fit = ({ window }: Fit) => window.width;';
	expect(checkPurity(file('src/lib/geography/a.ts', ownWindow))).toEqual([]);
	expect(checkPurity(file('src/lib/scoring/a.sql', 'select random() as x, current_date as y'))).toHaveLength(
		2,
	);
	expect(
		checkPurity(file('src/lib/scoring/a.ts', '// Math.random() is not for here\nnew Date(iso)')),
	).toEqual([]);
});

test('what is kept on the device has one keeper, and nobody else names a storage', () => {
	for (const text of [
		"localStorage.getItem('deck')",
		"window.sessionStorage.setItem('deck', '')",
		'const { localStorage: storage } = window;',
		"globalThis['localStorage']",
		"indexedDB.open('drafts')",
	]) {
		for (const path of ['src/lib/views/frame/Keys.ts', 'src/lib/state/deck.ts', 'src/routes/+page.ts'])
			expect(checkKeeping(file(path, text)), `${path}: ${text}`).toHaveLength(1);
		for (const path of ['src/lib/keep/keep.ts', 'src/routes/device/keep.ts', 'tests/e2e/assess.spec.ts'])
			expect(checkKeeping(file(path, text)), `${path}: ${text}`).toEqual([]);
	}
	expect(
		checkKeeping(file('src/lib/ui/A.svelte', '<script>\n\tlocalStorage.clear();\n</script>\n')),
	).toHaveLength(1);
	expect(checkKeeping(file('src/lib/state/deck.ts', '// not in localStorage\nkeep.read(name);'))).toEqual([]);
});

test('SQL is never put together from strings', () => {
	expect(checkSql(file('src/lib/scoring/a.sql', 'select ${column} from x'))).toHaveLength(1);
	expect(checkSql(file('src/lib/scoring/a.sql', 'select $1 from x'))).toEqual([]);
});

test('no macro holds a lambda, with which the engine does not start in WebKit', () => {
	const found = (text: string) => checkSql(file('src/lib/scoring/a.sql', text));
	for (const body of ['f(xs, lambda x: x + 1)', 'f(xs, x -> x + 1)', '[x + 1 for x in xs]'])
		for (const create of ['create macro', 'create or replace macro', 'CREATE TEMP MACRO', 'create function'])
			expect(found(`select 1;\n${create} f(xs) as\n\t${body};`)).toEqual([
				'the engine does not start in WebKit with a lambda in a macro: f',
			]);
	for (const text of [
		'create macro f(x) as x + 1; -- a lambda elsewhere',
		'create macro f(x) as x + 1;\nselect list_transform(xs, lambda x: f(x)) from t;',
	])
		expect(found(text)).toEqual([]);
});

test('no attribute of style is prerendered, which the policy of the page would refuse', () => {
	const styled = (markup: string) => checkStyles(file('src/lib/ui/A.svelte', markup));
	expect(styled('<div style:--n={n}></div>')).toEqual(['the policy refuses style:--n']);
	expect(styled('<div style="color: red"></div>')).toHaveLength(1);
	expect(styled('<div class="a"></div><style>a { list-style: none; }</style>')).toEqual([]);
});

test('nothing is loaded from another origin', () => {
	for (const text of [
		'<img src="https://example.org/a.png" alt="" />',
		'<link rel="stylesheet" href="https://example.org/a.css" />',
		'<script src="//cdn.example.org/a.js"></script>',
		"<script>fetch('https://example.org/a.json');</script>",
		'<style>a { background: url(https://example.org/a.png); }</style>',
	]) {
		expect(checkOrigins(file('src/lib/ui/A.svelte', text)), text).toHaveLength(1);
	}
	for (const text of [
		'<svg xmlns="http://www.w3.org/2000/svg"></svg>',
		'<a class="x" href="https://example.org/licence">licence</a>',
		'<a href={source.url}>{source.title}</a>',
		'// see https://example.org/paper\n',
	]) {
		expect(checkOrigins(file('src/lib/ui/A.svelte', text)), text).toEqual([]);
	}
});
