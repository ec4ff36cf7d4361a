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

/** Files in name order, each from its first row down. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
	return problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.row - b.row));
}
