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
	type Plan,
	type Standing,
} from '#lib/advice/scenario.ts';
import type { Assessment } from '#lib/assessment/answers.ts';
import type { ScenarioIndicator, ScenarioPage } from '#lib/edition/scenario.ts';
import { useSession } from '#lib/state/session.svelte.ts';
import { methodOf, pillarsOf, type Site, type SiteCountry, type SiteMethod } from '#lib/state/site.ts';
import type { Device } from '#lib/state/device.ts';
import { answerSource, findAnswers, recordSource, type Known, type Source } from './source.ts';
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
	readonly known: Known;
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

/** What a plan is made of: levels of the questions, or values of the public indicators. */
export type Part = 'questions' | 'record';

/** What of the answers a score depends on, as a text. */
const sayAnswers = ({ base }: Source): string =>
	[...(base?.assessment.answers.values() ?? [])]
		.map(({ question, status, value }) => `${question}=${value ?? status}`)
		.join();

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
	#picked: Part | null = $state(null);
	#answers: Assessment | null = $state.raw(null);

	/**
	 * What the reader picked, else what is planned; with nothing planned the questions where there are private answers to start
	 * from, and the public indicators where there are none, since nothing could be scored from the questions alone.
	 */
	readonly part = $derived.by((): Part => {
		if (this.page.asked === null) return 'record';
		const planned = (this.session.selection.plan ?? '').split(',').map((each) => each.split(':')[0] ?? '');
		const isAsked = planned.some((id) => this.page.asked?.questions.some((question) => question.id === id));
		const hasAnswers = (this.#answers?.answers.size ?? 0) > 0;
		const isEmpty = planned.join('') === '';
		return this.#picked ?? (isAsked || (isEmpty && hasAnswers) ? 'questions' : 'record');
	});
	readonly own = $derived.by((): Source => {
		const place = { root: this.root, country: this.country?.id ?? '' };
		const { asked } = this.page;
		if (asked !== null && this.part === 'questions')
			return answerSource(asked, this.#answers, { country: place.country, year: this.site.edition.year });
		return recordSource(this.site, this.page, methodOf(this.site, this.session.selection.method), place);
	});
	readonly method = $derived.by((): SiteMethod => this.own.method);
	readonly country = $derived.by(
		(): SiteCountry | null =>
			this.site.countries.find(({ id }) => id === this.session.selection.country) ?? null,
	);
	readonly root = $derived.by((): string => this.site.nodes.find(({ kind }) => kind === 'index')?.id ?? '');
	readonly indicators = $derived.by((): ReadonlyMap<string, ScenarioIndicator> => {
		const all = [...(this.page.asked?.questions ?? []), ...this.page.indicators];
		return new Map(all.map((indicator) => [indicator.id, indicator]));
	});
	readonly years = $derived.by((): readonly number[] => {
		return Array.from({ length: YEARS_AHEAD + 1 }, (_, at) => this.site.edition.year + at);
	});

	/** What of the plan in the address counts, and what does not. */
	readonly read = $derived.by(() => {
		const { indicators: mine, known } = this.own;
		const elsewhere = [...this.indicators.keys()].filter((id) => !known.has(id));
		return parsePlan(this.country === null ? '' : (this.session.selection.plan ?? ''), {
			indicators: mine,
			elsewhere: new Set(elsewhere),
			known,
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
			key: `${country.id} ${method.id} ${writePlan(read.plan)} ${sayAnswers(this.own)}`,
			country: country.id,
			states,
			method: method.id,
			cases: scenarioCases(country.id, states),
			year: this.own.base?.assessment.year ?? site.edition.year,
			base: this.own.base,
			root: this.root,
			tiers: method.tiers.map(({ id }) => id),
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
		const { published } = this.own;
		const now = published === null || result?.draws === 'there' ? result?.readings.get(NOW) : undefined;
		return [
			{ year: null, actions: [], reading: now ?? published },
			...(result?.request.states ?? []).map(({ year, actions }) => ({
				year,
				actions,
				reading: result?.readings.get(caseId(year)) ?? null,
			})),
		];
	});

	#itemsOf(pillar: string): readonly PlanItem[] {
		return this.own.indicators.flatMap((indicator) => {
			const known = this.own.known.get(indicator.id);
			if (indicator.pillar !== pillar || known === undefined) return [];
			const action = this.read.plan.find((each) => each.indicator === indicator.id) ?? null;
			return [{ indicator, known, knownYear: known.year, standing: standingOf(indicator, known), action }];
		});
	}

	/** Whose answers on this device the questions start from, and how many there are; null where there are none. */
	get answers(): { readonly year: number; readonly count: number } | null {
		const { base } = this.own;
		if (this.#answers === null || base === null) return null;
		return { year: this.#answers.year, count: base.assessment.answers.size };
	}

	/** Looks for private answers of the country on this device. */
	recall(): void {
		this.#answers = this.country === null ? null : findAnswers(this.#props().device.keep, this.country.id);
	}

	/** What the level of a planned question means; null for anything else. */
	meansOf(action: Action | null): string | null {
		const question = this.page.asked?.questions.find(({ id }) => id === action?.indicator);
		return question?.levels.find(({ value }) => value === action?.value)?.means ?? null;
	}

	pick(part: Part): void {
		this.#picked = part;
	}

	/** Another country, with nothing planned for it yet. */
	choose(country: string | null): void {
		void this.session.update({ country, plan: null });
	}

	/** Plans an indicator, or plans it no more (null). */
	plan(indicator: string, action: Omit<Action, 'indicator'> | null): void {
		this.#picked = this.part;
		this.#write(withAction(this.read.plan, indicator, action));
	}

	reset(): void {
		this.#picked = this.part;
		void this.session.update({ plan: null });
	}

	#write(plan: Plan): void {
		const text = writePlan([...plan, ...this.read.elsewhere]);
		void this.session.update({ plan: text === '' ? null : text });
	}
}
