// The browser makes of a package the pages the build makes: both from the same package, page by page.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { linearSumAssignment } from 'linear-sum-assignment';
import { describe, expect, test } from 'vitest';
import { pageOf } from '#lib/edition/comparisons.ts';
import { digest } from '#lib/arrival/digest.ts';
import { openNode } from '#lib/db/node.ts';
import { publishedSeries, type Beside } from '#lib/edition/own/beside.ts';
import { publishedIn, publishInMemory, Unsound } from '#lib/edition/own/inMemory.ts';
import { publishCollection } from '#lib/disclosure/publish.ts';
import { readPackage } from '#lib/exchange/package.ts';
import { readScores } from '#lib/exchange/results/scores.ts';
import { readEdition, type Published } from '#lib/edition/read.ts';
import { main as build } from '../../src/cli/build.ts';
import { readFolder } from '../../src/cli/readFolder.ts';
import { collectionEntries, collectionTexts } from '../fixtures/collection.ts';
import { readPublished, writeObservations } from '../fixtures/hdi/observations.ts';
import { stage } from './command.ts';
import { openPipeline } from './packages.ts';
import { idsOfKind, kindNamed, KINDS, makePageOf } from '../../src/routes/makers.ts';

const root = join(import.meta.dirname, '../..');
const { home } = stage('in-memory');

const filesOf = (name: string) => readFolder(join(root, 'tests/fixtures', name));

const siteText = (path: string) => readFile(join(root, 'static/data', path), 'utf8');

async function inMemory(
	files: ReadonlyMap<string, string>,
	beside: Beside | null = null,
): Promise<Published> {
	const db = await openNode();
	try {
		return publishedIn(
			await publishInMemory(db, files, {
				siteText,
				beside,
				digest,
				assign: (costs) => [
					...linearSumAssignment(
						costs.map((row) => [...row]),
						{ maximaze: false },
					).rowAssignments,
				],
			}),
		);
	} finally {
		await db.close();
	}
}

/** What `npm run build` writes of a package, as it lies on the disk. */
async function onDisk(files: ReadonlyMap<string, string>, name: string): Promise<Published> {
	const [folder, out] = [join(home(), name), join(home(), `${name}-site`)];
	for (const [path, text] of files) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
	expect(await build([folder, out])).toBe(0);
	const written = new Map<string, string>();
	for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		written.set(path.slice(out.length + 1), await readFile(path, 'utf8'));
	}
	return publishedIn(written);
}

/** Numbers that are the same to 1e-9 are told the same; all else as it is. */
function rounded(value: unknown): unknown {
	if (typeof value === 'number') return Number(value.toFixed(9));
	if (Array.isArray(value)) return value.map(rounded);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each)]));
}

/** What the two differ in by intent: the name and sums of the edition, the frame of a map, and files that are the site's own. */
const APART = new Set(['hash', 'sums', 'named', 'layout', 'tiles', 'changes', 'change', 'languages']);
const compared = (page: unknown): unknown =>
	rounded(
		JSON.parse(JSON.stringify(page, (key: string, value: unknown) => (APART.has(key) ? undefined : value))),
	);

/** The Human Development Index of its last two years: a page for each of some 190 countries. */
async function hdi(): Promise<ReadonlyMap<string, string>> {
	const files = await filesOf('hdi');
	const published = readPublished(files.get('published.csv') ?? '');
	const last = Math.max(...published.map(({ year }) => year));
	const rows = published.filter(({ year }) => year > last - 2);
	return new Map([...files, ['observations.csv', writeObservations(rows)]]);
}

/** A collection as it is published, most of whose countries are withheld. */
async function collection(): Promise<ReadonlyMap<string, string>> {
	const texts = collectionTexts();
	const read = readPackage(texts);
	if (!read.ok) throw new Error('the collection has faults');
	const pipeline = await openPipeline(read.package);
	const { scores } = await pipeline.compute({ method: 'own', years: [2025], weights: new Map() });
	const entries = collectionEntries();
	return publishCollection({ texts, benchmark: read.package, entries, scores, day: '2025-12-01' }).files;
}

const PACKAGES = new Map([
	['tinyland', () => filesOf('tinyland')],
	['hdi', hdi],
	['collection', collection],
]);

describe.each([...PACKAGES])('the atlas of %s', (name, make) => {
	test('has in the browser every page the build makes, with the same scores, values and advice', async () => {
		const files = await make();
		const [built, own] = [await onDisk(files, name), await inMemory(files)];
		const [there, here] = [await readEdition(built), await readEdition(own)];
		expect(here.named.id).toBe(`own-${there.named.id}`);
		let count = 0;
		for (const kind of KINDS.flatMap((each) => kindNamed(each) ?? [])) {
			// The page of the files lists what only the build writes; the sites differ in name and sums.
			if (kind === 'files') continue;
			expect(idsOfKind(here, kind), kind).toEqual(idsOfKind(there, kind));
			for (const id of idsOfKind(there, kind)) {
				const page = await makePageOf(there, built, kind, id);
				expect(compared(await makePageOf(here, own, kind, id)), `${kind} ${id}`).toEqual(compared(page));
				count += 1;
			}
		}
		expect(count).toBeGreaterThan(10);
	});
});

test('a package with faults is refused with all of them, and a package without an index too', async () => {
	const files = new Map(await filesOf('tinyland'));
	files.set('observations.csv', 'country,indicator,year,value\nZZZ,nothing,2020,1\n');
	await expect(inMemory(files)).rejects.toThrow(Unsound);
	await expect(inMemory(files)).rejects.toThrow(/observations\.csv:2/);
});

test('a package that takes the name of the published one is never told in its words', async () => {
	const files = new Map(await filesOf('tinyland'));
	files.set('datapackage.json', JSON.stringify({ name: 'cop-atlas', title: 'Mine' }));
	expect((await readEdition(await inMemory(files))).named).toEqual({ id: 'own-cop-atlas', title: 'Mine' });
});

test('the published scores and context of its countries stand beside its own, and change none of them', async () => {
	const files = new Map(
		Array.from(await filesOf('tinyland'), ([path, text]) => [
			path,
			text.replaceAll('AAA', 'NPL').replaceAll('BBB', 'KEN').replaceAll('CCC', 'FRA'),
		]),
	);
	const [alone, with_] = [
		await inMemory(files),
		await inMemory(files, {
			...{ address: 'https://atlas.example/data', title: 'COP Atlas', edition: '2026' },
			...{ year: 2026, method: 'open_evidence' },
			nodes: ['cop_readiness'],
		}),
	];
	const edition = await readEdition(with_);
	expect(edition.results).toEqual((await readEdition(alone)).results);
	const page = await makePageOf(edition, with_, 'compare', `${pageOf('scatter')}.world`);
	const published = readScores('scores.csv', await siteText('scores/open_evidence.csv'));
	for (const country of ['NPL', 'KEN', 'FRA']) {
		const score = published.find((row) => row.country === country && row.node === 'cop_readiness')?.score;
		const shown = page?.context.find(
			(point) => point.country === country && point.series === publishedSeries('cop_readiness'),
		);
		expect([shown?.value, shown?.year], country).toEqual([score, 2026]);
	}
	expect(page?.contextSources.map(({ title }) => title)).toContain('COP Atlas, 2026');
	// Each value has a source that a reader can open.
	expect(edition.package.sources.find(({ title }) => title === 'COP Atlas, 2026')?.url).toBe(
		'https://atlas.example/data/scores/open_evidence.csv',
	);
	expect((await makePageOf(edition, with_, 'site', 'en'))?.series).toContain('internet_use');
});
