import { beforeAll, expect, test } from 'vitest';
import { tinyland } from '../../../tests/fixtures/edition.ts';
import { methodPageOf, type MethodPage } from './method.ts';

let page: MethodPage;
beforeAll(async () => {
	page = methodPageOf(await tinyland());
});

test('the page of the method carries the whole tree, every method and every source', () => {
	expect(page.framework).toHaveLength(7);
	expect(page.methods.map(({ name }) => name)).toEqual(['Default']);
	expect(page.sources.map(({ id }) => id)).toEqual(['book']);
});

test('it shows the stages that score, in their order and as they run', () => {
	const names = page.stages.map(({ name }) => name);
	expect(names.indexOf('observed')).toBeLessThan(names.indexOf('node_score'));
	for (const { name, sql } of page.stages) expect(sql, name).toMatch(/select/i);
});
