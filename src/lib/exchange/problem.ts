// What is wrong with a package: where it stands, and what was expected there.

/** A fault in a file. `row` counts as a spreadsheet does (the header is 1); `column` is its name, or `-` for the whole row. */
export interface Problem {
	readonly file: string;
	readonly row: number;
	readonly column: string;
	readonly message: string;
}

/** `file:row:column: what is wrong, and what was expected`. */
export function formatProblem({ file, row, column, message }: Problem): string {
	return `${file}:${row}:${column}: ${message}`;
}

/** How many problems of a file are listed. */
export const MOST_LISTED = 1000;

/** Files in name order, each from its first row down; of a file the first thousand, then one that says there are more. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
	const sorted = problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.row - b.row));
	const counts = new Map<string, number>();
	const listed = sorted.filter(({ file }) => {
		const before = counts.get(file) ?? 0;
		counts.set(file, before + 1);
		return before < MOST_LISTED;
	});
	const others = [...counts].flatMap(([file, count]) =>
		count <= MOST_LISTED
			? []
			: [
					{
						...{ file, row: 1, column: '-' },
						message: 'has more problems than are listed; expected those above to be mended first',
					},
				],
	);
	return [...listed, ...others];
}

const LONGEST_QUOTE = 80;

/** A value as a message quotes it: as JSON writes it, cut where it is long. */
export function quote(value: unknown): string {
	const said = typeof value === 'number' ? String(value) : JSON.stringify(value);
	return said.length > LONGEST_QUOTE ? `${said.slice(0, LONGEST_QUOTE)}…` : said;
}
