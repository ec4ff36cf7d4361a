// What every picture says of itself wherever it goes: method, edition, date, sources, whose weights, and what it is not.
import type { Snippet } from 'svelte';
import type { FileAbout, FileWords } from '#lib/exchange/figureFiles.ts';
import {
	formatDate,
	formatList,
	formatParts,
	formatSentences,
	formatValue,
	isolate,
} from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale, getTextDirection } from '#lib/i18n/paraglide/runtime.js';
import { caution, notThis } from '#lib/i18n/ownWords.ts';
import { methodName } from '#lib/i18n/words.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import type { Site, SiteMethod } from '#lib/state/site.ts';
import type { Canvas, Figure } from './figure.ts';
import type { SheetContents } from './sheets/sheet.ts';

/** What a picture rests on. */
export interface Basis {
	readonly site: Site;
	readonly method: SiteMethod;
	/** Whose scores it shows: the reader's own where they are live. */
	readonly session: Pick<Session, 'live' | 'selection'>;
}

export interface Circumstances extends Basis {
	/** When the picture is made. */
	readonly now: Date;
	/** Where the picture can be seen again; empty where it is on one device alone. */
	readonly address: string;
	/** Whether the asides of the figure are said too; left out they are. */
	readonly hasAsides?: boolean;
}

const HASH_LETTERS = 12;

/** A figure's method, edition and, where they are the reader's own, weights. */
export function sayBasis({ site, method, session }: Basis): string {
	const parts = [
		methodName(method.id, method.name),
		m.edition_label({ edition: site.edition.name }),
		...(session.live === null ? [] : [m.map_custom_weights()]),
	];
	return parts.join(' · ');
}

function sayWeights({ site, session }: Basis): readonly string[] {
	if (session.live === null) return [];
	const names = new Map(site.nodes.map(({ id, shortName }) => [id, shortName]));
	const weights = [...session.selection.weights].map(
		([node, weight]) => `${names.get(node) ?? node} ${formatValue(weight)}`,
	);
	return [m.figure_weights({ weights: formatList(weights) })];
}

/** What a figure rests on, part by part. */
export function provenanceOf(figure: Figure, circumstances: Circumstances): FileAbout {
	const { site, method, now, address, hasAsides = true } = circumstances;
	const isSaid = (note: string): boolean => hasAsides || figure.asides?.includes(note) !== true;
	return {
		title: figure.title,
		selection: figure.selection ?? '',
		subtitle: `${figure.subtitle} · ${sayBasis(circumstances)}`,
		method: methodName(method.id, method.name),
		edition: site.edition.name,
		hash: site.edition.hash.slice(0, HASH_LETTERS),
		date: formatDate(now),
		...(figure.origin ?? { address, sources: method.publishers }),
		notes: [...sayWeights(circumstances), ...figure.notes.filter(isSaid)],
		caution: formatSentences([notThis(site.named), caution(site.named)]),
	};
}

/** The lines below a picture that leaves the page. */
export function sayProvenance({
	method,
	edition,
	hash,
	date,
	address,
	sources,
	notes,
	caution,
}: FileAbout): readonly string[] {
	const made = [m.figure_method({ method }), m.footer_edition({ edition, hash }), m.figure_made({ date })];
	return [
		formatSentences(made),
		caution,
		m.figure_sources({ sources: formatParts(sources.map(isolate)) }),
		...notes,
		...(address === '' ? [] : [m.figure_address({ address })]),
	];
}

/** A figure as a sheet that says what it rests on. */
export function sheetOf(figure: Figure, about: FileAbout, drawing: Snippet<[Canvas]>): SheetContents {
	return {
		figure: { ...figure, subtitle: about.subtitle },
		lines: sayProvenance(about),
		direction: getTextDirection(),
		lang: getLocale(),
		drawing,
	};
}

/** The words of a workbook in the reader's language. */
export function fileWords(): FileWords {
	return {
		rows: m.about_rows(),
		about: m.about_sheet(),
		rightToLeft: getTextDirection() === 'rtl',
		labels: {
			title: m.about_title(),
			selection: m.about_selection(),
			subtitle: m.about_subtitle(),
			method: m.about_method(),
			edition: m.about_edition(),
			hash: m.about_hash(),
			date: m.about_date(),
			address: m.about_address(),
			sources: m.about_sources(),
			notes: m.about_notes(),
			caution: m.about_caution(),
		},
	};
}
