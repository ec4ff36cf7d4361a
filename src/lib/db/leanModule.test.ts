import { expect, test } from 'vitest';
import { z } from 'zod';
import { leanModule } from './leanModule.ts';

const text = (word: string): number[] => [word.length, ...Buffer.from(word)];

/** A module of three functions that give their number, with their names; the last name is too long for one byte of length. */
const names = ['one', 'two', 'three'.repeat(40)];
const exported = names.flatMap((name, at) => {
	const { length } = name;
	return [...(length < 128 ? [length] : [(length % 128) + 128, 1]), ...Buffer.from(name), 0, at];
});
const whole = Uint8Array.from([
	...[0, ...Buffer.from('asm'), 1, 0, 0, 0],
	...[1, 5, 1, 0x60, 0, 1, 0x7f],
	...[3, 4, 3, 0, 0, 0],
	...[7, 128 + ((exported.length + 1) % 128), Math.floor((exported.length + 1) / 128), 3, ...exported],
	...[10, 16, 3, 4, 0, 0x41, 1, 0x0b, 4, 0, 0x41, 2, 0x0b, 4, 0, 0x41, 3, 0x0b],
	...[0, 5, ...text('note')],
]);

const exportsOf = (parts: readonly Uint8Array[]) =>
	new WebAssembly.Instance(new WebAssembly.Module(Buffer.concat(parts))).exports;

test('a lean module exports what is wanted, and that does what it did', () => {
	const lean = exportsOf(leanModule(whole, (name) => name !== 'one'));
	expect(Object.keys(lean)).toEqual(names.slice(1));
	const call = (name: string): unknown => Reflect.apply(z.instanceof(Function).parse(lean[name]), null, []);
	expect(names.slice(1).map(call)).toEqual([2, 3]);
});

test('a module of which all is wanted stays as it is', () => {
	expect(Buffer.concat(leanModule(whole, () => true))).toEqual(Buffer.from(whole));
});
