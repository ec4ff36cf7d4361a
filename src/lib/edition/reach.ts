// What every page needs to say of reach: the questions, what bears on them, and the countries with more on record than scores.
import { reachTableOf, type Asked, type ReachTable } from '#lib/framework/reach.ts';
import type { Observation } from '#lib/observations/observation.ts';
import { perEdition, type Edition } from './edition.ts';
import { saidOf } from './country/records.ts';

/** A question as a page names it. */
export interface ReachQuestion extends Asked {
	readonly name: string;
	/** The language of its name, where that is not the page's. */
	readonly lang?: string;
}

/** Questions are named by their position; a country without any has no entry. */
export interface SiteReach extends ReachTable {
	readonly questions: readonly ReachQuestion[];
	/** By country, the questions that have a value of their own. */
	readonly own: Readonly<Record<string, readonly number[]>>;
	/** By country, the questions on which a record that is never scored says yes or partly. */
	readonly records: Readonly<Record<string, readonly number[]>>;
}

/** The statuses by which an observation of a question answers it, if only in part: a level, or bounds of one. */
const ANSWERING: ReadonlySet<string> = new Set(['assessed', 'bounded']);

const isAnswering = ({ status }: Pick<Observation, 'status'>): boolean => ANSWERING.has(status);

/** The questions a country has something on, by country, as positions. */
function byCountry(
	{ package: { countries }, questions }: Edition,
	has: (country: string, question: string) => boolean,
): Readonly<Record<string, readonly number[]>> {
	const found = countries.map(
		({ id }) => [id, questions.flatMap((row, at) => (has(id, row.id) ? [at] : []))] as const,
	);
	return Object.fromEntries(found.filter(([, places]) => places.length > 0));
}

/** What an edition has to say of reach; null where no indicator of its framework bears on a question. */
export const siteReachOf = perEdition((edition): SiteReach | null => {
	const questions = edition.questions.map(({ id, name }) => ({
		...{ id, name },
		pillar: (edition.pillarOf(id) ?? edition.root).id,
	}));
	const table = reachTableOf(edition.leaves, questions);
	if (table === null) return null;
	return {
		...{ questions, bearings: table.bearings },
		own: byCountry(edition, (country, question) =>
			edition.observations(country, question).some((row) => row.year <= edition.year && isAnswering(row)),
		),
		records: byCountry(edition, (country, question) =>
			['yes', 'partial'].includes(saidOf(edition.evidence(country, question))),
		),
	};
});
