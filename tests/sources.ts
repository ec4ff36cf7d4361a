// A source file as the rules of the house read it: what kind it is, and its code without what is only said.

export interface SourceFile {
	/** From the root of the repository, with `/`. */
	readonly path: string;
	readonly text: string;
}

export const isTest = (path: string): boolean => path.endsWith('.test.ts') || path.startsWith('tests/');
export const extensionOf = (path: string): string => /\.([a-z]+)$/.exec(path)?.[1] ?? '';
export const isCode = (path: string): boolean => ['ts', 'mjs', 'js', 'svelte'].includes(extensionOf(path));

/** What a component's scripts say. */
export const scriptsOf = (text: string): string =>
	[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n');

/** The code without comments, and without strings unless they are wanted. */
export function bare(text: string, { strings }: { strings: 'keep' | 'drop' }): string {
	const tokens =
		/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:\\/])\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
	return text.replace(tokens, (token) =>
		/^(\/[*/]|<!--)/.test(token) ? ' ' : strings === 'keep' ? token : "''",
	);
}
