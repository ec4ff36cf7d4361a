import { idsOf } from '../../../pages.server.ts';

// The first method has the short address.
export const entries = async () =>
	(await idsOf('diagnostics')).map((method, position) => (position === 0 ? {} : { method }));
