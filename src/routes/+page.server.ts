import { loadMap } from './map.server.ts';

export const load = () => loadMap('world');
