// What a slide that is shown can be asked for besides its notes.
export interface Offers {
	/** Other weights, where the slide follows the reader's. */
	readonly whatIf: boolean;
	/** The QR code of where it can be seen again, where others can be led there. */
	readonly code: boolean;
}
