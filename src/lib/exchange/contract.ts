// The columns of the package format by file: all that scoring reads. A package may have others, of any meaning.
const COLUMNS: ReadonlyMap<string, readonly string[]> = new Map([
	[
		'framework.csv',
		[
			'id',
			'parent',
			'name',
			'weight',
			'aggregation',
			'direction',
			'unit',
			'transform',
			'normalisation',
			'low',
			'high',
			'band_edges',
		],
	],
	[
		'observations.csv',
		[
			'country',
			'indicator',
			'year',
			'status',
			'value',
			'value_low',
			'value_high',
			'source',
			'confidence',
			'as_of',
			'locator',
			'note',
		],
	],
	['countries.csv', ['id', 'name', 'region']],
	['sources.csv', ['id', 'title', 'publisher', 'year', 'url', 'licence', 'retrieved']],
]);

/** The columns of a file that scoring reads; none for a file it does not read. */
export function contractColumns(file: string): readonly string[] {
	return COLUMNS.get(file) ?? [];
}
