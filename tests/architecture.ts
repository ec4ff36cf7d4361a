// The rules of the house as pure functions: files in, broken rules out. The table is that of the architecture page.
import { dirname, join, normalize } from 'node:path/posix';
import ts from 'typescript';
import { core, deriving, layers } from './layers.ts';
import { bare, extensionOf, isCode, isTest, scriptsOf, type SourceFile } from './sources.ts';

const engines = ['db/browser', 'db/node', 'db/native'];
const reactive = ['state', 'charts', 'ui', 'figures', 'views'];
const sizeLimits = { ts: 250, mjs: 250, svelte: 200, sql: 60 };
const vagueNames = /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.|$)/;

/** Addresses that name something and are never asked for. */
const identifiers = [
	'http://www.w3.org/',
	'http://schemas.openxmlformats.org/',
	'https://datapackage.org/',
	'https://specs.frictionlessdata.io/',
];

const libPath = (path: string): string | undefined => /^src\/lib\/(.+)$/.exec(path)?.[1];

/** The folder of src/lib a file lies in (`scoring`), or undefined outside it. */
const layerOf = (path: string): string | undefined => libPath(path)?.split('/')[0];

/** The folder that counts as one house for relative imports: a layer, one view, routes, cli. */
function homeOf(path: string): string {
	const [src = '', lib = '', layer = '', view = ''] = path.split('/');
	if (src !== 'src') return src;
	// SvelteKit wants its hooks beside the routes they serve.
	if (path.startsWith('src/hooks.')) return 'src/routes';
	if (lib !== 'lib') return path.split('/').length > 2 ? `src/${lib}` : 'src';
	return layer === 'views' ? `views/${view}` : layer;
}

function importsOf({ path, text }: SourceFile): string[] {
	const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
	return ts
		.preProcessFile(code, true, true)
		.importedFiles.map(({ fileName }) => fileName.split('?')[0] ?? '');
}

/** Where an import leads inside src/lib (`scoring/method.ts`), or undefined when it leads elsewhere. */
function targetOf(path: string, specifier: string): string | undefined {
	if (specifier.startsWith('#lib/')) return normalize(specifier.slice('#lib/'.length));
	if (specifier.startsWith('.')) return libPath(normalize(join(dirname(path), specifier)));
	return undefined;
}

function checkPackage(path: string, specifier: string): string[] {
	const layer = layerOf(path);
	if (specifier.startsWith('#derive/') && !/^src\/(cli|derive)\//.test(path) && !isTest(path))
		return [`only cli may import the derivation of the shipped package: ${specifier}`];
	const isEngine = /^src\/lib\/db\/(browser|node|native|engine\.worker)\.ts$/.test(path);
	if (specifier.startsWith('@duckdb/') && !isEngine)
		return ['only db/browser.ts, its worker, db/node.ts and db/native.ts name duckdb'];
	if (layer === undefined || isTest(path)) return [];
	if (specifier.startsWith('node:') && !/^src\/lib\/db\/(node|native)\.ts$/.test(path))
		return [`${specifier} does not exist in a browser`];
	const allowed = layers[layer]?.packages;
	const isAllowed = allowed?.some((name) => specifier.startsWith(name)) ?? true;
	return isAllowed ? [] : [`${layer} may not import the package ${specifier}`];
}

function checkTarget(path: string, specifier: string, target: string): string[] {
	const layer = layerOf(path);
	const to = target.split('/')[0] ?? '';
	const problems: string[] = [];
	if (path.startsWith('src/derive/') && !isTest(path) && !deriving.includes(to))
		problems.push(`the derivation may not import ${to}: ${specifier}`);
	const isRoot = /^src\/(routes|cli)\//.test(path) || isTest(path);
	if (engines.includes(target.replace(/\.ts$/, '')) && !isRoot)
		problems.push(`only routes and cli may import #lib/${target}`);
	if (layer === undefined || layer === to) {
		const isOtherView = layer === 'views' && homeOf(path) !== homeOf(`src/lib/${target}`);
		const isPresentation = path.startsWith('src/lib/views/presentation/');
		if (isOtherView && !isPresentation && !isTest(path))
			problems.push(`a view may not import another: ${specifier}`);
	} else if (!isTest(path) && !layers[layer]?.lib.includes(to)) {
		problems.push(`${layer} may not import ${to}: ${specifier}`);
	}
	return problems;
}

export function checkImports(file: SourceFile): string[] {
	const { path } = file;
	const layer = layerOf(path);
	if (layer !== undefined && layers[layer] === undefined)
		return [`${layer} is not a folder of the architecture`];
	return importsOf(file).flatMap((specifier) => {
		if (specifier.startsWith('$lib')) return [`write #lib instead of $lib: ${specifier}`];
		const target = targetOf(path, specifier);
		if (specifier.startsWith('.')) {
			const home = homeOf(normalize(join(dirname(path), specifier)));
			// The two composition roots may share what reads the disk, on the server's side.
			const isBetweenRoots = path.endsWith('.server.ts') && home === 'src/cli';
			if (home !== homeOf(path) && !isBetweenRoots && !isTest(path))
				return [`a relative import leaves its folder: ${specifier}; write #lib/…`];
		}
		if (target !== undefined) return checkTarget(path, specifier, target);
		return specifier.startsWith('.') ? [] : checkPackage(path, specifier);
	});
}

export function checkSize({ path, text }: SourceFile): string[] {
	const limit = new Map(Object.entries(sizeLimits)).get(extensionOf(path));
	const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
	return limit !== undefined && lines > limit ? [`${lines} lines; the limit is ${limit}`] : [];
}

const MOST_FILES = 25;

/** Folders of src in which more files lie flat than a reader can oversee. Tests stand beside what they test and are not counted. */
export function checkFolders(files: readonly SourceFile[]): string[] {
	const counts = new Map<string, number>();
	for (const { path } of files)
		if (path.startsWith('src/') && !isTest(path))
			counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
	return [...counts]
		.filter(([, count]) => count > MOST_FILES)
		.map(([folder, count]) => `${folder}: ${count} source files lie flat; the limit is ${MOST_FILES}`);
}

export function checkNames({ path }: SourceFile): string[] {
	if (libPath(path) === undefined) return [];
	if (/\/index\.(ts|js)$/.test(path)) return ['no barrels: import the file itself'];
	return vagueNames.test(path) ? ['the name does not say what it is'] : [];
}

export function checkRunes({ path, text }: SourceFile): string[] {
	if (!isCode(path) || isTest(path)) return [];
	const runes = bare(text, { strings: 'drop' }).match(
		/\$(state|derived|effect|props|bindable|inspect|host)(?=[\s.(<])/g,
	);
	if (runes === null) return [];
	const layer = layerOf(path);
	const isAllowed = layer === undefined ? path.startsWith('src/routes/') : reactive.includes(layer);
	if (!isAllowed)
		return [`runes belong in state, charts, ui, figures, views and routes: ${runes.join(', ')}`];
	return runes.includes('$effect') && !path.endsWith('.svelte') ? ['$effect belongs in a .svelte file'] : [];
}

const effects =
	/\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\.(getRandomValues|randomUUID)\b|\bfetch\s*\(|\b(document|window|localStorage|sessionStorage|navigator|location)\s*[.[]|\bXMLHttpRequest\b/g;
const sqlEffects =
	/\b(random|now|today|gen_random_uuid|uuid|setseed)\s*\(|\bcurrent_(date|time|timestamp)\b/gi;

/** A name the file gives to something of its own: a projection may have a `window`. */
const isOwnName = (code: string, name: string): boolean =>
	new RegExp(`\\b(const|let|function)\\s+${name}\\b|[({,]\\s*${name}\\s*[:,)}]`).test(code);

/** Clock, randomness, network and page come in as arguments. */
export function checkPurity({ path, text }: SourceFile): string[] {
	const layer = layerOf(path);
	if (layer === undefined || !core.includes(layer) || isTest(path)) return [];
	const code = bare(text, { strings: 'drop' });
	const found = path.endsWith('.sql')
		? text.replace(/--[^\n]*/g, '').match(sqlEffects)
		: code.match(effects)?.filter((effect) => !isOwnName(code, effect.replace(/\W.*$/s, '')));
	return (found ?? []).map((effect) => `${layer} must be pure: ${effect}`);
}

/** A macro's name, and its body to the end of the statement. */
const macro = /\bcreate\s+(?:or\s+replace\s+)?(?:temp(?:orary)?\s+)?(?:macro|function)\s+(\w+)([^;]*)/gi;
const lambda = /\blambda\b|->|\[[^\]]*\bfor\b[^\]]*\bin\b/i;

/** No texts put in; and no lambda in a macro, over which the engine reads beyond its memory in WebKit. */
export function checkSql({ path, text }: SourceFile): string[] {
	if (!path.endsWith('.sql')) return [];
	return [
		...(text.includes('${') ? ['SQL is never put together from strings: ${'] : []),
		...Array.from(text.replace(/--[^\n]*/g, '').matchAll(macro))
			.filter(([, , body = '']) => lambda.test(body))
			.map(([, name]) => `the engine does not start in WebKit with a lambda in a macro: ${name}`),
	];
}

const keepers = ['src/lib/keep/', 'src/routes/device/'];

/** What is kept on the device has one keeper, which knows that a browser may refuse; the device of the pages gives it a storage. */
export function checkKeeping({ path, text }: SourceFile): string[] {
	if (!path.startsWith('src/') || !isCode(path) || isTest(path)) return [];
	if (keepers.some((folder) => path.startsWith(folder))) return [];
	const named = bare(text, { strings: 'keep' }).match(/\b(localStorage|sessionStorage|indexedDB)\b/g) ?? [];
	return [...new Set(named)].map((storage) => `only the keeper may name ${storage}: use #lib/keep`);
}

/** Everything the site loads comes from the site. A link the reader may follow (`<a href>`) is no resource. */
export function checkOrigins({ path, text }: SourceFile): string[] {
	const isLoaded = isCode(path) || ['css', 'html'].includes(extensionOf(path));
	if (!path.startsWith('src/') || isTest(path) || !isLoaded) return [];
	const code = bare(text, { strings: 'keep' }).replace(/<a\s[^>]*?href=["'{`]+https?:\/\/[^"'`}\s]+/g, '<a ');
	const found = code.match(/(https?:\/\/\w[^\s"'`)<>}]*)|(?<=["'(=])\/\/[a-z0-9-]+\.[^\s"'`)<>}]+/gi) ?? [];
	return found
		.filter((address) => !identifiers.some((known) => address.startsWith(known)))
		.filter((address) => !/^https?:\/\/(localhost|127\.0\.0\.1)\b/.test(address))
		.map((address) => `an address of another origin: ${address}`);
}

/** The page's policy refuses attributes of style in what is prerendered; a class says the same. */
export function checkStyles({ path, text }: SourceFile): string[] {
	if (!path.startsWith('src/') || !path.endsWith('.svelte')) return [];
	const markup = bare(text.replace(/<(script|style)[\s\S]*?<\/\1>/g, ''), { strings: 'keep' });
	return (markup.match(/\sstyle(:[\w-]+)?=/g) ?? []).map(
		(found) => `the policy refuses${found.slice(0, -1)}`,
	);
}

const rules = [
	checkStyles,
	checkImports,
	checkSize,
	checkNames,
	checkRunes,
	checkPurity,
	checkKeeping,
	checkSql,
	checkOrigins,
];

/** Every broken rule of every file, one line each. */
export function checkArchitecture(files: readonly SourceFile[]): string[] {
	return [
		...files.flatMap((file) =>
			rules.flatMap((rule) => rule(file).map((problem) => `${file.path}: ${problem}`)),
		),
		...checkFolders(files),
	];
}
