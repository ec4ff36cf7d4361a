import { describe, expect, test } from 'vitest';
import { frameworkRow, type FrameworkRow } from '#lib/framework/schema.ts';
import { shipped } from '../../../tests/shipped.ts';
import { actOf, bearingOf, isExploitation } from './bearing.ts';

const row = (id: string, given: Partial<FrameworkRow>): FrameworkRow =>
	frameworkRow.parse({ id, parent: 'law', name: id, kind: 'fact', low: 0, high: 1, direction: 1, ...given });
const ask = (id: string, given: Partial<FrameworkRow>) => row(id, { kind: 'assessment', ...given });

const QUESTIONS = [
	ask('offences', { core: true, risk_classes: ['content', 'contact'] }),
	ask('takedown', { core: false, risk_classes: ['content'] }),
	ask('strategy', { core: true, risk_classes: ['content', 'contact', 'conduct', 'contract'] }),
	ask('leaflet', { core: false, risk_classes: ['conduct'] }),
];
const nodeOf = (id: string) => QUESTIONS.find((each) => each.id === id);
const placeOf = (given: Partial<FrameworkRow>) => bearingOf(row('fact', given), nodeOf).place;

describe(isExploitation, () => {
	test('risks of content and contact alone are those of sexual exploitation', () => {
		expect(isExploitation(['content'])).toBe(true);
		expect(isExploitation(['contact', 'content'])).toBe(true);
		expect(isExploitation(['content', 'contract'])).toBe(false);
	});

	test('where no risk is named nothing is known of it', () => {
		expect([isExploitation(null), isExploitation([])]).toEqual([false, false]);
	});

	test('in the shipped framework these are the questions on abuse, and no other core question is', () => {
		const core = shipped.framework.filter((each) => each.core === true && isExploitation(each.risk_classes));
		expect(core.map(({ id }) => id)).toEqual([
			'leg_csam_offences',
			'leg_grooming_extortion',
			'enf_specialised_unit',
			'enf_csam_hotline',
			'ind_reporting_removal',
		]);
	});
});

describe(bearingOf, () => {
	test('exploitation presses before what is core besides, and a tie to neither presses least', () => {
		const places = ['offences', 'takedown', 'strategy', 'leaflet'].map((id) => placeOf({ bears_on: [id] }));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
		expect(new Set(places).size).toBe(4);
		expect(placeOf({})).toBeGreaterThan(Math.max(...places));
	});

	test('what answers a question in part presses before what only stands near it', () => {
		expect(placeOf({ bears_on: ['offences'] })).toBeLessThan(placeOf({ stands_near: ['offences'] }));
		expect(placeOf({ stands_near: ['offences'] })).toBeLessThan(placeOf({ bears_on: ['takedown'] }));
	});

	test('of several questions the most pressing counts', () => {
		expect(placeOf({ bears_on: ['leaflet', 'takedown'] })).toBe(placeOf({ bears_on: ['takedown'] }));
	});

	test('a law on contracts alone is no tie to a core question about every risk', () => {
		const contracts = placeOf({ stands_near: ['strategy'], risk_classes: ['contract'] });
		expect(contracts).toBe(placeOf({ stands_near: ['leaflet'] }));
	});

	test('a question bears on itself, and a question nobody asks is none', () => {
		const [offences] = QUESTIONS;
		expect(offences && bearingOf(offences, nodeOf)).toMatchObject({ answers: ['offences'], place: 0 });
		expect(bearingOf(row('fact', { bears_on: ['nowhere'] }), nodeOf).answers).toEqual([]);
	});
});

describe(actOf, () => {
	const steps = { next_step_0: 'Draft it', next_step_2: 'Adopt it' };

	test('a fact is acted on from where it stands', () => {
		expect(actOf(row('law', steps), 0)).toBe('Draft it');
		expect(actOf(row('law', steps), 0.5)).toBe('Adopt it');
		expect(actOf(row('law', steps), 1)).toBeNull();
	});

	test('a scale that falls is read from its other end', () => {
		expect(actOf(row('delay', { ...steps, direction: -1 }), 1)).toBe('Draft it');
	});

	test('a question is acted on from its level', () => {
		expect(actOf(ask('strategy', { ...steps, scale_type: 'ordinal', high: 4 }), 2)).toBe('Adopt it');
	});

	test('where nothing is known nothing can be asked for yet', () => {
		expect(actOf(row('law', steps), null)).toBeNull();
	});

	test('no act raises a proxy, in any country', () => {
		expect(actOf(row('index', { ...steps, kind: 'proxy' }), 0)).toBeNull();
		const proxies = new Map(
			shipped.framework.filter(({ kind }) => kind === 'proxy').map((each) => [each.id, each]),
		);
		const acts = shipped.observations.flatMap(({ indicator, value }) => {
			const proxy = proxies.get(indicator);
			return proxy === undefined ? [] : [actOf(proxy, value)];
		});
		expect(acts.length).toBeGreaterThan(1000);
		expect(acts.filter((act) => act !== null)).toEqual([]);
	});

	test('every fact of the shipped package that is missing somewhere says what to do there', () => {
		const facts = new Map(
			shipped.framework.filter(({ kind }) => kind === 'fact').map((each) => [each.id, each]),
		);
		const silent = shipped.observations.filter(({ indicator, value }) => {
			const fact = facts.get(indicator);
			return fact !== undefined && value !== null && value < 1 && actOf(fact, value) === null;
		});
		expect(silent).toEqual([]);
	});

	test('a treaty that is only signed is to be ratified', () => {
		const signed = shipped.observations.filter(
			({ indicator, note }) => indicator === 'pub_opsc' && note?.startsWith('Signed'),
		);
		const opsc = shipped.framework.find(({ id }) => id === 'pub_opsc');
		expect(signed.length).toBeGreaterThan(0);
		for (const { value } of signed) {
			expect(value).toBe(0);
			expect(opsc && actOf(opsc, value)).toMatch(/^Ratify/);
		}
	});
});
