// A method file as text, made into a method; what is wrong is placed at the line that holds the key.
import { z } from 'zod';
import { methodSchema, type Method } from '#lib/scoring/method.ts';
import type { Problem } from './problem.ts';

/** A JSON text parsed, or the problem that it is not JSON. */
export function parseJson(
	file: string,
	text: string,
): { readonly value: unknown } | { readonly problem: Problem } {
	try {
		return { value: JSON.parse(text) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const offset = /position (\d+)/.exec(reason)?.[1];
		const row = offset === undefined ? 1 : text.slice(0, Number(offset)).split('\n').length;
		return { problem: { file, row, column: '-', message: `is not JSON (${reason}); expected an object` } };
	}
}

function lineOf(text: string, key: string): number {
	const at = text.indexOf(`"${key}"`);
	return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

function describe(issue: z.core.$ZodIssue): string {
	if (issue.code === 'invalid_value')
		return `is not a known value; expected one of ${issue.values.map(String).join(', ')}`;
	if (issue.code === 'too_big') return `is too large; expected at most ${issue.maximum}`;
	if (issue.code === 'too_small') return `is too small; expected at least ${issue.minimum}`;
	if (issue.code === 'invalid_type') return `is not right here; expected ${issue.expected}`;
	return issue.message;
}

/** Reads a method file; without an id of its own a method takes the one given. */
export function readMethod(
	file: string,
	text: string,
	fallbackId: string,
): { readonly method: Method | null; readonly problems: readonly Problem[] } {
	const parsed = parseJson(file, text);
	if ('problem' in parsed) return { method: null, problems: [parsed.problem] };
	const object = z.record(z.string(), z.unknown()).safeParse(parsed.value);
	if (!object.success)
		return {
			method: null,
			problems: [{ file, row: 1, column: '-', message: 'is not an object; expected { … }' }],
		};
	const read = methodSchema.safeParse({ id: fallbackId, ...object.data });
	if (read.success) return { method: read.data, problems: [] };
	const problems = read.error.issues.map((issue) => {
		const keys = issue.path.map(String);
		const named = keys.findLast((key) => !/^\d+$/.test(key)) ?? '';
		return { file, row: lineOf(text, named), column: keys.join('.') || '-', message: describe(issue) };
	});
	return { method: null, problems };
}
