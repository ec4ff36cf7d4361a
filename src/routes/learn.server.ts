// What a country could learn from others.
import { lessonPageOf, type LessonPage } from '#lib/edition/lessons.ts';
import { openEdition } from './edition.server.ts';

export const loadLessons = async (id: string): Promise<LessonPage> => lessonPageOf(await openEdition(), id);
