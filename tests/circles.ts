// Modules that need one another to run: files in, circles out. What is imported for its types alone is no arrow.
import { dirname, join, normalize } from 'node:path/posix';
import { isCode, isTest, scriptsOf, type SourceFile } from './sources.ts';

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'"]*?)from\s*['"]([^'"]+)['"]/g;
const ONLY_TYPES = /^\s*\{\s*(type\s+\w+(\s+as\s+\w+)?\s*,?\s*)+\}\s*$/;

function targetOf(path: string, specifier: string): string | null {
	if (specifier.startsWith('#lib/')) return `src/lib/${specifier.slice('#lib/'.length)}`;
	if (specifier.startsWith('#derive/')) return `src/derive/${specifier.slice('#derive/'.length)}`;
	return specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : null;
}

function needsOf({ path, text }: SourceFile): readonly string[] {
	const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
	return [...code.matchAll(IMPORT)].flatMap(([, isType, names = '', specifier = '']) => {
		const target = targetOf(path, specifier);
		return target === null || isType !== undefined || ONLY_TYPES.test(names) ? [] : [target];
	});
}

/** Every circle met on the way through the files of src, as the paths it goes through. */
export function findCircles(files: readonly SourceFile[]): readonly string[] {
	const code = files.filter(({ path }) => path.startsWith('src/') && isCode(path) && !isTest(path));
	const known = new Set(code.map(({ path }) => path));
	const arrows = new Map(
		code.map((file) => {
			const ends = needsOf(file).flatMap((end) => [end, `${end}.ts`].find((path) => known.has(path)) ?? []);
			return [file.path, ends];
		}),
	);
	const circles = new Set<string>();
	const done = new Set<string>();
	const walk = (path: string, way: readonly string[]): void => {
		if (way.includes(path)) circles.add([...way.slice(way.indexOf(path)), path].join(' → '));
		else if (!done.has(path)) for (const next of arrows.get(path) ?? []) walk(next, [...way, path]);
		done.add(path);
	};
	for (const { path } of code) walk(path, []);
	return [...circles];
}
