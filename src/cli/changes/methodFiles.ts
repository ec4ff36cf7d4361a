// The method files of a package by their ids: which file `--method id` means.
import { z } from 'zod';
import { parseJson } from '#lib/exchange/readMethod.ts';

/** A method file and what it says. */
export interface MethodFile {
	readonly file: string;
	readonly text: string;
}

const named = z.object({ value: z.object({ id: z.string() }) });

/** By the id each file gives itself, or else the one its name gives it (methods/direct-facts.json: direct_facts). */
export function listMethodFiles(files: ReadonlyMap<string, string>): ReadonlyMap<string, MethodFile> {
	const found = Array.from(files, ([file, text]): readonly (readonly [string, MethodFile])[] => {
		const name = /^(?:methods\/)?([^/]+)\.json$/.exec(file)?.[1];
		if (name === undefined || file === 'datapackage.json') return [];
		const read = named.safeParse(parseJson(file, text));
		return [[read.success ? read.data.value.id : name.replaceAll('-', '_'), { file, text }]];
	});
	return new Map(found.flat());
}
