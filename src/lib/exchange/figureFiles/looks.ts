// The looks of text and numbers in a workbook.

/** By their place among the cell formats of styles.xml; those of text are of the format Text, so that typing in a cell later runs nothing. */
export const LOOKS = {
	general: 0,
	...{ plain: 1, header: 2, label: 3, wrapped: 4 },
	...{ percent: 5, tenths: 6, thousandths: 7 },
	/** Text that runs from the right, as its sheet does: a program would set words in Latin letters at the left. */
	...{ plainRight: 8, wrappedRight: 9 },
} as const;
