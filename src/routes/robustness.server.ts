// How far a country's published scores hold.
import { robustnessOf, type RobustnessPage } from '#lib/edition/robustness.ts';
import { openEdition } from './edition.server.ts';

export const loadRobustness = async (id: string): Promise<RobustnessPage> =>
	robustnessOf(await openEdition(), id);
