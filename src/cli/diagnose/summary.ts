// What the terminal says of a diagnosis: the findings that deserve a second look, by kind.
import type { Component, Components } from '#lib/scoring/diagnostics/components.ts';
import type { Alpha } from '#lib/scoring/diagnostics/consistency.ts';
import { OPPOSED_BELOW, REDUNDANT_ABOVE, type Flag } from '#lib/scoring/diagnostics/correlation.ts';
import type { Descriptive } from '#lib/scoring/diagnostics/descriptive.ts';
import type { Diagnostics } from '#lib/scoring/diagnostics/diagnose.ts';

/** How many findings of a kind are named. */
const NAMED = 5;
/** Beyond both, values are taken to have outliers: the limits of the default treatment. */
const SKEWED = 2;
const PEAKED = 3.5;
/** A component of one variable's worth of variance or more (Kaiser 1960). */
const WORTH_ONE = 1;

const percent = (share: number | null): string => (share === null ? 'none' : `${(share * 100).toFixed(1)} %`);
const figure = (value: number | null, reason: string | null): string =>
	value === null ? `none (${reason})` : value.toFixed(2);

function listed(title: string, found: readonly string[]): string {
	const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : '';
	return `${title}: ${found.length}${found.length === 0 ? '' : `: ${found.slice(0, NAMED).join(', ')}${more}`}`;
}

const pairsOf = ({ correlations }: Diagnostics, wanted: Flag): readonly string[] =>
	correlations.flatMap(({ a, b, value, flag }) =>
		flag === wanted && value !== null ? [`${a} and ${b} (${value.toFixed(2)})`] : [],
	);

const alphaOf = ({ node, value, reason }: Alpha): string => `${node} ${figure(value, reason)}`;

function describeComponents({ node, components, n, reason }: Components): string {
	if (reason !== null) return `principal components of ${node}: none (${reason})`;
	const large: readonly Component[] = components.filter(({ eigenvalue }) => eigenvalue >= WORTH_ONE);
	const shares = large.map(({ share }) => percent(share)).join(', ');
	return `principal components of ${node} over ${n} countries: ${large.length} with an eigenvalue of ${WORTH_ONE} or more: ${shares} of the variance`;
}

/** The lines of the summary: availability, distributions, correlations, consistency, components, weights. */
export function summarise(diagnostics: Diagnostics, values: readonly Descriptive[]): readonly string[] {
	const { index, availability, alphas, components, weights } = diagnostics;
	const whole = availability.nodes.find(({ id }) => id === index);
	const scarce = availability.indicators.filter(({ assessedShare }) => (assessedShare ?? 1) < 0.5);
	const outlying = values.filter(
		({ skew, kurtosis }) => Math.abs(skew ?? 0) >= SKEWED && (kurtosis ?? 0) >= PEAKED,
	);
	const capped = values.filter(({ lowShare, highShare }) => Math.max(lowShare ?? 0, highShare ?? 0) > 0.5);
	const light = weights.filter(
		({ nominal, importanceShare }) =>
			nominal !== null && importanceShare !== null && importanceShare < nominal / 2,
	);
	const ofIndex = components.find(({ node }) => node === index);
	return [
		`availability: ${percent(whole?.assessedShare ?? null)} of what applies is assessed`,
		listed(
			'indicators assessed in less than half of the countries',
			scarce.map(({ id, assessedShare }) => `${id} (${percent(assessedShare)})`),
		),
		listed(
			`indicators with a skewness of ${SKEWED} and a kurtosis of ${PEAKED} or more`,
			outlying.map(({ indicator, skew }) => `${indicator} (${figure(skew, null)})`),
		),
		listed(
			'indicators with more than half of their values at one end',
			capped.map(({ indicator }) => indicator),
		),
		listed(`correlations above ${REDUNDANT_ABOVE}`, pairsOf(diagnostics, 'redundant')),
		listed(
			`correlations below ${OPPOSED_BELOW} within a pillar or between pillars`,
			pairsOf(diagnostics, 'opposed'),
		),
		`Cronbach's alpha over indicators: ${alphas
			.filter(({ dropped, parts }) => dropped === null && parts === 'indicators')
			.map(alphaOf)
			.join(', ')}`,
		...(ofIndex === undefined ? [] : [describeComponents(ofIndex)]),
		listed(
			'indicators of less than half the importance their weight asks for',
			light.map((row) => `${row.indicator} (${percent(row.importanceShare)} for ${percent(row.nominal)})`),
		),
	];
}
