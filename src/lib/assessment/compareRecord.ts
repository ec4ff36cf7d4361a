// Reads the public record of a country as it arrives over the network.
import { z } from 'zod';
import { KINDS } from '#lib/framework/terms.ts';
import { FINDINGS } from '#lib/observations/evidence.ts';
import { CONFIDENCES, STATUSES } from '#lib/observations/terms.ts';
import type { CountryRecord } from './record.ts';

const text = z.string().nullable();
const number = z.number().nullable();
const source = z.object({ id: z.string(), title: z.string(), url: text });

const item = z.object({
	id: z.string(),
	pillar: z.string(),
	kind: z.enum(KINDS),
	name: z.string(),
	...{ unit: text, low: number, high: number },
	status: z.enum(STATUSES),
	...{ value: number, year: number },
	interval: z.object({ from: number, to: number }).exactOptional(),
	confidence: z.enum(CONFIDENCES).nullable(),
	...{ locator: text, note: text },
	source: source.nullable(),
	records: z.array(
		z.object({ finding: z.enum(FINDINGS), detail: z.string(), date: z.string(), url: text, source }),
	),
});

const file = z.object({
	country: z.string(),
	region: z.string().nullable(),
	peers: z.number(),
	items: z.array(item),
	peerAnswers: z.record(z.string(), z.object({ yes: z.array(z.string()), partial: z.array(z.string()) })),
});

/** Reads `/record/NPL.json`; throws when the text is not one. */
export function readRecord(json: string): CountryRecord {
	return file.parse(JSON.parse(json));
}
