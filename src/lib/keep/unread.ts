// A kept text that cannot be read, damaged or of a later version of the site: set aside under another name, never lost.
import type { Keep } from './keep.ts';

/** How a kind of text is read, written, and put together with what another tab wrote. */
export interface TextKind<Value> {
	/** Null where it cannot be read. */
	readonly read: (text: string) => Value | null;
	readonly write: (value: Value) => string;
	readonly merge: (own: Value, kept: Value) => Value;
}

/** A text that was set aside. */
export interface Aside {
	/** What it is kept under. */
	readonly name: string;
	readonly text: string;
}

const asideStart = (name: string): string => `unreadable-${name}-`;

/** What was set aside of a name, on this visit or an earlier one, from the oldest. */
export function asidesOf(keep: Pick<Keep, 'read' | 'names'>, name: string): readonly Aside[] {
	return keep
		.names(asideStart(name))
		.toSorted()
		.map((aside) => ({ name: aside, text: keep.read(aside) ?? '' }));
}

export interface Recalled<Value> {
	/** Null where there is nothing, or nothing that can be read. */
	readonly value: Value | null;
	/** A text that cannot be read and for which there is no room elsewhere: it stays where it is. */
	readonly stuck: string | null;
}

/** Reads what is kept under a name. What cannot be read is put under another name first, marked with this moment. */
export function recall<Value>(
	keep: Pick<Keep, 'read' | 'write' | 'remove'>,
	name: string,
	{ read }: Pick<TextKind<Value>, 'read'>,
	now: number,
): Recalled<Value> {
	const text = keep.read(name);
	const value = text === null ? null : read(text);
	if (text === null || value !== null) return { value, stuck: null };
	const isAside = keep.write(asideStart(name) + new Date(now).toISOString(), text);
	if (isAside) keep.remove(name);
	return { value: null, stuck: isAside ? null : text };
}

export interface Stored<Value> {
	/** What was written, or would have been: the value with what another tab kept. */
	readonly value: Value;
	/** False where the browser refused, or a text that cannot be read is in the way. */
	readonly isKept: boolean;
	readonly stuck: string | null;
}

/** Keeps a value under a name together with what another tab kept there; never over a text that cannot be read. */
export function store<Value>(
	keep: Pick<Keep, 'read' | 'write' | 'remove'>,
	name: string,
	kind: TextKind<Value>,
	own: Value,
	now: number,
): Stored<Value> {
	const { value: kept, stuck } = recall(keep, name, kind, now);
	const value = kept === null ? own : kind.merge(own, kept);
	return { value, isKept: stuck === null && keep.write(name, kind.write(value)), stuck };
}
