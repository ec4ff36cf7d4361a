import { listTables } from './tables.server.ts';

export const load = async () => ({ tables: await listTables('static/data') });
