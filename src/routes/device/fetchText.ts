// Texts of the site's own.

/** Fetches a text by its address; rejects, naming it, when it does not arrive. */
export async function fetchText(url: string): Promise<string> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
	return response.text();
}
