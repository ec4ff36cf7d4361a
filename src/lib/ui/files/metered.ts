// Whether every byte is paid for, so that nothing is fetched before it is asked for.

/** Whether the reader's browser asks to save data. */
export function isMetered(): boolean {
	const line: unknown = Reflect.get(navigator, 'connection');
	return typeof line === 'object' && line !== null && Reflect.get(line, 'saveData') === true;
}
