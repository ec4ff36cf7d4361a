import { idsOf } from '../../../pages.server.ts';

export const entries = async () =>
	(await idsOf('compare')).map((id) => {
		const [view = '', region = ''] = id.split('.');
		return { view, region };
	});
