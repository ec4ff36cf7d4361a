/** A tile map: every country one square of the same size, near where it lies. */
import { z } from 'zod';
import { VIEW_IDS } from './regions.ts';

export const tileLayoutSchema = z.object({
	id: z.enum(VIEW_IDS),
	columns: z.number().int().positive(),
	rows: z.number().int().positive(),
	tiles: z.array(z.object({ id: z.string(), column: z.number().int(), row: z.number().int() })),
});

/** Where the tile of each country of the view lies, counted from the top left: also of those no map can outline. */
export type TileLayout = z.infer<typeof tileLayoutSchema>;
