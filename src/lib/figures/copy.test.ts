import { expect, test } from 'vitest';
import { captionOf, tableHtml, tableText } from './copy.ts';
import { spellOut } from './figure.ts';

const ROWS = {
	columns: [
		{ key: 'country', label: 'Country' },
		{ key: 'score', label: 'Score' },
		{ key: 'coverage', label: 'Coverage', format: 'share' as const },
	],
	rows: [
		['Nepal', 52.94117, 1],
		['A & <b>', null, 0.5],
		['Two\tlines\n', 50, 0],
	],
};

test('a table is copied with its caption and head, numbers as a reader writes them, and no value as an empty cell', () => {
	const html = tableHtml(ROWS, 'Scores of "three"', 'ltr');
	expect(html).toContain('<caption>Scores of &quot;three&quot;</caption>');
	expect(html).toContain('<thead><tr><th scope="col">Country</th>');
	expect(html).toContain('<tr><td>Nepal</td><td>52.9</td><td>100%</td></tr>');
	expect(html).toContain('<tr><td>A &amp; &lt;b&gt;</td><td></td><td>50%</td></tr>');
});

test('as text it is parted by tabs, each country on one line', () => {
	expect(tableText(ROWS).split('\n')).toEqual([
		'Country\tScore\tCoverage',
		'Nepal\t52.9\t100%',
		'A & <b>\t\t50%',
		'Two lines \t50\t0%',
	]);
});

test('scores on a scale of one keep three decimals', () => {
	const rows = { columns: [{ key: 'score', label: 'Score' }], rows: [[0.9664], [0.5]] };
	expect(tableText(rows)).toBe('Score\n0.966\n0.500');
});

test('a caption gives title, method, edition, sources and what the picture is not', () => {
	const caption = captionOf({
		...{ title: 'Overall by country: Africa', subtitle: 'median 47', selection: 'Africa' },
		...{ method: 'Open evidence', edition: '2026', hash: '19f40f89', date: '30 November 2026' },
		...{ address: 'https://example.org/', sources: ['ITU'], notes: ['No endorsement.'] },
		caution: 'Not an ITU assessment.',
	});
	expect(caption.split('\n')).toEqual([
		'Overall by country: Africa',
		'median 47',
		'Method: Open evidence. Edition 2026, data version 19f40f89. Made on 30 November 2026.',
		'Not an ITU assessment.',
		'Sources: ITU.',
		'No endorsement.',
		'See it again, with the same choices: https://example.org/',
	]);
});

test('for people what is measured goes by its name, and what is no node of the site stays as it is', () => {
	const rows = {
		columns: [
			{ key: 'country', label: 'Country' },
			{ key: 'node', label: 'Measured' },
		],
		rows: [
			['law', 'law'],
			['Nepal', 'elsewhere'],
		],
	};
	expect(tableText(spellOut(rows, [{ id: 'law', name: 'Legal framework' }])).split('\n')).toEqual([
		'Country\tMeasured',
		'law\tLegal framework',
		'Nepal\telsewhere',
	]);
});
