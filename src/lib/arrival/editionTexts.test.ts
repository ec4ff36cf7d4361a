import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { editionTexts } from './editionTexts.ts';
import { Fault } from './fault.ts';
import { writeSums } from './sums.ts';

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const NODE = 'id,parent\nindex,\n';
const SUMS = writeSums(new Map([['relations/node.csv', sumOf(NODE)]]));

type Answer = string | Fault;

/** A server, and what was asked of it; the first answer of a path is what a browser may have kept, the second is fetched anew. */
function makeTexts(answers: Readonly<Record<string, readonly [kept: Answer, fresh: Answer]>>, build = 'b1') {
	const asked: string[] = [];
	const texts = editionTexts(
		{ sums: sumOf(SUMS).slice(0, 16), build, addressOf: (path) => `/site${path}` },
		async (address, { cache }) => {
			asked.push(cache === 'reload' ? `${address} again` : address);
			const [kept, fresh] = answers[address] ?? [
				new Fault('missing', address),
				new Fault('missing', address),
			];
			const answer = cache === 'reload' ? fresh : kept;
			if (answer instanceof Fault) throw answer;
			return new TextEncoder().encode(answer);
		},
	);
	return { texts, asked };
}

const always = (answer: Answer): readonly [Answer, Answer] => [answer, answer];
const LIST = '/site/data/sha256.txt';
const FILE = '/site/data/relations/node.csv';
const PATH = '/data/relations/node.csv';

describe('the texts of an edition', () => {
	test('a file on the list arrives, and the list is fetched once', async () => {
		const { texts, asked } = makeTexts({ [LIST]: always(SUMS), [FILE]: always(NODE) });
		expect([await texts(PATH), await texts(PATH)]).toEqual([NODE, NODE]);
		expect(asked).toEqual([LIST, FILE, FILE]);
	});

	test('a file of another edition that the browser had kept is fetched anew, and nothing is said', async () => {
		const { texts, asked } = makeTexts({ [LIST]: always(SUMS), [FILE]: ['id,parent\nother,\n', NODE] });
		expect(await texts(PATH)).toBe(NODE);
		expect(asked).toEqual([LIST, FILE, `${FILE} again`]);
	});

	test('a file that is of another edition on the server too is a mix, by its name', async () => {
		const { texts } = makeTexts({ [LIST]: always(SUMS), [FILE]: always(NODE.replace('index', 'other')) });
		await expect(texts(PATH)).rejects.toMatchObject({ kind: 'mixed', about: 'node.csv' });
	});

	test('a file cut off by a byte, or with one more, is a mix', async () => {
		for (const text of [NODE.slice(0, -1), `${NODE}\n`]) {
			const { texts } = makeTexts({ [LIST]: always(SUMS), [FILE]: always(text) });
			await expect(texts(PATH)).rejects.toMatchObject({ kind: 'mixed' });
		}
	});

	test('the list of another edition is a mix even where the file is the same', async () => {
		const other = writeSums(
			new Map([
				['relations/node.csv', sumOf(NODE)],
				['x.csv', sumOf('')],
			]),
		);
		const { texts, asked } = makeTexts({ [LIST]: always(other), [FILE]: always(NODE) });
		await expect(texts(PATH)).rejects.toMatchObject({ kind: 'mixed', about: 'sha256.txt' });
		expect(asked).not.toContain(FILE);
	});

	test('a list that came as a mix is asked for again by the next who needs it', async () => {
		let isUp = false;
		const { texts } = makeTexts({
			get [LIST]() {
				return always(isUp ? SUMS : new Fault('unreachable', 'sha256.txt'));
			},
			[FILE]: always(NODE),
		});
		await expect(texts(PATH)).rejects.toMatchObject({ kind: 'unreachable' });
		isUp = true;
		expect(await texts(PATH)).toBe(NODE);
	});

	test('without a connection nothing is asked for twice', async () => {
		const { texts, asked } = makeTexts({ [LIST]: always(new Fault('unreachable', 'sha256.txt')) });
		await expect(texts(PATH)).rejects.toMatchObject({ kind: 'unreachable' });
		expect(asked).toEqual([LIST]);
	});

	test('a page to sign in to that the browser had kept is passed by', async () => {
		const { texts } = makeTexts({
			[LIST]: always(SUMS),
			[FILE]: [new Fault('unexpected', 'node.csv'), NODE],
		});
		expect(await texts(PATH)).toBe(NODE);
	});

	test('a file the edition has not is missing, and not asked for', async () => {
		const { texts, asked } = makeTexts({ [LIST]: always(SUMS) });
		await expect(texts('/data/relations/none.csv')).rejects.toMatchObject({ kind: 'missing' });
		expect(asked).toEqual([LIST]);
	});

	test('what was made with the pages says of which build it is, and another build is a mix', async () => {
		const own = JSON.stringify({ build: 'b1', country: 'NPL' });
		const { texts } = makeTexts({
			'/site/record/NPL.json': always(own),
			'/site/record/AGO.json': always(own.replace('b1', 'b0')),
			'/site/record/BEN.json': ['[]', own],
			'/site/record/BWA.json': always('null'),
		});
		expect(await texts('/record/NPL.json')).toBe(own);
		expect(await texts('/record/BEN.json')).toBe(own);
		for (const path of ['/record/AGO.json', '/record/BWA.json'])
			await expect(texts(path)).rejects.toMatchObject({ kind: 'mixed' });
	});
});
