// A golden file of how the charts are dressed: a drawing is the same without its styles, a picture is not.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesUnder, root } from '../../src/cli/steps.mjs';
import { written, type Golden } from './golden.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The chart or style sheet, the style sheets it asks for, and a hash of the styles of its own. */
function dressOf(path: string): string {
	const text = readFileSync(join(root, path), 'utf8');
	const sheets = [...text.matchAll(/import '([^']+\.css)'/g)].map(([, sheet = '']) => basename(sheet));
	const own = path.endsWith('.css') ? text : (/<style>[\s\S]*<\/style>/.exec(text)?.[0] ?? '');
	return [basename(path), sheets.join(' '), own === '' ? '' : hash(own)].join(',');
}

export const styles: readonly Golden[] = [
	written('styles-of-the-charts', () => {
		const dressed = filesUnder(['src/lib/charts']).filter((path) => /\.(svelte|css)$/.test(path));
		return dressed.map(dressOf).toSorted().join('\n') + '\n';
	}),
];
