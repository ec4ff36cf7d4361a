// What a scenario of levels starts from: the private answers, as a self-assessment is scored.
import { describe, expect, test } from 'vitest';
import { scenarioPageOf } from '#lib/edition/scenario.ts';
import { siteOf } from '#lib/edition/site.ts';
import { tinylandWith } from '../../../../tests/fixtures/edition.ts';
import { writeDraft } from '#lib/assessment/draft.ts';
import { answerTo, assess, QUESTIONNAIRE } from '../../../../tests/fixtures/questionnaire.ts';
import { Shelf } from '../../../../tests/fixtures/shelf.ts';
import { methodWith } from '../../../../tests/fixtures/site.ts';
import { answerSource, findAnswers, recordSource } from './source.ts';

const asked = {
	questionnaire: QUESTIONNAIRE,
	method: methodWith({ id: 'self_assessment', tiers: ['low', 'high'] }),
	needed: 0.75,
	questions: ['offences', 'training'].map((id) => ({
		...{ id, pillar: 'law', name: id, question: null, caveat: null, unit: null, kind: 'assessment' as const },
		...{ direction: 1 as const, low: 0, high: 4, answers: [0, 1, 2, 3, 4], answerNames: [], levels: [] },
	})),
};
const place = { country: 'NPL', year: 2026 };

describe(findAnswers, () => {
	const kept = (year: number, country = 'NPL'): readonly [string, string] => [
		`assessment-${country}-${year}`,
		writeDraft(assess(country, year, answerTo('offences', year % 4))),
	];
	const shelf = new Shelf(Object.fromEntries([kept(2024), kept(2026), kept(2027, 'BTN')]));

	test('the newest answers of the country are taken', () => {
		expect(findAnswers(shelf.tab(1), 'NPL')?.year).toBe(2026);
	});

	test('without any there is nothing to start from, nor where they cannot be read', () => {
		expect(findAnswers(shelf.tab(1), 'TUV')).toBeNull();
		expect(findAnswers(new Shelf({ 'assessment-NPL-2026': '{' }).tab(1), 'NPL')).toBeNull();
	});
});

describe(recordSource, () => {
	test('what is withheld is known as that, and no other value for it', async () => {
		const edition = await tinylandWith({
			'observations.csv': [
				'country,indicator,year,status,value,source',
				'AAA,treaty,2025,assessed,1,book',
				'BBB,treaty,2025,withheld,,',
				'BBB,statute,2025,no_reply,,\n',
			].join('\n'),
		});
		const site = siteOf(edition, 'en');
		const [method] = site.methods;
		const { known } = recordSource(site, scenarioPageOf(edition), method!, {
			root: 'readiness',
			country: 'BBB',
		});
		expect(known.get('treaty')).toEqual({ status: 'withheld', value: null, year: null });
		expect(known.get('statute')?.status).toBe('not_assessed');
	});
});

describe(answerSource, () => {
	test('what is answered is known, the rest is not, and nothing is taken from the record', () => {
		const { known, published, base } = answerSource(
			asked,
			assess('NPL', 2025, answerTo('offences', 2)),
			place,
		);
		expect(known.get('offences')).toMatchObject({ status: 'assessed', value: 2 });
		expect(known.get('training')).toMatchObject({ status: 'not_assessed', value: null });
		expect(published).toBeNull();
		expect(base?.assessment.year).toBe(2025);
	});

	test('an answer that cannot be scored is as none; a badly typed address takes no level away', () => {
		const wrong = assess('NPL', 2026, answerTo('offences', 9), answerTo('training', 30, { evidence: 'x' }));
		const { known } = answerSource(asked, wrong, place);
		expect(known.get('offences')?.status).toBe('not_assessed');
		expect(known.get('training')?.value).toBe(30);
	});

	test('without answers every question starts unanswered, in the year of the edition', () => {
		const { base, known } = answerSource(asked, null, place);
		expect(base?.assessment).toEqual({ ...place, answers: new Map() });
		expect([...known.values()].every(({ status }) => status === 'not_assessed')).toBe(true);
	});
});
