import { describe, expect, it } from 'vitest';
import { besidePath, ownPageAt, parseOwnPlace, writeOwnPlace } from './ownPlace.ts';

describe('a place in an atlas of one’s own', () => {
	it('comes back from its address, with what was chosen and the part that is meant', () => {
		const hash = `${writeOwnPlace('m1-000001-77', '/compare/heat/africa', '?measure=law')}#why`;
		expect(parseOwnPlace(hash)).toEqual({
			...{ id: 'm1-000001-77', path: '/compare/heat/africa', query: '?measure=law', anchor: 'why' },
		});
		expect(parseOwnPlace('#/m1')).toEqual({ id: 'm1', path: '/', query: '', anchor: null });
	});

	it('is not what a link within a page leads to', () => {
		expect(['', '#why', '#', '#/'].map(parseOwnPlace)).toEqual([null, null, null, null]);
	});
});

describe(ownPageAt, () => {
	it('knows the pages an atlas has', () => {
		expect(ownPageAt('/')).toEqual({ is: 'map', region: 'world' });
		expect(ownPageAt('/region/arab_states')).toEqual({ is: 'map', region: 'arab_states' });
		expect(ownPageAt('/compare/scatter/world')).toEqual({ is: 'compare', view: 'scatter', region: 'world' });
		expect(ownPageAt(besidePath('africa'))).toEqual({ is: 'beside', region: 'africa' });
		expect(ownPageAt('/country/A%20B')).toEqual({ is: 'country', country: 'A B' });
		expect(ownPageAt('/method/diagnostics')).toEqual({ is: 'diagnostics', method: null });
	});

	it('knows no page that an atlas has not, and no region that there is not', () => {
		const others = [
			'/assess',
			'/region/atlantis',
			'/compare/heat',
			'/compare/spin/world',
			'/country/',
			'/brief/X',
		];
		expect(others.map(ownPageAt)).toEqual(others.map(() => null));
	});
});
