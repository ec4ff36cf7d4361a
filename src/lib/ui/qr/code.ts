// A text as a QR code (ISO/IEC 18004), as one path of squares.
import { encode } from 'uqr';

/** Modules of quiet zone on each side, as the standard asks. */
export const QUIET = 4;

/** The largest version that a phone reads from the back row, off a picture a sixth as large as the screen. */
const BACK_ROW = 6;

export interface QrCode {
	/** Modules along a side, the quiet zone included: the square a drawing of it fills. */
	readonly size: number;
	/** The dark modules, in units of a module. */
	readonly path: string;
	/** Whether its modules are large enough to be read from the back row. */
	readonly isFar: boolean;
}

/** The dark modules of a row as runs. */
const runsOf = (row: readonly boolean[], y: number): string => {
	let path = '';
	for (let x = 0; x < row.length; x += 1) {
		if (row[x] !== true) continue;
		const from = x;
		while (row[x + 1] === true) x += 1;
		path += `M${from} ${y}h${x + 1 - from}v1H${from}z`;
	}
	return path;
};

/** The code of a text, with as much correction as its size has room for; null where a code cannot hold it. */
export function qrOf(text: string): QrCode | null {
	try {
		const { size, data, version } = encode(text, { ecc: 'L', boostEcc: true, border: QUIET });
		return { size, path: data.map(runsOf).join(''), isFar: version <= BACK_ROW };
	} catch {
		return null;
	}
}
