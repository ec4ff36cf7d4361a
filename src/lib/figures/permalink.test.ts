import { expect, test } from 'vitest';
import { embedSnippet, otherEdition, pinQuery } from './permalink.ts';

const HASH = '6ceeca7914ff9e5991bb1618354294540cdd8706cedf1c8f41d716b1a8011cd4';
const open = (query: string) => otherEdition(new URLSearchParams(query), HASH);

test('a link carries the edition it was made on, beside what it shows', () => {
	expect(pinQuery('', HASH)).toBe('?edition=6ceeca7914ff');
	expect(pinQuery('?measure=law', HASH)).toBe('?measure=law&edition=6ceeca7914ff');
});

test('a link made on this edition, or on none, opens without a word', () => {
	expect(open(pinQuery('?measure=law', HASH))).toBeNull();
	expect(open('?measure=law')).toBeNull();
	expect(open('?edition=latest')).toBeNull();
});

test('a link made on another edition says which', () => {
	expect(open('?edition=0123456789ab')).toEqual({ linked: '0123456789ab', here: '6ceeca7914ff' });
});

test('an embed snippet cannot be broken out of by the title or the address', () => {
	const snippet = embedSnippet('https://host.example/?a=1', 'Law "and" <order>', null);
	expect(snippet).toContain('src="https://host.example/?a=1&amp;embed=1"');
	expect(snippet).toContain('title="Law &quot;and&quot; &lt;order&gt;"');
	expect(snippet.match(/</g)).toHaveLength(2);
});

test('where a page has several figures the snippet names the one it shows', () => {
	expect(embedSnippet('https://host.example/', 'Law', 'gaps-NPL')).toContain('?embed=1&amp;figure=gaps-NPL"');
});
