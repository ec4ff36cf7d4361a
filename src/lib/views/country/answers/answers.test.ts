import { expect, test } from 'vitest';
import { countryPageOf } from '#lib/edition/country/page.ts';
import { profileOf } from '#lib/edition/country/profile.ts';
import type { Edition } from '#lib/edition/edition.ts';
import { siteOf } from '#lib/edition/site.ts';
import { openBook } from '#lib/scoring/book.ts';
import { methodOf, rootOf } from '#lib/state/site.ts';
import { tinyland, tinylandWith } from '../../../../../tests/fixtures/edition.ts';
import { answersOf, type Answer } from './answers.ts';

/** The answers of a country, as text by what they answer. */
function answersIn(edition: Edition, id: string): ReadonlyMap<Answer['id'], string> {
	const page = countryPageOf(edition, id)!;
	const site = siteOf(edition, 'en');
	const answers = answersOf({
		...{ site, method: methodOf(site, ''), book: openBook(page.books[0]!) },
		profile: profileOf(edition, id, 'en')!,
		place: page.robustness[0]?.places.find(({ node }) => node === rootOf(site)?.id) ?? null,
		...{ advice: page.advice[0] ?? null, steps: page.steps, lessons: page.learn.lessons[0]?.lessons ?? [] },
	});
	return new Map(answers.map((each) => [each.id, each.pieces.map(({ text }) => text).join(' ')]));
}

test('every country is answered for: where, why, what next, who, how sure, and by no rank', async () => {
	const edition = await tinyland();
	for (const { id } of edition.package.countries) {
		const answers = answersIn(edition, id);
		expect([...answers.keys()]).toEqual(['where', 'why', 'next', 'who', 'sure']);
		for (const text of answers.values()) expect(text).not.toMatch(/\brank|undefined|NaN|null/i);
	}
});

test('what is not collected is said as that, and never as missing', async () => {
	const framework = (await tinyland()).package.framework;
	const fact = framework.find(({ direction, high }) => direction === 1 && high !== null)?.id ?? '';
	const page = countryPageOf(await tinyland(), 'AAA')!;
	const site = siteOf(await tinyland(), 'en');
	const profile = profileOf(await tinyland(), 'AAA', 'en')!;
	const pillars = profile.pillars.map((pillar) => ({
		...pillar,
		indicators: pillar.indicators.map((item) =>
			item.id === fact
				? { ...item, kind: 'fact' as const, known: { ...item.known, value: null } }
				: { ...item, kind: 'proxy' as const },
		),
	}));
	const why = answersOf({
		...{ site, method: methodOf(site, ''), book: openBook(page.books[0]!), place: null },
		...{ profile: { ...profile, pillars }, advice: null, steps: [], lessons: [] },
	}).find(({ id }) => id === 'why');
	const text = why?.pieces.map((piece) => piece.text).join(' ') ?? '';
	expect(text).toContain('Not collected yet:');
	expect(text).not.toContain('not in place');
});

test('a country of which nothing is known has no band, and nobody is said to be ahead of it', async () => {
	const edition = await tinylandWith({});
	const empty = edition.package.countries.map(({ id }) => id).at(-1) ?? '';
	const page = countryPageOf(edition, empty)!;
	const site = siteOf(edition, 'en');
	const answers = answersOf({
		...{ site, method: methodOf(site, ''), book: { ...openBook(page.books[0]!), reading: () => null } },
		profile: profileOf(edition, empty, 'en')!,
		...{ place: null, advice: null, steps: [], lessons: [] },
	});
	expect(answers.map(({ id }) => id)).toEqual(['where', 'why', 'next', 'sure']);
	const said = (id: string) =>
		answers
			.find((each) => each.id === id)
			?.pieces.map(({ text }) => text)
			.join(' ');
	expect(said('where')).toContain('No band: too little is collected for one.');
	expect(said('sure')).toBe('There is no band to be sure of.');
});

test('of a country whose every answer is withheld it is said that it is, and not that nothing is collected', async () => {
	const leaves = ['statute', 'treaty', 'hotline', 'delay'];
	const edition = await tinylandWith({
		'observations.csv': `country,indicator,year,status,value,source\nAAA,treaty,2025,assessed,1,book\n${leaves
			.map((id) => `BBB,${id},2025,withheld,,\n`)
			.join('')}`,
	});
	const answers = answersIn(edition, 'BBB');
	expect(answers.get('where')).toContain('No band: Withheld.');
	expect(answers.get('why')).toBe('Withheld');
	expect(answers.get('next')).toBe('Withheld');
	expect(answers.get('sure')).toBe('There is no band to be sure of.');
});

test('of a country of which the band alone is published that band is said, and that the rest is withheld', async () => {
	const leaves = ['statute', 'treaty', 'hotline', 'delay'];
	const edition = await tinylandWith({
		'observations.csv': `country,indicator,year,status,value,source\nAAA,treaty,2025,assessed,1,book\n${leaves
			.map((id) => `BBB,${id},2025,withheld,,\n`)
			.join('')}`,
		'disclosure.csv': 'country,level,counted,state,tier,sent_by,sent_on\nBBB,band,1,agreed,developing,,\n',
	});
	const answers = answersIn(edition, 'BBB');
	expect(answers.get('where')).toContain('Withheld, but for its band: Band 3: developing.');
	expect(answers.get('sure')).toBe('Withheld');
});
