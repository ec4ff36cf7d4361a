// A fault of the engine's file, on its way from the worker to the page: as an error whose name says its kind.
import { Fault, FAULT_KINDS } from '#lib/arrival/fault.ts';

const PREFIX = 'fault:';

/** A fault as an error that can be sent. */
export const packFault = ({ kind, about }: Fault): { readonly name: string; readonly message: string } => ({
	name: PREFIX + kind,
	message: about,
});

/** Traps: after one of these the memory of an engine may be anything, and what it answers is worth nothing. */
const TRAPS = ['RuntimeError', 'RangeError', 'InternalError'];

/** The fault behind an error that a worker sent, where it means that the engine is lost; null where it answers on. */
export function lossOf(error: unknown): Fault | null {
	if (error instanceof Fault) return error;
	if (!(error instanceof Error)) return null;
	const kind = FAULT_KINDS.find((each) => error.name === PREFIX + each);
	if (kind !== undefined) return new Fault(kind, error.message, { cause: error });
	// One of the page's own has the class of its name; one from the worker has the name alone.
	const isFromWorker = error.constructor === Error;
	return isFromWorker && TRAPS.includes(error.name)
		? new Fault('ended', error.message, { cause: error })
		: null;
}
