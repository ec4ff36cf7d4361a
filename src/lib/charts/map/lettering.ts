// What a map of a given size shows besides its areas: which labels, and which rail of small states.
import type { MapArea, MapDrawing } from './choropleth.ts';
import { placeLabels, type LabelGround, type MapLabel } from './labels.ts';
import { layoutFace, type Face } from './mapFace.ts';
import { labelTiles } from './tileLabels.ts';

/** How a map names its countries: not at all, on its land with a rail for the small ones, or in its tiles. */
export type Lettering =
	| { readonly is: 'none' }
	| { readonly is: 'land'; readonly ground: LabelGround; readonly railTitle: string }
	| { readonly is: 'tiles'; readonly side: number };

export interface DressRequest {
	readonly layout: MapDrawing;
	readonly areas: ReadonlyMap<string, MapArea>;
	readonly lettering: Lettering;
	readonly room: { readonly width: number; readonly height: number | null };
	/** The map itself is never taller, in pixels, where the room sets no height. */
	readonly tallest: number;
	readonly isMirrored: boolean;
}

/** The room of a map on paper, beside all else that stands on a sheet. */
export const PAPER = { width: 680, height: 370 } as const;

const [TALLEST, SHARE_OF_WINDOW] = [704, 0.78];

/** What a map is never taller than in a window, in CSS pixels; 0 where the window is not known. */
export const tallestIn = (window: number): number =>
	window === 0 ? TALLEST : Math.min(TALLEST, window * SHARE_OF_WINDOW);

export interface Dress {
	readonly face: Face;
	readonly labels: readonly MapLabel[];
}

/** Of the letters on a map, in pixels. */
const SIZE = 11;

/** The face of a map and its labels; the same for the same request. */
export function dressMap({ layout, areas, lettering, room, tallest, isMirrored }: DressRequest): Dress {
	const places = layout.countries;
	const names = new Map(
		places.flatMap(({ id }): [string, string][] => {
			const area = areas.get(id);
			return area ? [[id, area.name]] : [];
		}),
	);
	const items =
		lettering.is === 'land'
			? places.flatMap(({ id, marker }) => {
					const name = names.get(id);
					return marker && name !== undefined ? [{ id, name }] : [];
				})
			: [];
	const inOrder = [...items].sort((a, b) => a.name.localeCompare(b.name));
	const railTitle = lettering.is === 'land' ? lettering.railTitle : '';
	const face = layoutFace({ map: layout, items: inOrder, railTitle, room, tallest, isMirrored });
	const { scale } = face;
	switch (lettering.is) {
		case 'land':
			return { face, labels: placeLabels({ places, names, ground: lettering.ground, scale, size: SIZE }) };
		case 'tiles':
			return { face, labels: labelTiles({ places, names, side: lettering.side, scale, size: SIZE }) };
		case 'none':
			return { face, labels: [] };
		default:
			return lettering satisfies never;
	}
}
