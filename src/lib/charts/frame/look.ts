/** The look of an area in words the markup needs: its classes, and the pattern that fills it. */

export interface Look {
	/** A shade of tiers.css (a tier, or `alone-yes`), or a class of area.css: `missing`, `other-bounded`, `other-no_reply`, `other-inconclusive`, `other-withheld`, `other-not_applicable`. */
	readonly className: string;
	readonly pattern: 'none' | 'low_coverage';
}

/** The id of the pattern that fills a class, unique to one map by its prefix. */
export function patternId(prefix: string, className: string): string {
	return `${prefix}-fill-${className}`;
}

/** The classes that paint an area. */
export function lookClasses({ className, pattern }: Look): readonly string[] {
	return pattern === 'low_coverage' ? ['area', className, 'low-coverage'] : ['area', className];
}

/** The classes filled with a pattern of their own. */
const PATTERNED: readonly string[] = ['other-bounded', 'other-inconclusive'];

/** The fill attribute of an area that is filled with a pattern; undefined leaves the fill to its class. */
export function lookFill(prefix: string, { className, pattern }: Look): string | undefined {
	const isPattern = pattern === 'low_coverage' || PATTERNED.includes(className);
	return isPattern ? `url(#${patternId(prefix, className)})` : undefined;
}
