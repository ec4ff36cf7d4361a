// The README of a published collection: what it holds, what is withheld, and what that protects from.
import type { Disclosure } from './rule.ts';
import type { Level } from '#lib/observations/disclosed.ts';
import { LEAST_COUNTRIES, LEAST_WIDTH, LEAST_WITHHELD } from './terms.ts';

const WHY = {
	few: `it has fewer than ${LEAST_COUNTRIES} countries`,
	derivable: 'with what else is published it would tell too much of a country',
	relative: 'the score of one country depends on the values of the others',
};

/** Countries by level. */
export type Tally = Readonly<Record<Level, number>>;

const sayLevels = ({ full, band, aggregates }: Tally): string =>
	`${full} shown in full, ${band} by the band of the index alone, ${aggregates} in aggregates alone`;

/** In one line, for datapackage.json. */
export const describeDisclosure = (tally: Tally): string =>
	`A collection of national returns: ${sayLevels(tally)}. Values of the latter two are withheld: they are not in this package, and withheld is neither zero nor "not assessed". See README.md, disclosure.csv and aggregates.csv.`;

/** The text of README.md. */
export function writeNotes(title: string, tally: Tally, { withheld }: Disclosure, day: string): string {
	const left = withheld.map(
		({ group, countries, what, why }) =>
			`- \`${group}\` (${countries} countries): ${what === 'all' ? 'no aggregate' : 'no counts by band'}, because ${WHY[why]}.`,
	);
	return `# ${title}

Published on ${day}. Countries: ${sayLevels(tally)}.

- \`disclosure.csv\` says of each country what is shown of it, and how far its values were looked at: self_reported, checked or agreed.
- \`observations.csv\` holds the values of countries shown in full, each with who sent it, when, and its state. Of the others it has a
  row an indicator with the status \`withheld\` and no value. Withheld says nothing of what was answered, nor whether anything was: it is
  neither zero nor \`not_assessed\`.
- \`aggregates.csv\` holds means of scores, counts of countries by band and the band of the country in the middle, over
  ${LEAST_COUNTRIES} countries or more. The median itself is left out: it is the score of one country. A part of the index
  that a withheld country has no score of has no mean there.
- Scores made of this package are those of the countries shown in full, and so are ranks, medians and maps. Means over all are in
  \`aggregates.csv\` alone.

## Withheld aggregates

${left.length === 0 ? 'None.' : left.join('\n')}

## What this protects, and from whom

No withheld score of the index or a part of it follows from what is published, exactly or nearly: not from a total less the countries
shown, nor from any groups added up or taken from each other, with the scale, the bands, the ends of bands and the method known. Behind
every difference that can be made stand ${LEAST_WITHHELD} withheld countries or more, and what each of their scores could still be
spans at least ${LEAST_WIDTH.ofScale * 100} % of the scale, or half of what was possible before: of its band, where the band is shown. Not every
score within that span need be possible: answers have few levels, and only some scores can be made of them.

It does not protect from: what is withheld here and why, which depends on the values and may hint at them; the ends of a scale in
\`framework.csv\`, where they were taken from the values, since they tell the least or the greatest of these; what two
publications tell together, where between them a country came, went or changed its values; several
countries that put their own withheld values together; what is known from elsewhere, or found on public record; what a sender wrote into
the notes of a country shown in full. That a country took part, its level, and whether it has a score are no secrets here.
`;
}
