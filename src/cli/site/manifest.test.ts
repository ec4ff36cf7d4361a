import { expect, test } from 'vitest';
import { atOnceFirst } from './manifest.mjs';

interface Listed {
	readonly imports?: string[];
	readonly dynamicImports?: string[];
	readonly css?: string[];
	readonly isEntry?: boolean;
	readonly isDynamicEntry?: boolean;
}

/** What SvelteKit takes for imported at once: it walks depth first, and takes every file but once. */
function walked(manifest: Readonly<Record<string, Listed>>, page: string) {
	const seen = new Set<string>();
	const found: string[] = [];
	const walk = (name: string, isAtOnce: boolean): void => {
		if (seen.has(name)) return;
		seen.add(name);
		if (isAtOnce) found.push(name);
		const { imports = [], dynamicImports = [] } = manifest[name] ?? {};
		for (const next of imports) walk(next, isAtOnce);
		for (const next of dynamicImports) walk(next, false);
	};
	walk(page, true);
	return found.toSorted();
}

// The frame of every page fetches the finder later, which needs the workspace; the page needs both at once.
const MANIFEST: Readonly<Record<string, Listed>> = {
	'page.svelte': { isEntry: true, imports: ['frame', 'workspace'] },
	frame: { dynamicImports: ['finder.svelte'] },
	'finder.svelte': { isDynamicEntry: true, imports: ['frame', 'workspace'] },
	workspace: { css: ['workspace.css'] },
};

test('a file that a page imports at once stays so, though another part fetches it later', () => {
	expect(walked(MANIFEST, 'page.svelte')).not.toContain('workspace');
	expect(walked(atOnceFirst(MANIFEST), 'page.svelte')).toEqual(['frame', 'page.svelte', 'workspace']);
});

test('what a page fetches later is still found from it, and nothing else of a file is changed', () => {
	const ordered = atOnceFirst(MANIFEST);
	expect(ordered['page.svelte']?.dynamicImports).toEqual(['finder.svelte']);
	expect(ordered['finder.svelte']?.dynamicImports).toEqual(['finder.svelte']);
	expect(ordered['workspace']).toEqual({ css: ['workspace.css'], dynamicImports: [] });
});
