import { expect, test } from 'vitest';
import { audienceOf } from './publicAddress.ts';

test.each([
	['https://atlas.example.org/region/africa?p=abc', 'anybody'],
	['http://203.0.113.7/', 'anybody'],
	['https://example.localhost.org/', 'anybody'],
	['http://192.168.1.20:4173/', 'network'],
	['http://172.16.0.9/', 'network'],
	['http://172.32.0.9/', 'anybody'],
	['http://laptop.local/', 'network'],
	['http://meeting-server/', 'network'],
	['http://localhost:5173/', 'device'],
	['http://127.0.0.1:4173/fr', 'device'],
	['http://[::1]/', 'device'],
	['file:///media/stick/deck.html', 'device'],
	['', 'device'],
])('%s can be opened by %s', (address, audience) => {
	expect(audienceOf(address)).toBe(audience);
});
