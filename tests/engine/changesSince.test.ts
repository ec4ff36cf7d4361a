// What moved since the edition before, as the build finds it.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readChanges } from '#lib/exchange/changes.ts';
import { writeChangesSince } from '../../src/cli/build/changesSince.ts';
import { stage } from './command.ts';

const TINYLAND = 'tests/fixtures/tinyland';
const { home, spoken } = stage('since');

/** A package of Tinyland with editions before it, each with one value of AAA's statute. */
async function withEditions(name: string, editions: ReadonlyMap<string, number>): Promise<string> {
	const folder = join(home(), name);
	await cp(TINYLAND, folder, { recursive: true });
	for (const [edition, statute] of editions) {
		const earlier = join(folder, 'editions', edition);
		await mkdir(earlier, { recursive: true });
		await cp(TINYLAND, earlier, { recursive: true });
		const text = await readFile(join(TINYLAND, 'observations.csv'), 'utf8');
		const changed = text.replace('AAA,statute,2025,assessed,4', `AAA,statute,2025,assessed,${statute}`);
		await writeFile(join(earlier, 'observations.csv'), changed);
	}
	return folder;
}

test('without an edition before nothing is written, and nothing is wrong', async () => {
	const folder = await withEditions('alone', new Map());
	expect(await writeChangesSince(folder, join(home(), 'none'), ['method'])).toBe(0);
	await expect(readdir(join(home(), 'none'))).rejects.toThrow('ENOENT');
});

test('the newest edition before is the one that is compared, by every method both have', async () => {
	const folder = await withEditions(
		'later',
		new Map([
			['2023', 0],
			['2024', 2],
		]),
	);
	const out = join(home(), 'changes');
	expect(await writeChangesSince(folder, out, ['method', 'nobody_else_has'])).toBe(0);
	expect(await readdir(out)).toEqual(['method']);
	const file = join(out, 'method', 'changes.csv');
	const rows = readChanges(file, await readFile(file, 'utf8'));
	const statute = rows.find(({ country, node }) => country === 'AAA' && node === 'statute');
	expect([statute?.score_before, statute?.score_after, statute?.data]).toEqual([50, 100, 50]);
});

test('an edition before with faults stops the build by its own exit code, and names the place', async () => {
	const folder = await withEditions('broken', new Map([['2024', 2]]));
	const path = join(folder, 'editions', '2024', 'observations.csv');
	await writeFile(
		path,
		(await readFile(path, 'utf8')).replace('AAA,treaty,2025,assessed,1', 'AAA,treaty,2025,assessed,x'),
	);
	expect(await writeChangesSince(folder, join(home(), 'faulty'), ['method'])).toBe(1);
	expect(spoken().join('\n')).toMatch(/editions\/2024\/observations\.csv:\d+:value/);
});
