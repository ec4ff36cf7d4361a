import { idsOf } from '../../pages.server.ts';

export const entries = async () =>
	(await idsOf('map')).flatMap((region) => (region === 'world' ? [] : [{ region }]));
