import { idsOf } from '../../pages.server.ts';

export const entries = async () => (await idsOf('country')).map((iso3) => ({ iso3 }));
