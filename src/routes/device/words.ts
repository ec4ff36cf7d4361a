// What a reader is told of a fault, in the language of the page.
import { Fault, type FaultKind } from '#lib/arrival/fault.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

const WORDS: Readonly<Record<FaultKind, (about: string) => string>> = {
	missing: (file) => m.fault_missing({ file }),
	refused: (status) => m.fault_refused({ status }),
	unreachable: () => m.fault_unreachable(),
	unexpected: (file) => m.fault_unexpected({ file }),
	damaged: (file) => m.fault_damaged({ file }),
	mixed: (file) => m.fault_mixed({ file }),
	unable: (detail) => m.fault_unable({ detail: detail || '–' }),
	silent: () => m.fault_silent(),
	ended: (detail) => m.fault_ended({ detail: detail || '–' }),
};

/** The same fault, which says what it is; anything else that was thrown stays as it is. */
const inWords = (thrown: unknown): unknown =>
	thrown instanceof Fault
		? new Fault(thrown.kind, thrown.about, { says: WORDS[thrown.kind](thrown.about), cause: thrown })
		: thrown;

/** Waits for something; what it rejects with says in words what is wrong. */
export async function saying<Thing>(waiting: Promise<Thing>): Promise<Thing> {
	try {
		return await waiting;
	} catch (thrown) {
		throw inWords(thrown);
	}
}
