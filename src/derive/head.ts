// What the shipped package says of itself in datapackage.json: its name, edition and terms.
import type { PackageHead } from '#lib/exchange/dataPackage.ts';

export const HEAD: PackageHead = {
	name: 'cop-atlas',
	title: 'COP Atlas: country readiness for child online protection, open evidence',
	description:
		'Compiled from public records; not an ITU assessment. Terms differ by source: see sources.csv.',
	edition: '2026',
	edition_year: 2026,
	licenses: [{ name: 'other-at', title: 'Terms of each source, given in sources.csv and README.md' }],
	contributors: [{ title: 'The publishers named in sources.csv', roles: ['source'] }],
};

/** The languages the package's texts are translated into, by hand: `data/translations/`. */
export const TRANSLATED = ['ar', 'es', 'fr', 'ru', 'zh'];
