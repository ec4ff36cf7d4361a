import { TABLE_FOLDERS, tablesOf } from '#lib/edition/tables.ts';
import { openFiles } from '../edition.server.ts';

export const load = async () => ({ tables: tablesOf(await openFiles(TABLE_FOLDERS)) });
