// The spread of a room as slides whose figures can be edited: bars by pillar, and the same as a table.
import type { FileAbout } from '#lib/exchange/figureFiles.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { PptxSlide } from '#lib/figures/pptx/write.ts';
import { sayProvenance } from '#lib/figures/provenance.ts';
import { SLIDE, sayFoot } from '#lib/figures/slides/slideSheet.ts';
import type { SiteNode } from '#lib/state/site.ts';

/** The slides of a spread; `pillars` are those of the figure's rows, in their order, `basis` and `notThis` go to the foot. */
export function spreadSlides(
	figure: Figure,
	pillars: readonly Pick<SiteNode, 'shortName'>[],
	{ about, ...said }: { readonly about: FileAbout; readonly basis: string; readonly notThis: string },
): readonly PptxSlide[] {
	const short = {
		...figure.rows,
		rows: figure.rows.rows.map(([name = null, ...rest], at) => [pillars[at]?.shortName ?? name, ...rest]),
	};
	return (
		[
			['workshop', short],
			['workshop-table', figure.rows],
		] as const
	).map(([name, rows]) => ({
		...{ words: null, name, title: figure.title, subtitle: figure.subtitle, rows, about },
		...{ foot: sayFoot({ ...about, ...said }, SLIDE), notes: [], lines: sayProvenance(about), legend: [] },
		// Neither is ever a picture.
		...{ svg: '', picture: '', width: SLIDE.width, height: SLIDE.height },
	}));
}
