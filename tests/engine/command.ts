// A folder of its own for the tests of a command, and what the command says while they run.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';

/** `home()` is the folder, removed in the end; `spoken()` the lines said in the test so far, on either channel. */
export function stage(name: string): {
	readonly home: () => string;
	readonly spoken: () => readonly string[];
} {
	let home = '';
	let spoken: string[] = [];
	beforeAll(async () => {
		home = await mkdtemp(join(tmpdir(), `cop-atlas-${name}-`));
	});
	afterAll(() => rm(home, { recursive: true, force: true }));
	beforeEach(() => {
		spoken = [];
		for (const channel of ['log', 'error'] as const)
			vi.spyOn(console, channel).mockImplementation((line: string) => void spoken.push(...line.split('\n')));
	});
	afterEach(() => vi.restoreAllMocks());
	return { home: () => home, spoken: () => spoken };
}
