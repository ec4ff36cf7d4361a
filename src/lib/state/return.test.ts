import { expect, it } from 'vitest';
import { isWayBack, leaveMap, returnTo } from './return.ts';

const escape = {
	key: 'Escape',
	defaultPrevented: false,
	isComposing: false,
	isWriting: false,
	isCovered: false,
};

it('Escape on a country’s page is the way back to the map', () => {
	expect(isWayBack(escape)).toBe(true);
	expect(isWayBack({ ...escape, key: 'Enter' })).toBe(false);
});

it('Escape is not the way back while it means something else', () => {
	for (const other of ['defaultPrevented', 'isComposing', 'isWriting', 'isCovered'])
		expect(isWayBack({ ...escape, [other]: true })).toBe(false);
});

it('the map is left with all that was chosen on it, and opened again at the country', () => {
	expect(leaveMap({ pathname: '/region/africa', search: '?form=tiles' })).toEqual({
		mapLeft: '/region/africa?form=tiles',
	});
	expect(returnTo('NPL')).toEqual({ focusOn: 'NPL' });
});
