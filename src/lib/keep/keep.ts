// The one keeper of what stays on the reader's device: texts under names, in a storage that may be full or forbidden.

/** Texts kept on this device under a name; nothing of it is ever sent anywhere. */
export interface Keep {
	/** Null where there is none, or the browser refuses. */
	read(name: string): string | null;
	/** False where the browser refused, full or forbidden; what was kept under the name before is then kept still. */
	write(name: string, text: string): boolean;
	/** Does nothing where there is none, or the browser refuses. */
	remove(name: string): void;
	/** The names that start with these letters, in no order; none where the browser refuses. */
	names(start: string): readonly string[];
	/** Hears of what another tab of this site wrote (null: removed); returns how to stop hearing. */
	hear(listen: (name: string, text: string | null) => void): () => void;
}

/** Where a browser tells a tab what the other tabs of the site did to a storage: its window. */
export interface Tabs {
	addEventListener(type: 'storage', heard: (event: StorageEvent) => void): void;
	removeEventListener(type: 'storage', heard: (event: StorageEvent) => void): void;
}

/** A storage is shared by all that is served from an origin. Another prefix would lose what readers have kept. */
const PREFIX = 'cop-atlas-';

/**
 * Keeps texts in a storage of the browser. `storage` is asked at every use and not before, as a browser may refuse by
 * throwing as soon as the storage is named, and there is none where pages are prerendered. Never throws.
 */
export function keepIn(storage: () => Storage, tabs: Tabs): Keep {
	const attempt = <Result>(use: (storage: Storage) => Result, otherwise: Result): Result => {
		try {
			return use(storage());
		} catch {
			return otherwise;
		}
	};
	return {
		read: (name) => attempt((kept) => kept.getItem(PREFIX + name), null),
		write: (name, text) =>
			attempt((kept) => {
				kept.setItem(PREFIX + name, text);
				return true;
			}, false),
		remove: (name) => {
			attempt((kept) => {
				kept.removeItem(PREFIX + name);
			}, undefined);
		},
		names: (start) =>
			attempt(
				(kept) =>
					Array.from({ length: kept.length }, (_, at) => kept.key(at) ?? '')
						.filter((key) => key.startsWith(PREFIX + start))
						.map((key) => key.slice(PREFIX.length)),
				[],
			),
		hear: (listen) => {
			const heard = ({ key, newValue, storageArea }: StorageEvent): void => {
				const isOurs = key?.startsWith(PREFIX) === true && attempt((kept) => storageArea === kept, false);
				if (isOurs) listen(key.slice(PREFIX.length), newValue);
			};
			tabs.addEventListener('storage', heard);
			return () => {
				tabs.removeEventListener('storage', heard);
			};
		},
	};
}
