// Turns the research marks of the framework files into words for readers and references to sources.csv.

const DOCUMENTS: Readonly<Record<string, string>> = {
	'000': 'itu_cwg_cop_12_13',
	'001': 'itu_cwg_cop_17',
	'002': 'itu_cwg_cop_pp22',
	'003': 'itu_cwg_cop_2',
	'004': 'itu_cop_update_2016',
};

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
	[/outside PM20 (headings|checklist)/g, 'outside the $1 of the ITU guidelines for policy-makers (2020)'],
	[/\bSFI10 statistical framework\b/g, 'ITU COP statistical framework (2010)'],
	[/\bPM20\b/g, 'ITU guidelines for policy-makers (2020):'],
	[/\bPM09\b/g, 'ITU guidelines for policy-makers (2009):'],
	[/\bPE20\b/g, 'ITU guidelines for parents and educators (2020)'],
	[/\bIND20\b/g, 'ITU guidelines for industry (2020):'],
	[/\bCH20\b/g, 'ITU guidelines for children (2020):'],
	[/\bSFI10\b/g, 'ITU COP statistical framework (2010)'],
	[/\bGC25\b/g, 'UN CRC general comment 25'],
	[/\bOOSI\b/g, 'Out of the Shadows Index'],
	[/\bCOSI\b/g, 'Child Online Safety Index'],
	[/\bCOS-Toolkit\b/g, 'Child Online Safety Toolkit'],
	[/\bOECD DSP guidelines\b/g, 'OECD guidelines for digital service providers'],
];

/** The id in sources.csv of a working-group document known by its three digits. */
export function nameDocument(digits: string): string {
	const id = DOCUMENTS[digits];
	if (id === undefined) throw new Error(`working-group document ${digits} is not known`);
	return id;
}

/** `S17` as sources.csv has it. */
export function sourceId(mark: string): string {
	return `fw_${mark.toLowerCase()}`;
}

function readMark(inner: string): string {
	const sources = inner.match(/S\d\d/g)?.map(sourceId) ?? [];
	const words = inner
		.replace(/general knowledge, unverified/, 'unverified')
		.replace(/\b(v|verified)? ?S\d\d(, S\d\d)*/, '')
		.replace(/:\s*unverified/, ' unverified')
		.replace(/^\s*for /, '')
		.trim();
	const said = /^(theme|existence|existence and purpose|entry conditions)$/.test(words)
		? `${words} confirmed`
		: words;
	return [said === '' ? '' : `(${said})`, sources.length === 0 ? '' : `[${sources.join(', ')}]`]
		.filter((part) => part !== '')
		.join(' ');
}

/** A reference with its marks in words: what is unverified says so, what was read points to its source. */
export function cleanReference(text: string): string {
	const marked = text.replace(/\[([^[\]]*(?:unverified|S\d\d)[^[\]]*)\]/g, (_, inner: string) =>
		readMark(inner),
	);
	const spelled = ABBREVIATIONS.reduce((so, [pattern, words]) => so.replace(pattern, words), marked);
	return spelled
		.replace(/: (\(unverified\)|\(theme confirmed\)|\[fw_)/g, ' $1')
		.replace(/(^|[\s(])'([^']+)'/g, '$1$2')
		.replace(/\s{2,}/g, ' ')
		.trim();
}

/** `001 para 5.6; 000 para 3` with the documents named by their ids. */
export function cleanDocumentReference(text: string): string {
	return text
		.replace(/\b(00\d)(?= para)/g, (digits) => nameDocument(digits))
		.replace(', see caveats', '')
		.trim();
}
