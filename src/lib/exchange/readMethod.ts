// A method file as text, made into a method; what is wrong is placed at the line that holds the key.
import { z } from 'zod';
import { methodSchema, type Method } from '#lib/scoring/method.ts';
import { depthOf, linesOf, type JsonPath } from './jsonPlace.ts';
import { findUnknownKeys } from './methodKeys.ts';
import { quote, type Problem } from './problem.ts';

const MOST_CHARACTERS = 1_000_000;
const DEEPEST = 50;

/** A JSON text parsed, or the problem that it is not JSON. */
export function parseJson(
	file: string,
	text: string,
): { readonly value: unknown } | { readonly problem: Problem } {
	if (depthOf(text) > DEEPEST)
		return {
			problem: {
				file,
				row: 1,
				column: '-',
				message: `nests more than ${DEEPEST} brackets; expected an object`,
			},
		};
	try {
		return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const offset = /position (\d+)/.exec(reason)?.[1];
		const row = offset === undefined ? 1 : text.slice(0, Number(offset)).split('\n').length;
		return { problem: { file, row, column: '-', message: `is not JSON (${reason}); expected an object` } };
	}
}

const record = z.record(z.string(), z.unknown());

function valueAt(value: unknown, path: JsonPath): unknown {
	return path.reduce<unknown>((inner, key) => {
		if (Array.isArray(inner)) return inner.at(Number(key));
		const object = record.safeParse(inner);
		return object.success ? object.data[String(key)] : undefined;
	}, value);
}

function describe(issue: z.core.$ZodIssue, value: unknown): string {
	const quoted = value === undefined ? '' : `${quote(value)} `;
	switch (issue.code) {
		case 'invalid_value':
			return `${quoted}is not a known value; expected one of ${issue.values.map(String).join(', ')}`;
		case 'too_big':
			return `${quoted}is too large; expected at most ${issue.maximum}`;
		case 'too_small': {
			const least = `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
			return issue.origin === 'array' || issue.origin === 'string'
				? `${quoted}is too short; expected ${least} in it`
				: `${quoted}is too small; expected ${least}`;
		}
		case 'invalid_type':
			return value === undefined
				? `is missing; expected ${nounOf(issue.expected)}`
				: `${quoted}is not right here; expected ${nounOf(issue.expected)}`;
		case 'invalid_format':
			return `${quoted}${issue.message}`;
		default:
			return issue.message;
	}
}

const NOUNS: ReadonlyMap<string, string> = new Map([
	['int', 'a whole number'],
	['number', 'a number'],
	['string', 'a text'],
	['array', 'a list [ … ]'],
	['tuple', 'a list [ … ]'],
	['object', 'an object { … }'],
]);

function nounOf(type: string): string {
	return NOUNS.get(type) ?? type;
}

/** Reads a method file; without an id of its own a method takes the one given. */
export function readMethod(
	file: string,
	text: string,
	fallbackId: string,
): { readonly method: Method | null; readonly problems: readonly Problem[] } {
	const refuse = (message: string) => ({
		method: null,
		problems: [{ file, row: 1, column: '-', message }],
	});
	if (text.length > MOST_CHARACTERS)
		return refuse(`has ${text.length} characters; expected at most ${MOST_CHARACTERS}`);
	const parsed = parseJson(file, text);
	if ('problem' in parsed) return { method: null, problems: [parsed.problem] };
	const object = record.safeParse(parsed.value);
	if (!object.success) return refuse('is not an object; expected { … }');
	const lineOf = linesOf(text);
	const place = (path: JsonPath, message: string): Problem => ({
		file,
		row: lineOf(path),
		column: path.map(String).join('.') || '-',
		message,
	});
	const unknown = findUnknownKeys(object.data).map(({ path, known }) =>
		place(path, `is not a key of a method; expected one of ${known.join(', ')}`),
	);
	const read = methodSchema.safeParse({ id: fallbackId, ...object.data });
	if (read.success && unknown.length === 0) return { method: read.data, problems: [] };
	const faults = read.success
		? []
		: read.error.issues.map((issue) => place(issue.path, describe(issue, valueAt(object.data, issue.path))));
	return { method: null, problems: [...unknown, ...faults] };
}
