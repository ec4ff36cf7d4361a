/** The notes a map must carry about its boundaries: which there are, what they concern, where they are shown. */
import { z } from 'zod';
import { VIEW_IDS, type ViewId } from './regions.ts';

/** `en` is the text of record; `key` names the message that translates it. */
export const disclaimerSchema = z.object({
	credit: z.object({ key: z.string(), en: z.string() }),
	notes: z.array(
		z.object({
			key: z.string(),
			wording: z.enum(['United Nations', 'COP Atlas']),
			/** Ids of the shapes it is about; empty for the whole map. */
			concerns: z.array(z.string()),
			views: z.array(z.enum(VIEW_IDS)),
			en: z.string(),
		}),
	),
});

export type Disclaimer = z.infer<typeof disclaimerSchema>;
export type BoundaryNote = Disclaimer['notes'][number];

/** The notes to print under one view, in order. */
export function notesOf({ notes }: Disclaimer, view: ViewId): readonly BoundaryNote[] {
	return notes.filter(({ views }) => views.includes(view));
}
