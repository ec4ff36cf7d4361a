import { error } from '@sveltejs/kit';
import { questionnaireFor } from '#lib/edition/questionnaire.ts';
import { openEdition } from '../edition.server.ts';

export const load = async () => {
	const questionnaire = questionnaireFor(await openEdition());
	if (questionnaire === null) error(404);
	return { questionnaire };
};
