// Files made in the page.

/** Hands a file to the browser's downloads. */
export function download(name: string, content: Blob): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser reads it a moment later.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
