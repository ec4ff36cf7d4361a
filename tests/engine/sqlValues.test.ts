// What the console shows of values of every type: what SQL says, at any nesting, by the engine that ships.
import { beforeAll, expect, test } from 'vitest';
import { openNodeConsole } from '#lib/db/node.ts';

let consoleOf: Awaited<ReturnType<typeof openNodeConsole>>;
beforeAll(async () => {
	consoleOf = await openNodeConsole();
});
const ask = async (sql: string) => (await consoleOf(sql, 10)).rows;

test.each([
	['select [0.25, 0.5, 12.75]', '[0.25, 0.50, 12.75]'],
	["select {'h': sum(year)} from (values (2437), (2438)) as scores(year)", "{'h': 4875}"],
	["select {'n': count(*)} from range(3)", "{'n': 3}"],
	['select interval 1 month', '1 month'],
	["select time '08:30:00'", '08:30:00'],
	["select [time '08:30:00', null];", "['08:30:00', NULL]"],
	['select 9007199254740993::bigint', '9007199254740993'],
	['select 170141183460469231731687303715884105727::hugeint', '170141183460469231731687303715884105727'],
	['select [9007199254740993::bigint]', '[9007199254740993]'],
	['select 4875::bigint', 4875],
	['select sum(range) from range(4)', 6],
	['select -0.05::decimal(4,2)', -0.05],
	['select 1234567890123456.78::decimal(18,2)', '1234567890123456.78'],
	["select map {'a': 1.5}", '{a=1.5}'],
	[
		"select {'d': date '2026-01-02', 't': timestamp '2026-01-02 03:04:05'}",
		"{'d': 2026-01-02, 't': '2026-01-02 03:04:05'}",
	],
	["select 'a'::enum('a', 'b')", 'a'],
	['select [1] as x, 2 as x', '[1]'],
])('%s is %s', async (sql, says) => {
	expect((await ask(sql))[0]?.[0]).toBe(says);
});

test('rows stay in the order they were asked in', async () => {
	const rows = await ask('select [range] as l, range as n from range(200) order by n desc limit 3');
	expect(rows).toEqual([
		['[199]', 199],
		['[198]', 198],
		['[197]', 197],
	]);
});
