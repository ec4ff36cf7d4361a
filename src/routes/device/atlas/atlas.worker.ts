// Makes an atlas of a reader's own package beside the page: the edition lives here, the engine and the site with the page.
import { linearSumAssignment } from 'linear-sum-assignment';
import { z } from 'zod';
import { digest } from '#lib/arrival/digest.ts';
import type { Connector, Row } from '#lib/db/connector.ts';
import { recordOf } from '#lib/edition/country/record.ts';
import { readingsOf } from '#lib/edition/country/standing.ts';
import type { Edition } from '#lib/edition/edition.ts';
import { publishedIn, publishInMemory, Unsound, type Files } from '#lib/edition/own/inMemory.ts';
import { readEdition, type Published } from '#lib/edition/read.ts';
import { kindNamed, makePageOf } from '../../makers.ts';
import { atlasOrder, type AtlasCall, type AtlasOrder, type AtlasReply } from './messages.ts';

// zod would otherwise probe for eval, which the content security policy forbids and the console would report.
z.config({ jitless: true });

const reply = (message: AtlasReply): void => {
	self.postMessage(message);
};

const waiting = new Map<number, { settle: (value: unknown) => void; fail: (fault: Error) => void }>();
let asked = 0;

function ask(call: AtlasCall): Promise<unknown> {
	asked += 1;
	const id = asked;
	return new Promise((settle, fail) => {
		waiting.set(id, { settle, fail });
		reply({ is: 'asks', id, call });
	});
}

// The page's engine gives rows and nothing else.
const rowsOf = z.custom<readonly Row[]>(Array.isArray);

/** The engine of the page, in a place of its own there. */
const connectorTo = (place: string): Connector => ({
	place,
	query: async (sql, parameters = []) => rowsOf.parse(await ask({ to: 'query', sql, parameters })),
	prepare: async (sql) => {
		const statement = z.number().parse(await ask({ to: 'prepare', sql }));
		return {
			run: async (parameters = []) => rowsOf.parse(await ask({ to: 'run', statement, parameters })),
			close: async () => {
				await ask({ to: 'release', statement });
			},
		};
	},
	register: async (name, text) => {
		await ask({ to: 'register', name, text });
	},
	// The page opened the place, and closes it.
	close: () => Promise.resolve(),
});

interface Opened {
	readonly files: Files;
	readonly published: Published;
	readonly edition: Edition;
}

let opened: Opened | null = null;

async function open({ place, texts, beside }: Extract<AtlasOrder, { is: 'open' }>): Promise<void> {
	const files = await publishInMemory(connectorTo(place), new Map(Object.entries(texts)), {
		siteText: async (path) => z.string().parse(await ask({ to: 'siteText', path })),
		digest,
		beside,
		assign: (costs) => [
			...linearSumAssignment(
				costs.map((row) => [...row]),
				{ maximaze: false },
			).rowAssignments,
		],
	});
	const published = publishedIn(files);
	opened = { files, published, edition: await readEdition(published) };
}

/** A text as the site has it at this path; null where there is none. */
function textAt(path: string, { files, edition }: Opened): string | null {
	if (path === '/readings.json') return JSON.stringify({ build: '', books: readingsOf(edition) });
	const country = /^\/record\/(.+)\.json$/.exec(path)?.[1];
	if (country !== undefined) {
		const record = recordOf(edition, decodeURIComponent(country));
		return record === null ? null : JSON.stringify({ build: '', ...record });
	}
	return path.startsWith('/data/') ? (files.get(path.slice('/data/'.length)) ?? null) : null;
}

type Wanted = Exclude<AtlasOrder, { is: 'told' | 'refused' }>;

async function answer(order: Wanted): Promise<unknown> {
	if (order.is === 'open') return open(order);
	if (opened === null) throw new Error('no package was opened');
	if (order.is === 'text') return textAt(order.path, opened);
	const kind = kindNamed(order.kind);
	return kind === undefined ? null : makePageOf(opened.edition, opened.published, kind, order.page);
}

self.addEventListener('message', ({ data }) => {
	const order = atlasOrder.parse(data);
	if (order.is === 'told' || order.is === 'refused') {
		const waits = waiting.get(order.id);
		waiting.delete(order.id);
		if (order.is === 'told') waits?.settle(order.value);
		else waits?.fail(new Error(order.reason));
		return;
	}
	answer(order).then(
		(value) => reply({ is: 'done', id: order.id, value }),
		(fault: unknown) =>
			reply({
				...{ is: 'failed', id: order.id },
				reason: fault instanceof Error ? fault.message : String(fault),
				faults: fault instanceof Unsound ? fault.faults : [],
			}),
	);
});
