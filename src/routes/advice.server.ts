// Gathers what a country could do next: its gaps under every method, and the framework's questions as steps.
import { group } from 'd3-array';
import type { Effect, Target } from '#lib/advice/effects.ts';
import {
	orderGaps,
	outcomeOf,
	type Advice,
	type Gap,
	type PeerAhead,
	type QuestionStep,
} from '#lib/advice/gaps.ts';
import { isBetter } from '#lib/advice/ladder.ts';
import { likenessOf } from '#lib/advice/likeness.ts';
import { questionOf } from '#lib/framework/question.ts';
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import type { Edition } from '#lib/edition/edition.ts';
import { openEdition } from './edition.server.ts';

const placeOf = (country: string, indicator: string): string => `${country} ${indicator}`;
const MOST_PEERS = 5;

interface Library {
	readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
	readonly sources: ReadonlyMap<string, { readonly title: string; readonly url: string | null }>;
	readonly sourceOf: ReadonlyMap<string, string | null>;
}

function openLibrary({ package: benchmark }: Edition): Library {
	return {
		evidence: group(benchmark.evidence, ({ country, indicator }) => placeOf(country, indicator)),
		sources: new Map(benchmark.sources.map(({ id, title, url }) => [id, { title, url }])),
		sourceOf: new Map(
			benchmark.observations.map(({ country, indicator, source }) => [placeOf(country, indicator), source]),
		),
	};
}

let library: Library | null = null;

interface Ground {
	readonly edition: Edition;
	readonly country: CountryRow;
	/** The other countries of its region, the most alike first. */
	readonly peers: readonly { readonly row: CountryRow; readonly likeness: number }[];
}

function proofOf({ evidence, sources, sourceOf }: Library, country: string, indicator: string) {
	const records = evidence.get(placeOf(country, indicator)) ?? [];
	const record = records.find(({ finding, url }) => finding === 'document' && url !== null);
	if (record !== undefined) return { url: record.url, title: record.detail };
	const source = sources.get(sourceOf.get(placeOf(country, indicator)) ?? '');
	return { url: source?.url ?? null, title: source?.title ?? '' };
}

type Result = Edition['results'][number];

const tierAt = ({ tiers }: Result, tier: string | null): number | null =>
	tier === null || !tiers.includes(tier) ? null : tiers.indexOf(tier);

/** The published score and tier of the country. */
function standingOf({ edition, country }: Ground, result: Result) {
	const root = edition.package.framework.find(({ parent }) => parent === null)?.id ?? '';
	const scored = result.scores.find((row) => row.country === country.id && row.node === root);
	return { score: scored?.score ?? null, tier: tierAt(result, scored?.tier ?? null) };
}

function gapsOf({ edition, country, peers }: Ground, result: Result, books: Library) {
	const { framework } = edition.package;
	const nodes = new Map(framework.map((row) => [row.id, row]));
	const own = standingOf({ edition, country, peers }, result);
	const observed = new Map(result.observed.map((row) => [placeOf(row.country, row.indicator), row]));
	const mine = group(
		result.effects.filter((effect) => effect.country === country.id),
		({ indicator }) => indicator,
	);
	const gapOf = (row: FrameworkRow, effects: readonly Effect[]): Gap => {
		const known = observed.get(placeOf(country.id, row.id));
		const value = known?.value ?? null;
		const at = (target: Target) => {
			const effect = effects.find((each) => each.target === target);
			return effect === undefined
				? null
				: outcomeOf({ value: effect.value, score: effect.score, tier: tierAt(result, effect.tier) }, own);
		};
		const valued = peers.flatMap(({ row: peer, likeness }) => {
			const their = observed.get(placeOf(peer.id, row.id))?.value ?? null;
			return their === null ? [] : [{ country: peer.id, value: their, likeness }];
		});
		const middle = row.low !== null && row.high !== null ? (row.low + row.high) / 2 : null;
		const ahead = valued.filter((peer) =>
			value === null
				? middle === null || isBetter(row, peer.value, middle)
				: isBetter(row, peer.value, value),
		);
		const observation = edition.package.observations.find(
			(each) => each.country === country.id && each.indicator === row.id && each.year === known?.value_year,
		);
		return {
			...{ indicator: row.id, name: row.name, kind: row.kind, unit: row.unit },
			...{ low: row.low, high: row.high, caveat: row.caveat, pillar: row.parent ?? '' },
			part: value === null ? 'unknown' : 'gap',
			...{ status: known?.status ?? 'not_assessed', value, year: known?.value_year ?? null },
			confidence: observation?.confidence ?? null,
			...{ next: at('next'), top: at('top'), bottom: at('bottom') },
			ahead: ahead.map((peer, place): PeerAhead => ({
				...peer,
				...(place < MOST_PEERS ? proofOf(books, peer.country, row.id) : { url: null, title: '' }),
			})),
			assessedPeers: valued.length,
			peers: peers.length,
			guideline: nodes.get(row.parent ?? '')?.guideline_reference ?? null,
		};
	};
	return framework.flatMap((row) => {
		const effects = mine.get(row.id);
		return effects === undefined ? [] : [gapOf(row, effects)];
	});
}

function adviceOf(ground: Ground, result: Result, books: Library): Advice {
	const { methods } = ground.edition.package;
	const method = methods.find(({ id }) => id === result.method);
	const values = new Map(
		result.observed
			.filter((row) => row.country === ground.country.id)
			.map(({ indicator, value }) => [indicator, value]),
	);
	return {
		method: result.method,
		isWeighed: result.effects.length > 0,
		...standingOf(ground, result),
		gaps: orderGaps(gapsOf(ground, result, books), method?.scale ?? [0, 100]),
		climb: result.climbs
			.filter(({ country }) => country === ground.country.id)
			.map(({ position, indicator, part, score, tier }) => ({
				...{ position, indicator, part, score },
				tier: tierAt(result, tier),
			})),
		floors: (method?.floors ?? []).map(({ indicator, below, max_tier }) => ({
			indicator,
			below,
			maxTier: max_tier,
			caps: (values.get(indicator) ?? Infinity) < below,
		})),
	};
}

function stepOf({ country, peers }: Ground, row: FrameworkRow, books: Library): QuestionStep | null {
	const question = questionOf(row);
	const findings = (books.evidence.get(placeOf(country.id, row.id)) ?? []).map(({ finding }) => finding);
	const found = (['yes', 'partial', 'no'] as const).find((finding) => findings.includes(finding));
	const record = found ?? (findings.length > 0 ? 'noted' : 'nothing');
	if (record === 'yes' || (!question.core && found === undefined)) return null;
	const ahead = peers.flatMap(({ row: peer, likeness }) => {
		const yes = books.evidence.get(placeOf(peer.id, row.id))?.find(({ finding }) => finding === 'yes');
		if (yes === undefined) return [];
		return [
			{
				...{ country: peer.id, likeness, title: yes.detail },
				url: yes.url ?? books.sources.get(yes.source)?.url ?? null,
			},
		];
	});
	return {
		...{ id: row.id, pillar: question.pillar, name: row.name, question: row.question, core: question.core },
		nextSteps: question.nextSteps,
		...{ guideline: question.guidelineReference, guidelineStatus: question.guidelineStatus, record },
		...{ ahead: ahead.slice(0, MOST_PEERS), aheadCount: ahead.length, peers: peers.length },
	};
}

/** The advice for a country, one entry a method; and the questions, core ones and those a record leaves open, as steps. */
export async function loadAdvice(
	id: string,
): Promise<{ readonly advice: readonly Advice[]; readonly steps: readonly QuestionStep[] }> {
	const edition = await openEdition();
	library ??= openLibrary(edition);
	const books = library;
	const { countries, framework } = edition.package;
	const country = countries.find((row) => row.id === id);
	if (country === undefined) throw new Error(`${id} is not a country of the package`);
	const peers = countries
		.filter((row) => row.region !== null && row.region === country.region && row.id !== id)
		.map((row) => ({ row, likeness: likenessOf(country, row) }))
		.toSorted((a, b) => b.likeness - a.likeness || (a.row.name < b.row.name ? -1 : 1));
	const ground: Ground = { edition, country, peers };
	return {
		advice: edition.results.map((result) => adviceOf(ground, result, books)),
		steps: framework
			.filter(({ kind }) => kind === 'assessment')
			.flatMap((row) => stepOf(ground, row, books) ?? []),
	};
}
