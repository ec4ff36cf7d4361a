// What a method rests on, in words: how many indicators of which kind, over how many pillars.
import { formatList } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { pillarsOf, pillarsSpokenTo, type Site, type SiteMethod } from '#lib/state/site.ts';

/** How many indicators of a kind a method has. */
export function countKind(site: Site, { indicators }: SiteMethod, kind: string): number {
	return site.nodes.filter((node) => node.kind === kind && indicators.includes(node.id)).length;
}

/** The indicators of a method by kind, and the pillars it speaks to; only the indicators in a package without pillars. */
export function sayCounts(site: Site, method: SiteMethod): string {
	const count = (kind: string) => countKind(site, method, kind);
	const kinds = formatList([
		...(count('indicator') > 0 ? [m.method_indicators({ count: count('indicator') })] : []),
		...(count('fact') > 0 ? [m.method_facts({ count: count('fact') })] : []),
		...(count('proxy') > 0 ? [m.method_proxies({ count: count('proxy') })] : []),
	]);
	const pillars = pillarsOf(site).length;
	if (pillars === 0) return kinds;
	return m.method_counts({ kinds, spoken: pillarsSpokenTo(site, method).length, pillars });
}
