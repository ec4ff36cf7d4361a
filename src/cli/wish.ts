// What a command is asked to do, read from its arguments: a request, a wish for help, or what is wrong in one sentence.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { DONE, misuse } from './terminal.ts';

export type Wish<Request> =
	| { readonly kind: 'request'; readonly request: Request }
	| { readonly kind: 'help' }
	| { readonly kind: 'wrong'; readonly message: string };

/** Arguments that cannot be fulfilled, in one sentence. */
export class Misuse extends Error {}

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

type Values<Options extends OptionsConfig> = ReturnType<
	typeof parseArgs<{ options: Options; allowPositionals: true }>
>['values'];

/** Reads arguments by their options; `request` makes of them what is asked for, or throws `Misuse`. */
export function readWish<Options extends OptionsConfig, Request>(
	args: readonly string[],
	options: Options,
	request: (values: Values<Options>, folders: readonly string[]) => Request,
): Wish<Request> {
	if (args.includes('--help') || args.includes('-h')) return { kind: 'help' };
	try {
		const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
		return { kind: 'request', request: request(values, positionals) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { kind: 'wrong', message: error instanceof Misuse ? reason : (reason.split('. ')[0] ?? reason) };
	}
}

/** The one folder named. */
export function onlyFolder([folder, ...others]: readonly string[]): string {
	if (folder === undefined || folder === '') throw new Misuse('no package folder is named; expected one');
	if (others.length > 0) {
		const all = [folder, ...others];
		throw new Misuse(`${all.length} folders are named (${all.join(', ')}); expected one`);
	}
	return folder;
}

/** The year an option gives, null where it is not given. */
export function yearIn(option: string, text: string | undefined): number | null {
	if (text !== undefined && !/^\d{4}$/.test(text))
		throw new Misuse(`--${option} ${text} is not a year; expected four digits such as 2022`);
	return text === undefined ? null : Number(text);
}

/** What an option gives that may not be empty, null where it is not given. */
export function textIn(option: string, text: string | undefined, expected = 'a path'): string | null {
	if (text === '') throw new Misuse(`--${option} is empty; expected ${expected}`);
	return text ?? null;
}

/** Does what is wished; gives the exit code. */
export async function fulfil<Request>(
	wish: Wish<Request>,
	{ usage, synopsis }: { readonly usage: string; readonly synopsis: string },
	run: (request: Request) => Promise<number>,
): Promise<number> {
	switch (wish.kind) {
		case 'help':
			console.log(usage);
			return DONE;
		case 'wrong':
			return misuse(wish.message, synopsis);
		case 'request':
			return run(wish.request);
	}
}
