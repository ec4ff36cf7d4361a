import { json } from '@sveltejs/kit';
import { packReadings } from '../standing.server.ts';

export const prerender = true;

export const GET = async () => json(await packReadings());
