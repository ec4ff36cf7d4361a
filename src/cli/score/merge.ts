// Joins the shares of a run: the same files as one run over all years writes.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DONE, misuse, refuse } from '../terminal.ts';
import type { MergeRequest } from './arguments.ts';
import { readShare, SHARE_FILE, type Share } from './share.ts';
import { draftResults, type Draft } from './writeTogether.ts';

interface Found {
	readonly folder: string;
	readonly share: Share;
}

/** Why the shares do not make one run, in a sentence each. */
function findGaps(found: readonly Found[]): readonly string[] {
	const [first] = found;
	if (first === undefined) return [];
	const { of, run } = first.share;
	const foreign = found.filter(({ share }) => share.run !== run || share.of !== of);
	if (foreign.length > 0)
		return foreign.map(
			({ folder }) => `${folder} is of another run than ${first.folder}; expected shares of one`,
		);
	const places = found.map(({ share }) => share.at);
	const twice = found.filter(({ share }, at) => places.indexOf(share.at) < at);
	const missing = Array.from({ length: of }, (_, at) => at + 1).filter((at) => !places.includes(at));
	return [
		...twice.map(
			({ folder, share }) => `${folder} is share ${share.at}/${of} again; expected each share once`,
		),
		...missing.map((at) => `share ${at}/${of} is missing; expected all ${of}`),
	];
}

const PIECE = 1_000_000;

/** The lines of a file of rows ordered by year, a run of lines of one year at a time, the header left out. */
async function* yearsIn(path: string): AsyncGenerator<{ readonly year: number; readonly text: string }> {
	let year: number | null = null;
	let column = -1;
	let text = '';
	let open = '';
	for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
		// A cell in quotes may run over several lines.
		open = open === '' ? line : `${open}\n${line}`;
		if ((open.match(/"/g)?.length ?? 0) % 2 === 1) continue;
		const row = open;
		open = '';
		const cells = row.split(',');
		if (column < 0) {
			column = cells.indexOf('year');
			continue;
		}
		const own = yearOf(row, column);
		if ((year !== null && own !== year) || text.length > PIECE) {
			if (year !== null) yield { year, text };
			text = '';
		}
		year = own;
		text += `${row}\n`;
	}
	if (year !== null && text !== '') yield { year, text };
}

/** A cell of a row, where those before it may be quoted. */
function yearOf(row: string, column: number): number {
	const cells = row.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
	return Number((cells[column] ?? '').replace(/,$/, ''));
}

async function headerOf(path: string): Promise<string> {
	for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) return `${line}\n`;
	return '';
}

/** Writes the rows of all shares in the order of their years, each year standing in one share alone. */
async function joinFile(name: string, folders: readonly string[], draft: Draft): Promise<void> {
	const [first = ''] = folders;
	await draft.append(name, await headerOf(join(first, name)));
	const streams = folders.map((folder) => yearsIn(join(folder, name))[Symbol.asyncIterator]());
	const heads = await Promise.all(streams.map((stream) => stream.next()));
	for (;;) {
		let next = -1;
		let least = Infinity;
		for (const [at, head] of heads.entries())
			if (head.done !== true && head.value.year < least) {
				next = at;
				least = head.value.year;
			}
		const head = heads[next];
		const stream = streams[next];
		if (head === undefined || stream === undefined || head.done === true) return;
		await draft.append(name, head.value.text);
		heads[next] = await stream.next();
	}
}

/** Joins shares; 0 joined, 1 they do not make one run, 2 a folder is no share, or cannot be written into. */
export async function mergeShares({ shares, out }: MergeRequest, synopsis: string): Promise<number> {
	const found: Found[] = [];
	for (const folder of shares) {
		const text = await readFile(join(folder, SHARE_FILE), 'utf8').catch(() => '');
		const share = readShare(text);
		if (share === null)
			return misuse(`${folder} is no share of a run; expected a folder --shard wrote into`, synopsis);
		found.push({ folder, share });
	}
	const [first] = found;
	if (first === undefined) return misuse('no share is named; expected one or more', synopsis);
	const place = { file: SHARE_FILE, row: 1, column: '-' };
	const gaps = findGaps(found).map((message) => ({ ...place, message }));
	if (gaps.length > 0) return refuse(gaps, out);
	if (found.every(({ share }) => !share.isPublished))
		return refuse(
			[{ ...place, message: 'no share has a score of the index; expected one in some year' }],
			out,
		);
	const { files, years } = first.share;
	const draft = await draftResults(out, files, synopsis);
	if (typeof draft === 'number') return draft;
	try {
		for (const name of files) await joinFile(name, shares, draft);
		await draft.commit();
	} finally {
		await draft.abandon();
	}
	console.log(
		`${files.map((name) => join(out, name)).join(', ')}: ${years.length} years of ${shares.length} shares`,
	);
	return DONE;
}
