// The draws of a scenario: the problem a method's draws start from, with the states of one country in the place of countries.
import { readProblem, writeProblem } from '#lib/exchange/results/drawProblem.ts';
import type { ObservedValue } from '#lib/scoring/rows.ts';

/**
 * The problem of a method (`text`, as the build writes it) for other units: `observed` holds every indicator of each of
 * `ids`. The weights drawn depend on the method alone, so a state that changes nothing is drawn as it was published.
 * Throws when the text is no problem.
 */
export function stateProblem(
	text: string,
	ids: readonly string[],
	observed: readonly ObservedValue[],
): string {
	return writeProblem({
		...readProblem(text),
		countries: ids.map((id) => ({ id, region: null })),
		observed,
	});
}
