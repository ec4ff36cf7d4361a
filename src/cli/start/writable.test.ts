import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../steps.mjs';
import { expectWritable } from './writable.mjs';

test('a folder that can only be read is named, with what to do, before any work', () => {
	const readOnly = () => false;
	expect(() => expectWritable(['.', 'src', 'build'], 'build the site', readOnly)).toThrow(
		`Cannot build the site, which needs leave to write: ${root} cannot be written to.\nCopy the repository`,
	);
});

test('what another user owns in it is named; what is not there yet is made in the folder above', () => {
	const owned = [join(root, 'src/cli'), join(root, 'data')];
	const isWritable = (path: string) => !owned.includes(path);
	expect(() => expectWritable(['build.next/x', 'src/cli/new', 'data'], 'build the site', isWritable)).toThrow(
		`in ${root} these cannot be: src/cli, data.`,
	);
	expect(() => expectWritable(['build.next/x'], 'build the site', isWritable)).not.toThrow();
});
