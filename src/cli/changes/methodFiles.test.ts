import { expect, test } from 'vitest';
import { listMethodFiles } from './methodFiles.ts';

test('a method goes by the id it gives itself, or by the name of its file', () => {
	const files = new Map([
		['method.json', '{ "id": "open_evidence" }'],
		['methods/direct-facts.json', '{}'],
		['methods/broken.json', '{'],
		['datapackage.json', '{ "id": "not_a_method" }'],
		['framework.csv', ''],
	]);
	expect(Array.from(listMethodFiles(files), ([id, { file }]) => [id, file])).toEqual([
		['open_evidence', 'method.json'],
		['direct_facts', 'methods/direct-facts.json'],
		['broken', 'methods/broken.json'],
	]);
});
