// The looks of text in a workbook.

/** Looks of text, by their place among the cell formats of styles.xml; all are of the format Text, so that typing in a cell later runs nothing. */
export const LOOKS = { plain: 1, header: 2, label: 3, wrapped: 4 } as const;
