// Gathers the two pages of a country brief from what the country page knows, by the published scores of the first method.
import type { Edition } from '#lib/edition/edition.ts';
import type { CountryProfile, ProfileItem } from '#lib/edition/profile.ts';
import { answerOf } from '#lib/framework/answer.ts';
import type { Stability } from '#lib/exchange/results/stability.ts';
import { openBook, packBook, type ScoreBook } from '#lib/scoring/book.ts';
import {
	pickGaps,
	pickSteps,
	pickTeachers,
	type Brief,
	type RecordLine,
	type SourceLine,
} from '#lib/views/brief/brief.ts';
import { loadAdvice } from '../../advice.server.ts';
import { openEdition } from '../../edition.server.ts';
import { loadProfile } from '../../profile.server.ts';
import { loadSince, loadStanding } from '../../standing.server.ts';

type Result = Edition['results'][number];

function bookFor(result: Result, { id, region }: CountryProfile): ScoreBook {
	const medians = result.medians.filter((row) => row.region === (region ?? 'world'));
	return openBook(packBook({ ...result, medians }, new Set([id])));
}

function recordOf({ id, name, kind, low, high, known }: ProfileItem): RecordLine {
	const { value, status, year } = known;
	const answer = answerOf({ kind, value, low, high });
	return { ...{ id, name, kind, answer, value }, most: high, status, year };
}

const isAnswered = ({ known, records }: ProfileItem): boolean =>
	known.status === 'assessed' || records.some(({ finding }) => finding === 'yes' || finding === 'partial');

function sourcesOf(items: readonly ProfileItem[]): readonly SourceLine[] {
	const found = new Map(
		items.flatMap(({ known: { source } }) => (source === null ? [] : [[source.id, source]])),
	);
	return [...found.values()].map(({ id, title, publisher, year, url }) => ({
		id,
		title,
		publisher,
		year,
		url,
	}));
}

/** The brief of a country in the reader's language; null where there is no such country. */
export async function loadBrief(id: string): Promise<Brief | null> {
	const [edition, profile] = await Promise.all([openEdition(), loadProfile(id)]);
	if (profile === null) return null;
	const { advice, steps } = await loadAdvice(id);
	const [standing, since] = await Promise.all([loadStanding(id), loadSince(id)]);
	const { framework, methods } = edition.package;
	const [result, own, method] = [edition.results[0], advice[0], methods[0]];
	const root = framework.find(({ parent }) => parent === null);
	if (result === undefined || own === undefined || method === undefined || root === undefined)
		throw new Error('the package has no method or no index');
	const { region } = profile;
	const book = bookFor(result, profile);
	const used = method.indicators;
	const items = profile.pillars.flatMap(({ indicators }) =>
		indicators.filter((item) => used?.includes(item.id) ?? true),
	);
	const spoken = new Set(
		profile.pillars
			.filter(({ indicators }) => indicators.some((item) => items.includes(item)))
			.map((pillar) => pillar.id),
	);
	const mediansOf = (node: string) => ({
		region: book.median(node, region ?? 'world'),
		income: standing.income.find((each) => each.method === result.method && each.node === node) ?? null,
	});
	const reading = book.reading(root.id, id);
	if (reading === null) throw new Error(`${id} has no place in the method ${result.method}`);
	const places: readonly Stability[] = result.steadiness;
	const place = places.find((row) => row.country === id && row.node === root.id);
	const years = items.flatMap(({ known }) =>
		known.year === null || known.value === null ? [] : [known.year],
	);
	const questions = profile.pillars.flatMap((pillar) => pillar.questions);
	const { name, formal, assignedHere, groups, member } = profile;
	return {
		...{ id, name, formal, region, assignedHere, groups, member, income: profile.income },
		standing: {
			...reading,
			...mediansOf(root.id),
			drawn:
				place?.score_low == null || place.score_high === null ? null : [place.score_low, place.score_high],
		},
		since:
			since.find((record) => record.method === result.method)?.changes.find(({ node }) => node === root.id) ??
			null,
		pillars: profile.pillars.map((pillar) => ({
			...{ id: pillar.id, name: pillar.name, ...mediansOf(pillar.id) },
			reading: spoken.has(pillar.id) ? book.reading(pillar.id, id) : null,
		})),
		record: items.map(recordOf),
		questions: { asked: questions.length, answered: questions.filter(isAnswered).length },
		...pickGaps(own),
		steps: pickSteps(steps),
		teachers: pickTeachers(own),
		sources: sourcesOf(items),
		years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
	};
}
