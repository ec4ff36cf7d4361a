// What the site is called, and what its scores are not: in words of its own for the package it ships with.
import { m } from './paraglide/messages.js';

/** What a package calls itself: a short id, and a title for readers in its own language. */
export interface Named {
	readonly id: string;
	readonly title: string;
}

/** The package the messages are written for. */
const SHIPPED = 'cop-atlas';

/** Whether the messages speak of what this package is about. */
export const hasOwnWords = ({ id }: Named): boolean => id === SHIPPED;

/** What the site is called. */
export const siteName = (named: Named): string => (hasOwnWords(named) ? m.site_name() : named.title);

/** What nobody may take the scores for. */
export const notThis = (named: Named): string =>
	hasOwnWords(named) ? m.footer_not_itu() : m.own_not_this({ title: named.title });

/** How the scores are to be read. */
export const caution = (named: Named): string => (hasOwnWords(named) ? m.footer_caution() : m.own_caution());

/** What the name of a file of the package begins with: its id, without what a file system may refuse. */
export const fileStem = ({ id }: Named): string => id.replace(/[^\p{L}\p{N}]+/gu, '-');
