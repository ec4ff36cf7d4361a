// What the page of a workshop needs of its device to read codes from pictures.

/** Reads the QR code of a picture; null where none is found. Rejects where it cannot be looked at. */
export type ScanCode = (picture: ImageBitmap) => Promise<string | null>;
