// Which files a chosen set has: languages, regions, with or without the engine.

/** Everything a built site has, with the bytes each file takes on a device. Written by the build. */
export interface Inventory {
	readonly build: string;
	readonly languages: readonly string[];
	/** Pages by their path without language, with the bytes in each language, in the order of `languages`. */
	readonly pages: readonly (readonly [path: string, bytes: readonly number[]])[];
	/** Scripts that say the words of one language, by language. */
	readonly scripts: Readonly<Record<string, readonly SizedFile[]>>;
	/** What all languages share. */
	readonly files: readonly SizedFile[];
	/** What only the scoring engine needs. */
	readonly engine: readonly SizedFile[];
}

export type SizedFile = readonly [address: string, bytes: number];

/** Made by the build of the very site that reads it; something else, such as a sign-in page, has none of it. */
export const isInventory = (value: unknown): value is Inventory =>
	typeof value === 'object' && value !== null && 'build' in value && 'pages' in value && 'engine' in value;

export interface Wish {
	readonly languages: readonly string[];
	/** Regions whose pages and countries come along; what is about the world always does. */
	readonly regions: readonly string[];
	readonly engine: boolean;
}

type Place = { readonly is: 'all' } | { readonly is: 'region' | 'country'; readonly id: string };

const ofCountry = /^\/(?:pages\/)?(?:country|brief|record)\/([^/]+?)(?:\.json)?$/;
const ofRegion = /^\/(?:pages\/map|region|(?:pages\/)?compare\/[^/.]+)[/.]([^/]+?)(?:\.json)?$/;

/** What an address is about, told by how the site names its pages. */
export function placeOf(address: string): Place {
	const country = ofCountry.exec(address)?.[1];
	if (country !== undefined) return { is: 'country', id: country };
	const region = ofRegion.exec(address)?.[1];
	return region === undefined || region === 'world' ? { is: 'all' } : { is: 'region', id: region };
}

/** The address of a page in a language; `base` is the language whose pages have none in their path. */
export function inLanguage(path: string, language: string, base: string): string {
	if (language === base) return path;
	return path === '/' ? `/${language}` : `/${language}${path}`;
}

/**
 * The files of a wish, those first that open a page at all, each once.
 *
 * @param regionOf the region a country is in; null where it is in none, and then it comes along with any
 */
export function filesOf(
	inventory: Inventory,
	wish: Wish,
	regionOf: (country: string) => string | null,
): readonly SizedFile[] {
	const [base = ''] = inventory.languages;
	const isMeant = (address: string): boolean => {
		const place = placeOf(address);
		if (place.is === 'all') return true;
		const region = place.is === 'region' ? place.id : regionOf(place.id);
		return region === null ? wish.regions.length > 0 : wish.regions.includes(region);
	};
	const spoken = inventory.languages.filter((language) => wish.languages.includes(language));
	return [
		...spoken.flatMap((language) => inventory.scripts[language] ?? []),
		...inventory.files.filter(([address]) => isMeant(address)),
		...spoken.flatMap((language) => {
			const at = inventory.languages.indexOf(language);
			return inventory.pages
				.filter(([path, bytes]) => isMeant(path) && (bytes[at] ?? 0) > 0)
				.map(([path, bytes]): SizedFile => [inLanguage(path, language, base), bytes[at] ?? 0]);
		}),
		...(wish.engine ? inventory.engine : []),
	];
}

/** What files take on a device, in bytes. */
export const weightOf = (files: readonly SizedFile[]): number =>
	files.reduce((sum, [, bytes]) => sum + bytes, 0);
