import { expect, test } from 'vitest';
import type { Keep } from '#lib/keep/keep.ts';
import { writeCode } from '#lib/workshop/code.ts';
import { MOST_CODES, WorkshopDesk } from './desk.svelte.ts';

const PILLARS = ['law', 'data', 'support', 'industry'];
const codes = Array.from({ length: MOST_CODES + 2 }, (_, at) =>
	writeCode([at % 6, Math.floor(at / 6) % 6, Math.floor(at / 36) % 6, Math.floor(at / 216)], 0, PILLARS),
);
const [first = '', second = ''] = codes;

/** A device that keeps what is written, for as many desks as open on it. */
function makeDevice(kept: string | null = null): Pick<Keep, 'read' | 'write' | 'hear'> {
	return {
		read: () => kept,
		write: (_name, text) => {
			kept = text;
			return true;
		},
		hear: () => () => undefined,
	};
}

function openDesk(device = makeDevice()): WorkshopDesk {
	const desk = new WorkshopDesk(device, PILLARS);
	desk.start();
	return desk;
}

test('a code that comes twice in one text is refused each time, and each can be counted once more', () => {
	const desk = openDesk();
	expect(desk.add(`${first},${first},${first}`).map(({ problem }) => problem)).toEqual(['twice', 'twice']);
	expect(desk.addAgain(first)).toBe(true);
	expect(desk.addAgain(first)).toBe(true);
	expect(desk.codes).toEqual([first, first, first]);
});

test('a full list takes no more, says which it did not take, and is there again', () => {
	const device = makeDevice();
	const desk = openDesk(device);
	expect(desk.add(codes.join('\n'))).toEqual(
		codes.slice(MOST_CODES).map((text) => ({ text, problem: 'full' })),
	);
	expect(desk.addAgain(first)).toBe(false);
	expect(desk.codes).toHaveLength(MOST_CODES);
	expect(openDesk(device).codes).toEqual(codes.slice(0, MOST_CODES));
	desk.remove(second);
	expect(desk.addAgain(first)).toBe(true);
});

test('a list kept with too many codes is not lost with them', () => {
	expect(openDesk(makeDevice(JSON.stringify(codes))).codes).toEqual(codes.slice(0, MOST_CODES));
	expect(openDesk(makeDevice('["')).codes).toEqual([]);
});
