import { describe, expect, it } from 'vitest';
import { COLLECTION_FILE, writeEntries } from '#lib/disclosure/collection.ts';
import type { Opened, Review, ShownValue } from '#lib/intake/bench.ts';
import type { IntakeFile } from '#lib/intake/files/unpack.ts';
import { recipeSchema, type Recipe } from '#lib/intake/recipe/recipe.ts';
import type { OwnContents, OwnKeeping } from '#lib/state/ownShelf.ts';
import type { OwnBench } from './bench.ts';
import { OwnDesk } from './desk.svelte.ts';

const recipe = recipeSchema.parse({
	version: 1,
	root: { id: 'index', name: 'Index' },
	tables: [{ file: 'good.csv', shape: 'wide', country: { column: 'Country', system: 'name' }, missing: [] }],
	indicators: [{ key: 'Rate', id: 'rate', name: 'Rate' }],
});
const fileOf = (name: string): IntakeFile => ({ name, bytes: new Uint8Array() });

/** A worker that knows what it was given, and nothing else. */
class Bench implements OwnBench {
	has: string | null = null;
	applied: Recipe | null = null;
	isEnded = false;
	/** Reads this one for ever, until it is ended. */
	static readonly endless = 'endless.csv';

	open(files: readonly IntakeFile[]): Promise<Opened> {
		const [file] = files;
		if (file?.name === Bench.endless)
			return new Promise((_, fail) => {
				this.fail = fail;
			});
		const isGood = file?.name === 'good.csv';
		if (isGood) this.has = file.name;
		const opened = { tables: [], recipe: isGood ? recipe : null, package: null, problems: [], faults: [] };
		return Promise.resolve(opened);
	}

	fail: (fault: Error) => void = () => undefined;

	apply(wanted: Recipe): Promise<Review> {
		if (this.has === null) throw new Error('nothing was opened');
		this.applied = wanted;
		const [each] = wanted.indicators;
		const found = { id: each?.id ?? '', values: 1, missing: 0, countries: 1, years: [2022], low: 3, high: 3 };
		return Promise.resolve({
			countries: [],
			indicators: [found],
			years: [2022],
			tables: [0],
			problems: [],
			withheld: [],
		});
	}

	values(): Promise<readonly ShownValue[]> {
		return Promise.resolve(
			this.has === null ? [] : [{ country: 'AAA', value: 3, year: 2022, place: 'good.csv B2' }],
		);
	}

	texts(): Promise<ReadonlyMap<string, string> | null> {
		return Promise.resolve(this.applied === null ? null : new Map([['framework.csv', this.has ?? '']]));
	}

	close(): void {
		this.isEnded = true;
		this.fail(new Error('ended'));
	}
}

/** A shelf that keeps whatever it is given. */
const keeping = (name: string, own: OwnContents): Promise<OwnKeeping> => {
	const card = { id: 'one', name, changed: '2026-11-22T00:00:00.000Z', bytes: 1, revision: 2 };
	return Promise.resolve({ benchmark: { card, ...own, isKept: true }, how: 'kept' });
};

function deskWith() {
	const benches: Bench[] = [];
	const desk = new OwnDesk({
		device: { score: () => Promise.reject(new Error('no engine')) },
		shelf: { keep: keeping },
		openBench: () => {
			benches.push(new Bench());
			return Promise.resolve(benches.at(-1) ?? new Bench());
		},
	});
	return { desk, benches };
}

describe('a table that was read', () => {
	it('is on the map at once', async () => {
		const { desk } = deskWith();
		await desk.read([fileOf('good.csv')]);
		expect(desk.shown?.values.map(({ country, value }) => [country, value])).toEqual([['AAA', 3]]);
	});

	it('stays where a file comes that nothing can be made of, and can be worked on', async () => {
		const { desk } = deskWith();
		await desk.read([fileOf('good.csv')]);
		await desk.read([fileOf('photo.xlsx')]);
		expect(desk.refused).not.toBeNull();
		expect(desk.shown?.values).toHaveLength(1);
		await desk.change({ ...recipe, root: { id: 'index', name: 'Other' } });
		expect(desk.recipe?.root.name).toBe('Other');
		expect(desk.reading.is).toBe('read');
	});

	it('is opened again by another worker after the reading of the next was stopped', async () => {
		const { desk, benches } = deskWith();
		await desk.read([fileOf('good.csv')]);
		const reading = desk.read([fileOf(Bench.endless)]);
		await new Promise((done) => setTimeout(done));
		desk.stop();
		await reading;
		expect(desk.reading.is).toBe('stopped');
		expect(benches[0]?.isEnded).toBe(true);
		expect(await desk.texts()).toEqual(new Map([['framework.csv', 'good.csv']]));
		expect(benches).toHaveLength(2);
		await desk.read([fileOf('photo.xlsx')]);
		await desk.show('rate', null);
		expect(desk.shown?.values).toHaveLength(1);
	});
});

describe('a kept collection brought up to date with a new file', () => {
	it('keeps what was said of its countries, and nothing else of what it was', async () => {
		const { desk } = deskWith();
		const card = { id: 'one', name: 'Ours', changed: '2026-11-01T00:00:00.000Z', bytes: 1, revision: 1 };
		const said = writeEntries(new Map());
		const texts = { 'framework.csv': 'old', 'context.csv': 'old', [COLLECTION_FILE]: said };
		await desk.read([fileOf('good.csv')], { card, texts, recipe: null, isKept: true });
		const kept = { 'framework.csv': 'good.csv', [COLLECTION_FILE]: said };
		expect((await desk.keep())?.benchmark.texts).toEqual(kept);
		expect((await desk.keep())?.benchmark.texts).toEqual(kept);
	});

	it('takes nothing of that out of the browser', async () => {
		const { desk } = deskWith();
		await desk.read([fileOf('good.csv')], {
			...{
				card: { id: 'one', name: 'Ours', changed: '', bytes: 1, revision: 1 },
				recipe: null,
				isKept: true,
			},
			texts: { [COLLECTION_FILE]: 'said' },
		});
		await desk.keep();
		expect((await desk.texts())?.has(COLLECTION_FILE)).toBe(false);
	});
});
