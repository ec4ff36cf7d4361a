import { filesPageOf, foldersOf } from '#lib/edition/files.ts';
import { openEdition, openFiles } from '../edition.server.ts';

export const load = async () => {
	const edition = await openEdition();
	return { page: filesPageOf(edition, await openFiles(foldersOf(edition))) };
};
