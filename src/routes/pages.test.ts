import { expect, test } from 'vitest';
import { allPages, idsOf, kindNamed, makePage } from './pages.server.ts';

test('every kind of page is the same after it was written to its file and read again', async () => {
	const first = new Map([...(await allPages())].reverse().map(({ kind, id }) => [kind, id]));
	expect([...first.keys()]).toContain('country');
	for (const [name, id] of first) {
		const page = await makePage(kindNamed(name)!, id);
		expect(page, name).not.toBeNull();
		expect(JSON.parse(JSON.stringify(page)), name).toEqual(page);
	}
});

test('there is a page for every country, and none for what is not one', async () => {
	expect((await idsOf('country')).length).toBeGreaterThan(190);
	expect(await makePage('country', 'XYZ')).toBeNull();
	expect(await makePage('compare', 'heat')).toBeNull();
	expect(kindNamed('weather')).toBeUndefined();
});
