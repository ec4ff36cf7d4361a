// Parts of the page's code that are fetched when they are asked for.
import { Fault } from '#lib/arrival/fault.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** Waits for a part; where it does not arrive, the site may have been built anew, and loading the page again helps. */
export async function part<Module>(arriving: Promise<Module>): Promise<Module> {
	try {
		return await arriving;
	} catch (cause) {
		throw new Fault('mixed', '', { says: m.fault_part(), cause });
	}
}
