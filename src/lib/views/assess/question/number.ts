// Numbers as people type them: with a decimal comma or point, in Latin or Arabic digits.

const ZEROS = ['٠'.codePointAt(0) ?? 0, '۰'.codePointAt(0) ?? 0];

const latin = (digit: string): string => {
	const code = digit.codePointAt(0) ?? 0;
	const zero = ZEROS.find((start) => code >= start && code < start + 10);
	return zero === undefined ? digit : String(code - zero);
};

/** Reads a typed number such as `12,5`, `-3` or `١٢`; null where it is none. A separator of thousands is not one. */
export function parseTyped(text: string): number | null {
	const plain = text
		.trim()
		.replaceAll(/[٠-٩۰-۹]/g, latin)
		.replace(/^[−‏‎؜]*-?/, (sign) => (/[−-]/.test(sign) ? '-' : ''))
		.replace(/[,٫]/, '.');
	return /^-?\d+(\.\d*)?$/.test(plain) ? Number(plain) : null;
}
