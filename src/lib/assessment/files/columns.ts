// The columns of a self-assessment's file: first those a machine reads back, then those a person reads beside them.
export const ANSWER_COLUMNS = [
	'country',
	'year',
	'question',
	'status',
	'value',
	'evidence',
	'note',
	'changed',
] as const;
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

/** Columns a file cannot be read without. */
export const NEEDED_COLUMNS: readonly AnswerColumn[] = ['country', 'year', 'question', 'status', 'value'];

/** Columns that say what is asked; passed over when a file is read. */
export const READING_COLUMNS = [
	'pillar',
	'text',
	'unit',
	'level_0',
	'level_1',
	'level_2',
	'level_3',
	'level_4',
] as const;

export const FILE_COLUMNS = [...ANSWER_COLUMNS, ...READING_COLUMNS] as const;

/** The words a yes-or-no question may be answered with instead of 1 and 0. */
export const YES_NO: ReadonlyMap<string, number> = new Map([
	['yes', 1],
	['true', 1],
	['no', 0],
	['false', 0],
]);
