import { expect, test } from 'vitest';
import { packStatuses } from '#lib/edition/gapSigns.ts';
import { countNews } from './news.ts';

const question = (id: string, pillar: string) => ({
	...{ id, pillar, name: id },
	...{ sources: null, evidence: null },
});
const questions = [question('a', 'law'), question('b', 'law'), question('c', 'care')];
const countryWith = (id: string, levels: Parameters<typeof packStatuses>[0]) => ({
	...{ id, answers: '---', statuses: {} },
	levels: packStatuses(levels),
});
const countries = [
	countryWith('AAA', ['assessed', 'bounded', 'not_assessed']),
	countryWith('BBB', ['not_assessed', 'bounded', 'not_assessed']),
];

test('an answer is wholly new, or settles what is limited, or is proved already: together all that was asked', () => {
	expect(countNews({ questions, countries }, ['AAA', 'BBB'], null)).toEqual({
		...{ wholly: 3, partly: 2, settled: 1 },
	});
});

test('only the questions of a pillar and the countries shown are counted', () => {
	expect(countNews({ questions, countries }, ['AAA', 'BBB'], 'care')).toEqual({
		...{ wholly: 2, partly: 0, settled: 0 },
	});
	expect(countNews({ questions, countries }, ['BBB'], 'law')).toEqual({ wholly: 1, partly: 1, settled: 0 });
});
