// The pages as a reader meets them: what can be done on each, by the names and roles it shows.
import { expect, type Locator, type Page } from '@playwright/test';
import { layoutSchema, type MapLayout } from '#lib/geography/layout.ts';
import type { ViewId } from '#lib/geography/regions.ts';

/** Opens the menu of what few readers change, on any view of the workspace. */
export async function openMore(page: Page): Promise<void> {
	await page.locator('summary', { hasText: /^More/ }).click();
}

/** The map page of a view. */
export class MapPage {
	readonly #page: Page;
	readonly view: ViewId;

	constructor(page: Page, view: ViewId = 'world') {
		this.#page = page;
		this.view = view;
	}

	/** Opens the view with a query such as `?measure=…` and waits until the map listens. */
	async open(query = ''): Promise<void> {
		await this.#page.goto((this.view === 'world' ? '/' : `/region/${this.view}`) + query);
		await expect(this.map.locator('a[tabindex="0"]')).toHaveCount(1);
	}

	get map(): Locator {
		return this.#page.locator('.map').getByRole('group');
	}

	get table(): Locator {
		return this.#page.getByRole('group', { name: 'Countries, scrolling' }).getByRole('table');
	}

	get card(): Locator {
		return this.#page.getByRole('complementary', { name: 'Country in focus' });
	}

	/** Opens what few readers change: the method, which countries, how a map is drawn, the weights. */
	async more(): Promise<void> {
		await openMore(this.#page);
	}

	/** A country's row of the table, by ISO3. */
	row(country: string): Locator {
		return this.table.locator(`tr[data-country="${country}"]`);
	}

	/** A country of the map, by ISO3. */
	place(country: string): Locator {
		return this.map.locator(`a[data-id="${country}"]`);
	}

	/** The layout the build made for this view. */
	async layout(): Promise<MapLayout> {
		const response = await this.#page.request.get(`/data/maps/${this.view}.json`);
		return layoutSchema.parse(await response.json());
	}

	/** Clicks with the mouse at the point of the map where only this country is. */
	async clickAt([x, y]: readonly [number, number]): Promise<void> {
		const point = await this.map.evaluate(
			(map, at) => {
				const matrix = map instanceof SVGSVGElement ? map.getScreenCTM() : null;
				const { x: left, y: top } = new DOMPoint(at.x, at.y).matrixTransform(matrix ?? undefined);
				return { left, top };
			},
			{ x, y },
		);
		await this.#page.mouse.click(point.left, point.top);
	}

	/** ISO3 of the country that is picked; null if none is. */
	async picked(): Promise<string | null> {
		const ids = await this.map
			.locator('a[aria-current="true"]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('data-id')));
		return ids[0] ?? null;
	}

	/** ISO3 of the country the keyboard is on; null if it is elsewhere. */
	async focused(): Promise<string | null> {
		return this.#page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? null);
	}

	/** The countries of the table whose pillar rests on one indicator, so that its answer stands in place of a score. */
	async answers(): Promise<ReadonlySet<string>> {
		const rows = this.table.locator('tr[data-country]:has([class*="alone-"])');
		return new Set(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-country') ?? '')));
	}

	/** The scores of the table by ISO3, in full precision; null where none is shown. */
	async scores(): Promise<ReadonlyMap<string, number | null>> {
		const read = await this.table.locator('tr[data-country]').evaluateAll((rows) =>
			rows.map((row) => {
				const value = row.querySelector('.score data')?.getAttribute('value') ?? null;
				return [row.getAttribute('data-country') ?? '', value === null ? null : Number(value)] as const;
			}),
		);
		return new Map(read);
	}
}
