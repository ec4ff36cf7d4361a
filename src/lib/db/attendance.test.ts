import { describe, expect, test } from 'vitest';
import { Fault } from '#lib/arrival/fault.ts';
import { Attendance } from './attendance.ts';
import { packFault } from './workerFault.ts';

class FakeWorker extends EventTarget {
	terminated = 0;
	terminate(): void {
		this.terminated += 1;
	}
}

const never = () => new Promise<never>(() => undefined);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function attend(limit = Infinity) {
	const worker = new FakeWorker();
	return { worker, attendance: new Attendance(worker, limit) };
}

/** As DuckDB gives an error of its worker to the page. */
const fromWorker = (name: string, message: string): Error => Object.assign(new Error(message), { name });

describe('a worker that is asked something', () => {
	test('answers, and refuses as it refuses, and lives on', async () => {
		const { attendance, worker } = attend();
		expect(await attendance.ask(() => Promise.resolve(7))).toBe(7);
		const refusal = new Error('Catalog Error: no such table');
		await expect(attendance.ask(() => Promise.reject(refusal))).rejects.toBe(refusal);
		expect([attendance.isAlive, worker.terminated]).toEqual([true, 0]);
	});

	test('that dies rejects all that was asked of it, and all that is asked of it afterwards', async () => {
		const { attendance, worker } = attend();
		const waiting = [attendance.ask(never), attendance.ask(never, 'endless')];
		worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
		for (const asked of [...waiting, attendance.ask(() => Promise.resolve(1))])
			await expect(asked).rejects.toMatchObject({ kind: 'ended', about: 'out of memory' });
		expect([attendance.isAlive, worker.terminated]).toEqual([false, 1]);
	});

	test('whose answer cannot be read has died', async () => {
		const { attendance, worker } = attend();
		const asked = attendance.ask(never);
		worker.dispatchEvent(new Event('messageerror'));
		await expect(asked).rejects.toMatchObject({ kind: 'ended' });
	});

	test.each(['RuntimeError', 'RangeError', 'InternalError'])(
		'is not asked again after a %s, which leaves its memory in any state',
		async (name) => {
			const { attendance, worker } = attend();
			const trap = fromWorker(name, 'Out of bounds memory access');
			const other = attendance.ask(never);
			await expect(attendance.ask(() => Promise.reject(trap))).rejects.toMatchObject({
				...{ kind: 'ended', about: 'Out of bounds memory access' },
			});
			await expect(other).rejects.toMatchObject({ kind: 'ended' });
			expect(worker.terminated).toBe(1);
		},
	);

	test('lives on after an error that is of the page', async () => {
		const { attendance } = attend();
		await expect(attendance.ask(() => Promise.reject(new RangeError('Invalid time value')))).rejects.toThrow(
			RangeError,
		);
		expect(attendance.isAlive).toBe(true);
	});

	test('gives the fault of a file it found at fault', async () => {
		const { attendance } = attend();
		const { name, message } = packFault(new Fault('unexpected', 'duckdb-eh.wasm'));
		await expect(attendance.ask(() => Promise.reject(fromWorker(name, message)))).rejects.toMatchObject({
			...{ kind: 'unexpected', about: 'duckdb-eh.wasm' },
		});
	});

	test('and lets nothing be heard is given up; while it lets anything be heard, it is not', async () => {
		const { attendance, worker } = attend(60);
		let answer: (value: string) => void = () => undefined;
		const slow = attendance.ask(() => new Promise<string>((resolve) => (answer = resolve)));
		for (let at = 0; at < 5; at += 1) {
			await pause(20);
			worker.dispatchEvent(new Event('message'));
		}
		answer('here');
		expect(await slow).toBe('here');
		await expect(attendance.ask(never)).rejects.toMatchObject({ kind: 'silent' });
		expect(worker.terminated).toBe(1);
	});

	test('a question without end, as a reader may ask, has no limit', async () => {
		const { attendance } = attend(1);
		const asked = attendance.ask(() => pause(20), 'endless');
		await asked;
		expect(attendance.isAlive).toBe(true);
	});
});
