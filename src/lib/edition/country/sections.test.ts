import { expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../../tests/fixtures/edition.ts';
import { sectionOf, sectionsOf } from './sections.ts';
import type { Edition } from '../edition.ts';

const listed = (edition: Edition) =>
	sectionsOf(edition).map(({ row, leaves }) => [row.id, ...leaves.map(({ id }) => id)]);
const HEAD = 'id,parent,name,direction,low,high\nreadiness,,Readiness,,,\n';

test('a page lists indicators below their pillars, in order', async () => {
	expect(listed(await tinyland())).toEqual([
		['law', 'statute', 'treaty'],
		['reporting', 'hotline', 'delay'],
	]);
});

test('leaves right below the root are listed below the root, before the pillars', async () => {
	const mixed = await tinylandWith({
		'framework.csv':
			`${HEAD}law,readiness,Law,,,\nacts,law,Acts,,,\nstatute,acts,Statute,1,0,4\ntreaty,law,Treaty,1,0,1\n` +
			'hotline,readiness,Hotline,1,0,4\ndelay,readiness,Delay,1,0,4\n',
	});
	expect(listed(mixed)).toEqual([
		['readiness', 'hotline', 'delay'],
		['law', 'statute', 'treaty'],
	]);
	expect(['hotline', 'statute', 'acts', 'readiness'].map((id) => sectionOf(mixed, id).id)).toEqual([
		...['readiness', 'law', 'law', 'readiness'],
	]);
});

test('an index without pillars lists all it has below its root', async () => {
	const flat = await tinylandWith({
		'framework.csv':
			`${HEAD}statute,readiness,Statute,1,0,4\ntreaty,readiness,Treaty,1,0,1\n` +
			'hotline,readiness,Hotline,1,0,4\ndelay,readiness,Delay,1,0,4\n',
	});
	expect(listed(flat)).toEqual([['readiness', 'statute', 'treaty', 'hotline', 'delay']]);
});
