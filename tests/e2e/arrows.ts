// The arrow keys of the map: ways from country to country.
import { expect, type Page } from '@playwright/test';
import type { MapLayout } from '#lib/geography/layout.ts';
import type { MapPage } from './pages.ts';

type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** The arrow keys that lead from one country to the nearest of others, by the layout's neighbours. */
function findWay(
	{ neighbours }: Pick<MapLayout, 'neighbours'>,
	from: string,
	others: ReadonlySet<string>,
): { readonly to: string; readonly way: readonly Arrow[] } {
	const ways = new Map<string, readonly Arrow[]>([[from, []]]);
	for (const [here, way] of ways) {
		if (others.has(here)) return { to: here, way };
		const around = neighbours[here];
		const steps: readonly (readonly [Arrow, string | null | undefined])[] = [
			['ArrowUp', around?.up],
			['ArrowDown', around?.down],
			['ArrowLeft', around?.left],
			['ArrowRight', around?.right],
		];
		for (const [arrow, next] of steps) if (next && !ways.has(next)) ways.set(next, [...way, arrow]);
	}
	throw new Error(`no way from ${from} to ${[...others].join(', ')}`);
}

/** Goes to every country by the arrow keys, always to the nearest not yet reached; gives the last. */
export async function reachAll(
	page: Page,
	map: MapPage,
	layout: Pick<MapLayout, 'neighbours'> & { readonly countries: readonly { readonly id: string }[] },
): Promise<string> {
	await map.map.locator('a[tabindex="0"]').focus();
	let here = (await map.focused()) ?? '';
	const left = new Set(layout.countries.map(({ id }) => id));
	while (left.size > 0) {
		const { to, way } = findWay(layout, here, left);
		for (const arrow of way) await page.keyboard.press(arrow);
		expect(await map.focused()).toBe(to);
		left.delete(to);
		here = to;
	}
	return here;
}
