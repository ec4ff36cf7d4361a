// What a country's page tells of two editions, from the files that comparing them writes.
import { expect, test } from 'vitest';
import { readChangedValues, readChanges, writeChangedValues, writeChanges } from '#lib/exchange/changes.ts';
import { sinceOf } from '#lib/views/country/since/since.ts';
import { compare, expectClose, NEWLY, TIMEOUT, VALUE } from './editions.ts';

test(
	'a country with a value newly assessed and another changed is told both, and parts that make up its change',
	{ timeout: TIMEOUT },
	async () => {
		const found = await compare([], [NEWLY, VALUE]);
		const isOwn = ({ country }: { readonly country: string }) => country === 'BBB';
		const record = {
			changes: readChanges('changes.csv', writeChanges(found.changes)).filter(isOwn),
			values: readChangedValues('changed_values.csv', writeChangedValues(found.values)).filter(isOwn),
		};
		const nodes = [...new Set(record.changes.map(({ node }) => node))];
		const model = sinceOf(record, {
			root: 'readiness',
			pillars: nodes.filter((node) => node !== 'readiness'),
			...{ tiers: [], decimals: 0 },
		});
		expect(model?.values.map(({ indicator, factor }) => [indicator, factor]).toSorted()).toEqual([
			['statute', 'data'],
			['treaty', 'coverage'],
		]);
		const { overall } = model ?? {};
		const sum = overall?.parts.reduce((total, { points }) => total + points, 0) ?? NaN;
		expectClose(overall?.change ?? null, sum);
		const shown = overall?.parts.reduce((total, part) => total + Math.round(part.shown * 10), 0);
		expect(shown).toBe(Math.round((overall?.shown ?? NaN) * 10));
		expect(model?.pillars.length).toBeGreaterThan(0);
	},
);
