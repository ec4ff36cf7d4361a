declare global {
	/** `src/early.js`, made small. */
	const __EARLY__: string;
	/** Where the site is found by others (`src/cli/site/publicAddress.mjs`); empty where the build was told none. */
	const __PUBLIC_ADDRESS__: string;

	namespace App {
		interface PageState {
			/** On a country's page: the address of the map, with its query. */
			mapLeft?: string;
			/** On a map: the country to focus, since the reader came back from its page. */
			focusOn?: string;
		}
	}
}

export {};
