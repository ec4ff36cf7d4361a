// Gathers what the public record says of a country, and which countries of its region have a record that says yes.
import { group } from 'd3-array';
import type { CountryRecord, PeerAnswers, RecordItem, RecordSource } from '#lib/assessment/record.ts';
import { answerOf } from '#lib/framework/answer.ts';
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { Edition } from '#lib/edition/edition.ts';
import { openEdition } from './edition.server.ts';
import { loadProfile } from './profile.server.ts';

const placeOf = (country: string, indicator: string): string => `${country} ${indicator}`;

function answersBy({ package: benchmark, results }: Edition): (country: string, row: FrameworkRow) => string {
	const records = group(benchmark.evidence, ({ country, indicator }) => placeOf(country, indicator));
	const values = new Map(
		results.flatMap(({ observed }) =>
			observed.map(({ country, indicator, value }) => [placeOf(country, indicator), value] as const),
		),
	);
	return (country, { id, kind, low, high }) => {
		const findings = (records.get(placeOf(country, id)) ?? []).map(({ finding }) => finding);
		const value = values.get(placeOf(country, id)) ?? null;
		const said = answerOf({ kind, value, low, high });
		return (
			said ?? ['yes', 'partial', 'no'].find((each) => findings.some((finding) => finding === each)) ?? ''
		);
	};
}

/** The record of a country; null where there is no such country. */
export async function loadRecord(id: string): Promise<CountryRecord | null> {
	const [edition, profile] = await Promise.all([openEdition(), loadProfile(id)]);
	if (profile === null) return null;
	const { countries, framework } = edition.package;
	const peers = countries
		.filter((row) => row.region !== null && row.region === profile.region && row.id !== id)
		.map((row) => row.id);
	const answer = answersBy(edition);
	const sourceOf = (source: { id: string; title: string; url: string | null }): RecordSource => ({
		id: source.id,
		title: source.title,
		url: source.url,
	});
	const items = profile.pillars.flatMap(({ id: pillar, indicators, questions }) =>
		[...indicators, ...questions].map(
			({ id: item, kind, name, unit, low, high, known, records }): RecordItem => ({
				...{ id: item, pillar, kind, name, unit, low, high },
				...{ status: known.status, value: known.value, year: known.year, confidence: known.confidence },
				...{ locator: known.locator, note: known.note },
				source: known.source === null ? null : sourceOf(known.source),
				records: records.map(({ finding, detail, date, url, source }) => ({
					...{ finding, detail, date, url: url ?? source.url },
					source: sourceOf(source),
				})),
			}),
		),
	);
	const peerAnswers = framework
		.filter(({ kind }) => kind === 'fact' || kind === 'assessment')
		.map((row): readonly [string, PeerAnswers] => {
			const said = new Map(peers.map((peer) => [peer, answer(peer, row)]));
			return [
				row.id,
				{
					yes: peers.filter((peer) => said.get(peer) === 'yes'),
					partial: peers.filter((peer) => said.get(peer) === 'partial'),
				},
			];
		})
		.filter(([, { yes, partial }]) => yes.length + partial.length > 0);
	return {
		country: id,
		region: profile.region,
		peers: peers.length,
		items,
		peerAnswers: Object.fromEntries(peerAnswers),
	};
}
