// What a country could do next.
import type { Advice, QuestionStep } from '#lib/advice/gaps.ts';
import { adviceOf } from '#lib/edition/advice.ts';
import { stepsOf } from '#lib/edition/steps.ts';
import { openEdition } from './edition.server.ts';

export async function loadAdvice(
	id: string,
): Promise<{ readonly advice: readonly Advice[]; readonly steps: readonly QuestionStep[] }> {
	const edition = await openEdition();
	return { advice: adviceOf(edition, id), steps: stepsOf(edition, id) };
}
