import { expect, test } from 'vitest';
import { publicAddress } from './publicAddress.mjs';

test('the public address is an origin, with or without its slash, and none where none was named', () => {
	expect(publicAddress({ PUBLIC_ADDRESS: 'https://atlas.example.org/' })).toBe('https://atlas.example.org');
	expect(publicAddress({ PUBLIC_ADDRESS: 'http://10.0.0.4:8080' })).toBe('http://10.0.0.4:8080');
	expect(publicAddress({})).toBe('');
});

test.each(['atlas.example.org', 'https://example.org/atlas/', 'file:///srv/atlas', 'https://a.org/?x=1'])(
	'a site cannot be found at %s, and the build says so',
	(named) => {
		expect(() => publicAddress({ PUBLIC_ADDRESS: named })).toThrow(`“${named}”`);
	},
);
