// `node tests/golden/sheet.mjs`: every golden file as a picture with its name, in test-results/golden.html, to be looked at.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesUnder, root } from '../../src/cli/steps.mjs';

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8');
const sources = filesUnder(['src']);
const components = new Map(
	sources.filter((path) => path.endsWith('.svelte')).map((path) => [basename(path, '.svelte'), read(path)]),
);

/** What frames a drawing, and where in it the drawing stands: neither may dress the other. */
const FRAMES = new Map([
	['Sheet', '.sheet > svg'],
	['FigureFrame', '.drawing'],
]);

/**
 * A component and all it draws, the innermost last.
 * @param {string} name
 * @param {Set<string>} seen
 * @returns {string[]}
 */
function partsOf(name, seen = new Set()) {
	const source = components.get(name);
	if (source === undefined || seen.has(name)) return [];
	seen.add(name);
	const inner = [...source.matchAll(/ from '[^']*\/(\w+)\.svelte'/g)].map(([, part]) => part ?? '');
	return [name, ...inner.flatMap((part) => partsOf(part, seen))];
}

/**
 * The styles of components for the elements of one picture: scopes are gone from the files.
 * @param {readonly string[]} parts
 */
const stylesOf = (parts) =>
	parts
		.map((part) => /<style>([\s\S]*)<\/style>/.exec(components.get(part) ?? '')?.[1] ?? '')
		.join('\n')
		.replace(/:global\(((?:[^()]|\([^()]*\))*)\)/g, ':is($1)');

/**
 * @param {string} name
 * @param {string} text
 */
function section(name, text) {
	const own = `.of-${name}`;
	const [first = '', ...words] = name.split('-');
	const inner = FRAMES.get(first);
	const rest = [...new Set(words.flatMap((word) => partsOf(word)))];
	const outside = inner === undefined ? '' : `to (${own} ${inner})`;
	const style = `@scope (${own}) ${outside} { ${stylesOf(partsOf(first))} }
@scope (${own} ${inner ?? ''}) { ${stylesOf(rest)} }`;
	const direction = /-arabic\b/.test(name) ? 'dir="rtl" lang="ar"' : '';
	const drawing = text.startsWith('<g') ? `<svg width="800" height="300">${text}</svg>` : text;
	return `<section class="${own.slice(1)}"><style>${style}</style><h2 dir="ltr">${name}</h2><div ${direction}>${drawing}</div></section>`;
}

const folder = join(root, 'tests/golden/output');
const pictures = readdirSync(folder)
	.filter((file) => /\.(svg|html)$/.test(file))
	.map((file) => section(file.replace(/\.\w+$/, ''), read(`tests/golden/output/${file}`)));
const patterns = read('tests/golden/output/BarPatterns-usual.svg');
const sheets = sources.filter((path) => path.endsWith('.css')).map(read);
mkdirSync(join(root, 'test-results'), { recursive: true });
writeFileSync(
	join(root, 'test-results/golden.html'),
	`<!doctype html><meta charset="utf-8"><title>Golden files</title><style>${sheets.join('\n')}
body { padding: 20px } body > section { margin-block: 24px; inline-size: max-content; min-inline-size: 960px; max-inline-size: 1640px } body > section > h2 { font: 600 13px monospace }</style>
<body class="light"><div class="of-BarPatterns-usual">${patterns}</div>${pictures.join('\n')}`,
);
