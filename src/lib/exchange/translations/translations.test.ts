import { describe, expect, test } from 'vitest';
import { textKey } from '#lib/framework/textKey.ts';
import { formatProblem } from '../problem.ts';
import { readPackage } from '../package.ts';
import { textFault } from './check.ts';
import { mergeTranslations } from './merge.ts';
import { packageTexts } from './texts.ts';
import type { Translation } from './translation.ts';

const FILES = {
	'framework.csv':
		'id,parent,name,unit,direction,low,high,caveat\nindex,,Readiness,,,,,\nlaw,index,Law,share,1,0,4,Status of 3 February 2026 [fw_s1]\nhelp,index,Help,share,1,0,4,\n',
	'countries.csv': 'id,name\nAAA,Aland\n',
	'observations.csv': 'country,indicator,year,status,value,source\nAAA,law,2024,assessed,1,book\n',
	'sources.csv': 'id,title\nbook,The almanac\n',
	'method.json': '{"id": "plain", "name": "Plain", "tiers": [{"id": "low", "from": 0, "name": "Low"}]}',
};
const HEAD = 'id,field,text,state,by,date,original\n';
const read = (rows: string, path = 'translations/fr.csv') =>
	readPackage(new Map(Object.entries({ ...FILES, [path]: HEAD + rows })));
const faults = (rows: string): readonly string[] => {
	const reading = read(rows);
	return reading.ok ? [] : reading.problems.map(formatProblem);
};

describe('what there is to translate', () => {
	test('is every text of a package a reader meets, and no id, number or text of its own language alone', () => {
		const reading = readPackage(new Map(Object.entries(FILES)));
		const texts = reading.ok ? packageTexts(reading.package) : [];
		expect(texts.map(({ id, field }) => `${id} ${field}`)).toEqual([
			...['index name', 'law name', 'law unit', 'law caveat', 'help name', 'help unit'],
			...['plain name', 'plain tier_low', 'book title'],
		]);
	});
});

describe('a file of translations', () => {
	test('is read with its package, whatever share of the texts it has', () => {
		const reading = read('law,name,Loi,draft,A person,2026-11-30,\n');
		const rows = reading.ok ? reading.package.translations?.get('fr') : null;
		expect(rows).toEqual([
			{
				...{ id: 'law', field: 'name', text: 'Loi', state: 'draft', by: 'A person', date: '2026-11-30' },
				original: null,
			},
		]);
	});

	test('is left alone where only scores are wanted', () => {
		const files = new Map(
			Object.entries({ ...FILES, 'translations/fr.csv': `${HEAD}nobody,name,X,draft,,,\n` }),
		);
		expect(readPackage(files, { scoringOnly: true })).toMatchObject({ ok: true });
	});

	test.each([
		['an id nobody has', 'nobody,name,X,draft,,,', '2:id: "nobody" is unknown'],
		['a column the row does not fill', 'help,caveat,X,draft,,,', '2:field: "caveat" of help is no text'],
		['a text twice', 'law,name,Loi,draft,,,\nlaw,name,Loi,draft,,,', '3:id: law, name is also on row 2'],
		['no words', 'law,name,,draft,,,', '2:text: is empty'],
		['a state nobody knows', 'law,name,Loi,done,,,', '2:state: "done" is not a known value'],
		['other numbers', 'law,caveat,État au 4 février 2026 [fw_s1],draft,,,', '2:text: of law, caveat'],
		['a lost mark', 'law,caveat,État au 3 février 2026 et fw_s1,draft,,,', '2:text: of law, caveat'],
		['a name that fits nowhere', `law,name,${'L'.repeat(29)},draft,,,`, '2:text: of law, name'],
		[
			'two words for one',
			'law,unit,part,draft,,,\nhelp,unit,quote-part,draft,,,',
			'3:text: of help, unit: "share" is "part" on row 2',
		],
	])('with %s is refused by file, row and column', (_, rows, told) => {
		expect(faults(`${rows}\n`).join('\n')).toContain(`translations/fr.csv:${told}`);
	});

	test('may write a month as a number, and numbers with the marks of its language', () => {
		expect(textFault('caveat', 'Status of 3 February 2026', '2026年2月3日的状况')).toBeNull();
		expect(textFault('caveat', 'Status of 3 February 2026', '2026年5月3日的状况')).not.toBeNull();
		expect(textFault('caveat', 'Of 12,000 schools 0.5', 'De 12\u202f000 écoles 0,5')).toBeNull();
	});

	test('of a unit names each answer after its value, parted by commas, so that forms find them', () => {
		expect(textFault('unit', '1 yes, 0 no', '1 oui, 0 non')).toBeNull();
		expect(textFault('unit', '1 yes, 0 no', '1为是，0为否')).toBeNull();
		expect(textFault('unit', '1 yes, 0 no', '1 : oui ; 0 : non')).toContain('the answers of');
	});

	test('of other words than the package has now is no fault, and waits to be looked at', () => {
		expect(faults(`law,caveat,Sans chiffres,draft,,,${textKey('Once it was said otherwise')}\n`)).toEqual([]);
	});
});

describe('merging what a reviewer sends back', () => {
	const texts = [
		{ id: 'law', field: 'name', text: 'Law', file: 'framework.csv' as const },
		{ id: 'help', field: 'name', text: 'Help', file: 'framework.csv' as const },
	];
	const row = (more: Partial<Translation>): Translation => ({
		...{
			id: 'law',
			field: 'name',
			text: 'Loi',
			state: 'draft',
			by: null,
			date: '2026-11-30',
			original: null,
		},
		...more,
	});

	test('takes a review in place of a draft, and what is new, and names their originals', () => {
		const offered = [row({ text: 'Droit', state: 'reviewed' }), row({ id: 'help', text: 'Aide' })];
		const merged = mergeTranslations(texts, [row({})], offered);
		expect(merged).toMatchObject({ taken: 2, conflicts: [] });
		expect(merged.rows.map(({ text, original }) => [text, original])).toEqual([
			['Droit', textKey('Law')],
			['Aide', textKey('Help')],
		]);
	});

	test.each([
		['a draft against a review', { state: 'reviewed' as const }, {}],
		['an earlier day against a later', { date: '2026-12-02' }, {}],
	])('tells %s, and keeps what the package has until it is settled', (_, own, other) => {
		const [kept, offered] = [row(own), row({ text: 'Droit', ...other })];
		expect(mergeTranslations(texts, [kept], [offered])).toMatchObject({
			conflicts: [{ kept, offered }],
			taken: 0,
		});
		expect(mergeTranslations(texts, [kept], [offered], 'own')).toMatchObject({ conflicts: [], rows: [kept] });
		expect(mergeTranslations(texts, [kept], [offered], 'offered').rows).toMatchObject([{ text: 'Droit' }]);
	});

	test('leaves out what was made of other words, and drops what the package no longer says', () => {
		const outdated = row({ text: 'Droit', original: textKey('Act') });
		const gone = row({ id: 'gone' });
		expect(mergeTranslations(texts, [row({}), gone], [outdated])).toMatchObject({
			...{ rows: [row({})], outdated: [outdated], dropped: [gone] },
		});
	});
});
