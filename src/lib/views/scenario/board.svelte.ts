// What the page of scenarios shows: the country and plan of the address, what of it counts, and the states it leads to.
import {
	caseId,
	milestones,
	NOW,
	parsePlan,
	scenarioCases,
	standingOf,
	withAction,
	writePlan,
	type Action,
	type KnownValue,
	type Plan,
	type Standing,
} from '#lib/advice/scenario.ts';
import type { ScenarioIndicator, ScenarioMethod, ScenarioPage } from '#lib/edition/scenario.ts';
import { openBook } from '#lib/scoring/book.ts';
import { useSession } from '#lib/state/session.svelte.ts';
import { methodOf, pillarsOf, type Site, type SiteCountry, type SiteMethod } from '#lib/state/site.ts';
import type { Device } from '#lib/state/device.ts';
import { ScenarioRun, type ScenarioRequest, type StateReading } from './run.svelte.ts';

export interface BoardProps {
	readonly site: Site;
	readonly page: ScenarioPage;
	readonly device: Device;
}

/** How many years ahead something can be planned. */
export const YEARS_AHEAD = 10;

/** An indicator in the country: what is known of it, where it stands, what is planned. */
export interface PlanItem {
	readonly indicator: ScenarioIndicator;
	readonly known: KnownValue;
	/** The year of the value; null where there is none. */
	readonly knownYear: number | null;
	readonly standing: Standing;
	readonly action: Action | null;
}

export interface PlanPillar {
	readonly id: string;
	readonly name: string;
	readonly items: readonly PlanItem[];
}

/** The country now (no year) or from a year on. */
export interface Step {
	readonly year: number | null;
	readonly actions: Plan;
	readonly reading: StateReading | null;
}

/** The scenario of a method that a page is about, and everything that follows from it. */
export class ScenarioBoard {
	readonly #props: () => BoardProps;
	readonly session = useSession();
	readonly run: ScenarioRun;

	constructor(props: () => BoardProps) {
		this.#props = props;
		this.run = new ScenarioRun(props().device);
	}

	readonly site = $derived.by((): Site => this.#props().site);
	readonly page = $derived.by((): ScenarioPage => this.#props().page);
	readonly method = $derived.by((): SiteMethod => methodOf(this.site, this.session.selection.method));
	readonly own = $derived.by((): ScenarioMethod => {
		const own = this.page.methods.find(({ id }) => id === this.method.id);
		if (own === undefined) throw new Error(`the page of scenarios has no method ${this.method.id}`);
		return own;
	});
	readonly country = $derived.by(
		(): SiteCountry | null =>
			this.site.countries.find(({ id }) => id === this.session.selection.country) ?? null,
	);
	readonly root = $derived.by((): string => this.site.nodes.find(({ kind }) => kind === 'index')?.id ?? '');
	readonly indicators = $derived.by((): ReadonlyMap<string, ScenarioIndicator> => {
		return new Map(this.page.indicators.map((indicator) => [indicator.id, indicator]));
	});
	readonly years = $derived.by((): readonly number[] => {
		return Array.from({ length: YEARS_AHEAD + 1 }, (_, at) => this.site.edition.year + at);
	});

	readonly #known = $derived.by((): ReadonlyMap<string, KnownValue & { readonly year: number | null }> => {
		const id = this.country?.id ?? '';
		const at = this.page.countries.indexOf(id);
		const stated = this.site.statuses.filter(({ country }) => country === id);
		return new Map(
			this.own.known.map(({ indicator, value, year }) => {
				const found = value[at] ?? null;
				const status = stated.find((each) => each.indicator === indicator)?.status;
				const why = status === 'not_applicable' ? 'not_applicable' : 'not_assessed';
				return [
					indicator,
					{ status: found === null ? why : 'assessed', value: found, year: year[at] ?? null },
				] as const;
			}),
		);
	});

	/** What of the plan in the address counts, and what does not. */
	readonly read = $derived.by(() => {
		const mine = this.page.indicators.filter(({ id }) => this.#known.has(id));
		const elsewhere = this.page.indicators.filter(({ id }) => !this.#known.has(id));
		return parsePlan(this.country === null ? '' : (this.session.selection.plan ?? ''), {
			indicators: mine,
			elsewhere: new Set(elsewhere.map(({ id }) => id)),
			known: this.#known,
			from: this.site.edition.year,
			to: this.site.edition.year + YEARS_AHEAD,
		});
	});

	/** The pillars with something to plan, after the index itself where an indicator lies right below it. */
	readonly pillars = $derived.by((): readonly PlanPillar[] =>
		[...this.site.nodes.filter(({ id }) => id === this.root), ...pillarsOf(this.site)]
			.map(({ id, name }) => ({ id, name, items: this.#itemsOf(id) }))
			.filter(({ items }) => items.length > 0),
	);

	/** The share of the weight of what the index is made of that has a value, and the names of the parts without any. */
	readonly spoken = $derived.by(() => {
		const parts = this.pillars.flatMap(({ id, name, items }) =>
			id === this.root
				? items.map((item) => ({ id: item.indicator.id, name: item.indicator.name, items: [item] }))
				: [{ id, name, items }],
		);
		const silent = parts.filter(({ items }) => items.every(({ known }) => known.status !== 'assessed'));
		const weigh = (ids: readonly string[]) =>
			this.site.nodes.filter(({ id }) => ids.includes(id)).reduce((sum, { weight }) => sum + weight, 0);
		const all = weigh(parts.map(({ id }) => id));
		const without = weigh(silent.map(({ id }) => id));
		return { share: all === 0 ? null : (all - without) / all, silent: silent.map(({ name }) => name) };
	});

	readonly request = $derived.by((): ScenarioRequest | null => {
		const { country, method, read, site } = this;
		if (country === null || read.plan.length === 0 || !this.own.standsAlone) return null;
		const states = milestones(read.plan);
		return {
			key: `${country.id} ${method.id} ${writePlan(read.plan)}`,
			country: country.id,
			states,
			method: method.id,
			cases: scenarioCases(country.id, states),
			year: site.edition.year,
			root: this.root,
			tiers: method.tiers.map(({ id }) => id),
		};
	});

	readonly published = $derived.by((): StateReading | null => {
		const { country, own, page } = this;
		const reading = country === null ? null : openBook(own.book).reading(this.root, country.id);
		if (country === null || reading === null) return null;
		const draws = own.draws[page.countries.indexOf(country.id)] ?? null;
		return {
			...reading,
			drawn: draws === null ? null : [draws[0], draws[1]],
			stability: draws === null ? null : draws[2],
		};
	});

	/** The newest result for this country and method, while anything is planned. */
	readonly #result = $derived.by(() => {
		const { request, run } = this;
		const found = run.result;
		const isOfThis = found?.request.country === request?.country && found?.request.method === request?.method;
		return request !== null && isOfThis ? found : null;
	});

	/** Whether what is shown is not yet of the plan. */
	readonly isBehind = $derived.by(() => this.#result?.request.key !== this.request?.key);
	readonly draws = $derived.by(() => this.#result?.draws ?? 'there');

	/** Now, and every state as far as it is worked out. */
	readonly steps = $derived.by((): readonly Step[] => {
		const result = this.#result;
		const now = result?.draws === 'there' ? result.readings.get(NOW) : undefined;
		return [
			{ year: null, actions: [], reading: now ?? this.published },
			...(result?.request.states ?? []).map(({ year, actions }) => ({
				year,
				actions,
				reading: result?.readings.get(caseId(year)) ?? null,
			})),
		];
	});

	#itemsOf(pillar: string): readonly PlanItem[] {
		return this.page.indicators.flatMap((indicator) => {
			const known = this.#known.get(indicator.id);
			if (indicator.pillar !== pillar || known === undefined) return [];
			const action = this.read.plan.find((each) => each.indicator === indicator.id) ?? null;
			return [{ indicator, known, knownYear: known.year, standing: standingOf(indicator, known), action }];
		});
	}

	/** Another country, with nothing planned for it yet. */
	choose(country: string | null): void {
		void this.session.update({ country, plan: null });
	}

	/** Plans an indicator, or plans it no more (null). */
	plan(indicator: string, action: Omit<Action, 'indicator'> | null): void {
		this.#write(withAction(this.read.plan, indicator, action));
	}

	reset(): void {
		void this.session.update({ plan: null });
	}

	#write(plan: Plan): void {
		const text = writePlan([...plan, ...this.read.elsewhere]);
		void this.session.update({ plan: text === '' ? null : text });
	}
}
