// A golden file is one drawing of one component: what it is called, and how it is made.
import { createRawSnippet, type Snippet } from 'svelte';
import { getLocale, overwriteGetLocale, type Locale } from '#lib/i18n/paraglide/runtime.js';
import { normalise } from './normalise.ts';

export interface Golden {
	/** Begins with the name of the component: `ScoreBar-no-score`. */
	readonly name: string;
	/** What is compared, ready to be written. */
	readonly text: () => string;
}

/** What `render` gives: drawn only when its body is asked for. */
export interface Drawn {
	readonly body: string;
}

/** Makes something for a reader of a language. */
export function readIn<Made>(locale: Locale, make: () => Made): Made {
	const usual = getLocale;
	overwriteGetLocale(() => locale);
	try {
		return make();
	} finally {
		overwriteGetLocale(usual);
	}
}

/** A text that is no drawing, such as a file of rows. */
export const written = (name: string, text: () => string, locale: Locale = 'en'): Golden => ({
	name,
	text: () => readIn(locale, text),
});

export const golden = (name: string, make: () => Drawn, locale: Locale = 'en'): Golden => ({
	name,
	text: () => readIn(locale, () => normalise(make().body)),
});

/** Both ways a page can run: as most read it, and in Arabic from the right. */
export const bothWays = (name: string, make: (mirrored: boolean) => Drawn): readonly Golden[] => [
	golden(name, () => make(false)),
	golden(`${name}-arabic`, () => make(true), 'ar'),
];

/** The first whole element that begins with the text, as it was laid out. */
export function elementOf(text: string, start: string): string {
	const lines = text.split('\n');
	const at = lines.findIndex((line) => line.trimStart().startsWith(start));
	const indent = /^\t*/.exec(lines[at] ?? '')?.[0] ?? '';
	const end = lines.findIndex((line, row) => row > at && line.startsWith(`${indent}</`));
	if (at < 0 || end < 0) throw new Error(`there is no ${start}`);
	return lines
		.slice(at, end + 1)
		.map((line) => line.slice(indent.length) + '\n')
		.join('');
}

/** The figures of a view, without the tools beside them: what can be done with a picture is no part of it. */
export function figuresOf(name: string, make: () => Drawn, locale: Locale = 'en'): Golden {
	const page = golden(name, make, locale);
	return {
		name,
		text: () => {
			const figure = elementOf(page.text(), '<figure');
			const tools = elementOf(figure, '<div class="tools')
				.trimEnd()
				.split('\n')
				.map((line) => `\t${line}`)
				.join('\n');
			if (!figure.includes(tools)) throw new Error(`${name}: the tools are not where they were`);
			return figure.replace(`${tools}\n`, '');
		},
	};
}

/** What is drawn inside of another component, once that says what with. */
export const drawnInside = <Asked>(make: (asked: Asked) => Drawn): Snippet<[Asked]> =>
	createRawSnippet((asked: () => Asked) => ({ render: () => make(asked()).body }));
