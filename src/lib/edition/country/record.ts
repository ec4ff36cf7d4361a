// What the public record says of a country, and which countries of its region have a record that says yes.
import type { CountryRecord, PeerAnswers, RecordItem, RecordSource } from '#lib/assessment/record.ts';
import { answerOf } from '#lib/framework/answer.ts';
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { Edition } from '../edition.ts';
import { publishedAt } from '#lib/observations/published.ts';
import { observedLast, profilePillars, type ProfileItem, type SourceNote } from './profile.ts';
import { saidOf } from './records.ts';

const sourceOf = (source: SourceNote): RecordSource => ({
	id: source.id,
	title: source.title,
	url: publishedAt(source),
});

function itemOf(pillar: string, item: ProfileItem): RecordItem {
	const { id, kind, name, unit, low, high, known, records } = item;
	return {
		...{ id, pillar, kind, name, unit, low, high },
		...{ status: known.status, value: known.value, year: known.year, confidence: known.confidence },
		...{ locator: known.locator, note: known.note },
		...(known.interval === undefined ? {} : { interval: known.interval }),
		...(known.asOf === undefined ? {} : { asOf: known.asOf }),
		source: known.source === null ? null : sourceOf(known.source),
		records: records.map(({ finding, detail, date, url, source }) => ({
			...{ finding, detail, date, url: url ?? publishedAt(source) },
			source: sourceOf(source),
		})),
	};
}

/** What a fact says by its value, else what the records beside it say. */
function answerIn(edition: Edition, country: string, row: FrameworkRow): string {
	const value = observedLast(edition, country, row.id)?.value ?? null;
	return answerOf({ ...row, value }) ?? saidOf(edition.evidence(country, row.id));
}

function answersOf(edition: Edition, peers: readonly string[], row: FrameworkRow): PeerAnswers {
	const said = new Map(peers.map((peer) => [peer, answerIn(edition, peer, row)]));
	return {
		yes: peers.filter((peer) => said.get(peer) === 'yes'),
		partial: peers.filter((peer) => said.get(peer) === 'partial'),
	};
}

/** The record of a country; null where there is no such country. */
export function recordOf(edition: Edition, id: string): CountryRecord | null {
	const country = edition.country(id);
	if (country === undefined) return null;
	const peers = edition.peersOf(country).map((row) => row.id);
	const answers = edition.leaves
		.filter(({ kind }) => kind === 'fact' || kind === 'assessment')
		.map((row) => [row.id, answersOf(edition, peers, row)] as const)
		.filter(([, { yes, partial }]) => yes.length + partial.length > 0);
	return {
		country: id,
		region: country.region,
		peers: peers.length,
		items: profilePillars(edition, id).flatMap(({ id: pillar, indicators, questions }) =>
			[...indicators, ...questions].map((item) => itemOf(pillar, item)),
		),
		peerAnswers: Object.fromEntries(answers),
	};
}
