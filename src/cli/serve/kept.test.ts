import { expect, test } from 'vitest';
import { Kept } from './kept.mjs';

const making = (value: string, made: string[]) => async () => {
	made.push(value);
	return value;
};

test('what is made of a file is made once while the file is the same', async () => {
	const made: string[] = [];
	const kept = new Kept<string>(100, ({ length }) => length);
	const both = [kept.of('a', '1', making('first', made)), kept.of('a', '1', making('again', made))];
	expect(await Promise.all(both)).toEqual(['first', 'first']);
	expect(await kept.of('a', '2', making('changed', made))).toBe('changed');
	expect(made).toEqual(['first', 'changed']);
});

test('what was not asked for longest goes when there is no room', async () => {
	const made: string[] = [];
	const kept = new Kept<string>(10, ({ length }) => length);
	for (const name of ['aaaa', 'bbbb', 'aaaa', 'cccc', 'aaaa', 'bbbb'])
		await kept.of(name, '', making(name, made));
	expect(made).toEqual(['aaaa', 'bbbb', 'cccc', 'bbbb']);
});

test('what has no room at all is made and not kept, and drives nothing out', async () => {
	const made: string[] = [];
	const kept = new Kept<string>(10, ({ length }) => length);
	for (const name of ['small', 'much too long', 'much too long', 'small'])
		await kept.of(name, '', making(name, made));
	expect(made).toEqual(['small', 'much too long', 'much too long']);
});

test('what failed is tried again', async () => {
	const kept = new Kept<string>(10, ({ length }) => length);
	await expect(kept.of('a', '1', () => Promise.reject(new Error('busy')))).rejects.toThrow('busy');
	expect(await kept.of('a', '1', making('there', []))).toBe('there');
});
