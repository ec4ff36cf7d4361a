// What can be wrong with something that was to come from the server, or with the engine it was for.

/**
 * `missing`: not found there. `refused`: another status than asked for. `unreachable`: no connection. `unexpected`: a web
 * page in its place. `damaged`: not whole. `mixed`: of another edition or another build than the page. `unable`: nothing
 * this browser can run. `silent`: nothing was heard for too long. `ended`: it died at work.
 */
export const FAULT_KINDS = [
	'missing',
	'refused',
	'unreachable',
	'unexpected',
	'damaged',
	'mixed',
	'unable',
	'silent',
	'ended',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A fault by its kind. `about` names the file, or carries a status or the browser's own words, whichever the kind is about. */
export class Fault extends Error {
	readonly kind: FaultKind;
	readonly about: string;

	constructor(
		kind: FaultKind,
		about: string,
		options: { readonly says?: string; readonly cause?: unknown } = {},
	) {
		super(options.says ?? `${about}: ${kind}`, { cause: options.cause });
		this.kind = kind;
		this.about = about;
	}
}

/** What a reader is told of a failure, and what may heal it: trying again, or loading the page anew. */
export interface Failure {
	readonly reason: string;
	readonly heal: 'again' | 'reload';
}

/** What a reader is told of anything that was thrown. */
export const failureOf = (fault: unknown): Failure => ({
	reason: fault instanceof Error ? fault.message : String(fault),
	heal: fault instanceof Fault && fault.kind === 'mixed' ? 'reload' : 'again',
});
