import { describe, expect, test } from 'vitest';
import { tinyland, tinylandWith } from '../../../tests/fixtures/edition.ts';
import { diagnosticsPageOf } from './diagnostics.ts';

describe('the diagnostics of a method', () => {
	test('speak of the nodes it uses, and name them', async () => {
		const edition = await tinylandWith({
			'method.json': '{ "name": "Default", "indicators": ["statute", "hotline"] }',
		});
		const page = diagnosticsPageOf(edition, 'method');
		expect(page?.diagnostics).toMatchObject({ index: 'readiness', pillars: ['law', 'reporting'] });
		expect(page?.names.map(({ id }) => id)).toEqual(['readiness', 'law', 'statute', 'reporting', 'hotline']);
		expect(page?.names[0]).toEqual({
			...{ id: 'readiness', name: 'Readiness of Tinyland', shortName: 'Readiness of Tinyland' },
		});
	});

	test('count what is assessed of every country', async () => {
		const { countries } = diagnosticsPageOf(await tinyland(), 'method')?.diagnostics.availability ?? {};
		expect(countries?.map(({ counts }) => counts.assessed)).toEqual([4, 2, 2]);
	});

	test('of a flat index speak of its indicators', async () => {
		const flat = await tinylandWith({
			'framework.csv':
				'id,parent,name,direction,low,high\nreadiness,,Readiness,,,\nstatute,readiness,Statute,1,0,4\n' +
				'treaty,readiness,Treaty,1,0,1\nhotline,readiness,Hotline,1,0,4\ndelay,readiness,Delay,1,0,800\n',
		});
		expect(diagnosticsPageOf(flat, 'method')?.diagnostics.indicators).toHaveLength(4);
	});
});

test('a method the edition does not have has no diagnostics', async () => {
	expect(diagnosticsPageOf(await tinyland(), 'other')).toBeNull();
});
