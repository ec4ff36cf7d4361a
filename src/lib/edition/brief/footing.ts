// What the scores of a brief rest on, by the published scores: names and numbers, as few as two pages have room for.
import { answerOf, type Answer } from '#lib/framework/answer.ts';
import type { Edition } from '../edition.ts';
import { footingsOf, type Footing } from '../footing.ts';
import { siteReachOf } from '../reach.ts';

interface Named {
	readonly name: string;
}

interface Asked extends Named {
	readonly id: string;
}

/** The one indicator a pillar rests on, and what it says: an answer, or its value in its unit. */
export interface BriefAnswer extends Named {
	readonly answer: Answer | null;
	readonly value: number | null;
	readonly unit: string | null;
}

/** What the record says of each indicator stands in the lines of the brief, by its id. */
export interface BriefFooting extends Pick<Footing<Named>, 'reach' | 'records'> {
	readonly indicators: readonly Asked[];
	readonly rests: readonly Asked[];
	/** Null where there are more, or none. */
	readonly alone: BriefAnswer | null;
}

/** Gives what a node of a country rests on; null for an indicator, and everywhere in a package without reach. */
export function briefFootings(
	edition: Edition,
	method: string,
	country: string,
): (node: string) => BriefFooting | null {
	const footings = footingsOf({
		nodes: edition.package.framework,
		reach: siteReachOf(edition),
		indicators: edition.leaves.filter(({ id }) => edition.uses(method, id)).map(({ id }) => id),
		book: edition.book(method),
	});
	const named = ({ id, name }: Asked) => ({ id, name });
	return (node) => {
		const footing = footings(node, country);
		if (footing === null) return null;
		const { indicators, rests, reach, records, alone } = footing;
		const value = alone === null ? null : (edition.observed(method, country, alone.id)?.value ?? null);
		return {
			...{ indicators: indicators.map(named), rests: rests.map(named), reach, records },
			alone:
				alone === null
					? null
					: { name: alone.name, answer: answerOf({ ...alone, value }), value, unit: alone.unit },
		};
	};
}
