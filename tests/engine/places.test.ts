// One engine, several users: each has relations and stages of its own, and none knows of the others.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Connector, Engine } from '#lib/db/connector.ts';
import { startNode } from '#lib/db/node.ts';
import type { BenchmarkPackage } from '#lib/exchange/package.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { startLive } from '#lib/scoring/live.ts';
import { install } from '#lib/scoring/pipeline.ts';
import type { NodeScore, ObservedValue } from '#lib/scoring/rows.ts';
import { asemPackage, perUnit, YEAR } from './asem.ts';
import { tinyland, VALUE } from './editions.ts';
import { expectSameRows } from './play.ts';

const TIMEOUT = 240_000;

/** Someone who scores: a package, its year, and a node to weigh anew. */
interface User {
	readonly benchmark: BenchmarkPackage;
	readonly year: number;
	readonly weights: ReadonlyMap<string, number>;
}

/** What a user gets to see: the scores as published, those with own weights, and the values they stand on. */
interface Seen {
	readonly published: readonly NodeScore[];
	readonly reweighed: readonly NodeScore[];
	readonly observed: readonly ObservedValue[];
}

let engine: Engine;
let users: readonly User[];
let alone: readonly Seen[];

const relationsOf = ({ benchmark }: User) => writeRelations(benchmark);
const runOf = ({ benchmark, year }: User) => ({
	method: benchmark.methods[0]?.id ?? '',
	years: [year],
	weights: new Map<string, number>(),
});

/** A whole visit, from relations to the weights moved, on a connector that stays open. */
async function visit(db: Connector, user: User): Promise<Seen> {
	const pipeline = await install(db, relationsOf(user));
	const { scores: published } = await pipeline.compute(runOf(user));
	const { scores: reweighed } = await pipeline.reweigh(user.weights);
	return { published, reweighed, observed: await pipeline.observed() };
}

function expectSame(seen: Seen, expected: Seen) {
	expectSameRows(seen.published, expected.published);
	expectSameRows(seen.reweighed, expected.reweighed);
	expect(seen.observed).toEqual(expected.observed);
}

/** A connector each of whose calls waits for its turn. */
function inTurn(db: Connector, turn: () => Promise<void>): Connector {
	return {
		place: db.place,
		query: (sql, parameters) => turn().then(() => db.query(sql, parameters)),
		register: (name, text) => turn().then(() => db.register(name, text)),
		close: () => turn().then(() => db.close()),
		prepare: async (sql) => {
			await turn();
			const planned = await db.prepare(sql);
			return {
				run: (parameters) => turn().then(() => planned.run(parameters)),
				close: () => turn().then(() => planned.close()),
			};
		},
	};
}

const placesOpen = async (db: Connector): Promise<readonly unknown[]> =>
	(
		await db.query(
			"select database_name as name from duckdb_databases() where name like 'place%' order by name",
		)
	).map(({ name }) => name);

beforeAll(async () => {
	const law = (weight: number) => new Map([['law', weight]]);
	const [before, after] = [await tinyland(), await tinyland([VALUE])];
	// Two of the same framework, whose relations are easily taken for each other's, and one of another.
	users = [
		{ benchmark: before.benchmark, year: before.year, weights: law(3) },
		{ benchmark: after.benchmark, year: after.year, weights: law(2) },
		{
			benchmark: asemPackage({
				values: perUnit,
				method: { scale: [0, 100], normalisation: 'minmax' },
				groups: 'EurAsia_group',
			}),
			year: YEAR,
			weights: new Map([['Physical', 2]]),
		},
	];
	engine = await startNode();
	const first: Seen[] = [];
	for (const user of users) {
		const db = await (await startNode()).connect();
		first.push(await visit(db, user));
		await db.close();
	}
	alone = first;
}, TIMEOUT);

const seenAlone = (at: number): Seen => alone[at] ?? { published: [], reweighed: [], observed: [] };

test('the users differ in what they see, and in what their weights change', () => {
	expect(alone.map(({ published }) => published.length > 0)).toEqual([true, true, true]);
	expect(seenAlone(0).published).not.toEqual(seenAlone(1).published);
	expect(seenAlone(0).reweighed).not.toEqual(seenAlone(1).reweighed);
	for (const { published, reweighed } of alone) expect(reweighed).not.toEqual(published);
});

describe('users of one engine', { timeout: TIMEOUT }, () => {
	test('see what they would see alone, in whatever order their statements take turns', async () => {
		await fc.assert(
			fc.asyncProperty(fc.scheduler(), async (scheduler) => {
				const places = await Promise.all(users.map(() => engine.connect()));
				const visits = users.map((user, at) => {
					const db = places[at] ?? expect.unreachable();
					return visit(
						inTurn(db, () => scheduler.schedule(Promise.resolve(), `user ${at}`)),
						user,
					);
				});
				const seen = await scheduler.waitFor(Promise.all(visits));
				seen.forEach((each, at) => {
					expectSame(each, seenAlone(at));
				});
				for (const place of places) await place.close();
			}),
			{ seed: 20250101, numRuns: 5 },
		);
	});

	test('move their weights on, while another scores a scenario beside them and leaves', async () => {
		const [reader, planner] = users;
		if (reader === undefined || planner === undefined) throw new Error('two users');
		const session = await engine.connect();
		const live = await startLive(session, relationsOf(reader));
		const run = runOf(reader);
		expectSameRows((await live.score(run)).scores, seenAlone(0).published);
		for (let times = 0; times < 3; times += 1) {
			const tools = await engine.connect();
			expect(tools.place).not.toBe(session.place);
			expectSame(await visit(tools, planner), seenAlone(1));
			expectSameRows((await live.score({ ...run, weights: reader.weights })).scores, seenAlone(0).reweighed);
			await tools.close();
			expectSameRows((await live.score(run)).scores, seenAlone(0).published);
		}
		await session.close();
	});

	test('keep their place when relations of another do not read', async () => {
		const [reader] = users;
		if (reader === undefined) throw new Error('a user');
		const [sound, broken] = [await engine.connect(), await engine.connect()];
		const pipeline = await install(sound, relationsOf(reader));
		const damaged = new Map(relationsOf(reader)).set('country', 'id,region\nAAA,europe,what\n');
		await expect(install(broken, damaged)).rejects.toThrow();
		await broken.close();
		expectSameRows((await pipeline.compute(runOf(reader))).scores, seenAlone(0).published);
		await sound.close();
	});

	test('leave nothing behind', async () => {
		const [stays, leaves] = [await engine.connect(), await engine.connect()];
		await leaves.register(`${leaves.place}/kept.csv`, 'a\n1\n');
		await leaves.query('create table kept as select 1 as a');
		expect(await placesOpen(stays)).toEqual([stays.place, leaves.place].toSorted());
		await leaves.close();
		expect(await placesOpen(stays)).toEqual([stays.place]);
		await expect(stays.query(`from read_csv('${leaves.place}/kept.csv')`)).rejects.toThrow();
		await stays.close();
	});
});
