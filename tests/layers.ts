// Who may import whom: the table of the architecture page.

interface Layer {
	/** Folders of src/lib it may import; a folder may always import itself. */
	readonly lib: readonly string[];
	/** Packages it may import, where that is restricted. A name covers everything that starts with it. */
	readonly packages?: readonly string[];
}

/** The folders that know no clock, chance, network or page. */
export const core = ['framework', 'geography', 'observations', 'scoring'];

export const layers: Readonly<Record<string, Layer>> = {
	along: { lib: [], packages: [] },
	arrival: { lib: [], packages: ['@noble/hashes'] },
	db: { lib: ['arrival'], packages: ['@duckdb/', 'zod', 'node:'] },
	i18n: { lib: [], packages: [] },
	framework: { lib: [], packages: ['zod'] },
	geography: { lib: [], packages: ['zod', 'd3-', 'topojson-', 'geojson'] },
	observations: { lib: ['framework', 'geography', 'db'], packages: ['zod'] },
	scoring: {
		lib: ['observations', 'framework', 'geography', 'db'],
		packages: ['zod', 'd3-array', 'pure-rand', 'ml-matrix'],
	},
	text: { lib: [], packages: [] },
	disclosure: { lib: [...core, 'exchange', 'tables'], packages: ['yalps', 'zod'] },
	tables: { lib: [], packages: ['papaparse', 'fflate', 'read-excel-file', 'hyparquet'] },
	exchange: { lib: [...core, 'db', 'tables', 'text'] },
	intake: {
		lib: [...core, 'exchange', 'tables', 'text', 'i18n'],
		packages: ['zod', 'd3-array', 'fflate', 'i18n-iso-countries'],
	},
	advice: { lib: [...core, 'exchange', 'db'], packages: ['d3-array', 'zod'] },
	assessment: { lib: [...core, 'exchange', 'advice', 'keep', 'tables'] },
	state: { lib: ['framework', 'geography', 'scoring', 'edition', 'keep', 'i18n', 'arrival'] },
	workshop: { lib: core, packages: ['d3-array', 'zod'] },
	charts: { lib: ['i18n'] },
	ui: { lib: ['i18n', 'text'] },
	figures: { lib: [...core, 'i18n', 'exchange', 'edition', 'state', 'charts', 'ui'] },
	edition: {
		lib: [...core, 'db', 'i18n', 'exchange', 'advice', 'assessment'],
		packages: ['zod', 'd3-array'],
	},
	keep: { lib: [], packages: [] },
	views: {
		lib: [
			...core,
			...[
				'along',
				'arrival',
				'db',
				'i18n',
				'exchange',
				'tables',
				'intake',
				'advice',
				'assessment',
				'disclosure',
				'edition',
				'keep',
				'state',
				'workshop',
				'charts',
				'ui',
				'figures',
			],
		],
	},
};

/** What the shipped package's own derivation (src/derive) may import of src/lib. */
export const deriving = [...core, 'exchange'];
