// Holds a reader's own tables beside the page, so that no file can stop it.
import { z } from 'zod';
import { readTable } from '#lib/exchange/table.ts';
import { countryRow } from '#lib/geography/country.ts';
import { IntakeBench } from '#lib/intake/bench.ts';
import { makeContext } from '#lib/intake/context.ts';
import { ownOrder, type OwnOrder, type OwnReply } from './ownMessages.ts';

// zod would otherwise probe for eval, which the content security policy forbids and the console would report.
z.config({ jitless: true });

const reply = (message: OwnReply): void => {
	self.postMessage(message);
};

let bench: IntakeBench | null = null;

function benchOf({ countries, today }: Extract<OwnOrder, { is: 'open' }>): IntakeBench {
	const { rows } = readTable('countries.csv', countries, countryRow);
	bench ??= new IntakeBench(
		makeContext(
			rows.flatMap(({ value }) => value ?? []),
			today,
		),
	);
	return bench;
}

async function answer(order: OwnOrder): Promise<OwnReply> {
	const { id } = order;
	const onProgress = (done: number, all: number): void => reply({ is: 'progress', id, done, all });
	if (order.is === 'open')
		return { is: 'opened', id, opened: await benchOf(order).open(order.files, { onProgress }) };
	if (bench === null) return { is: 'failed', id };
	switch (order.is) {
		case 'apply':
			return { is: 'applied', id, review: await bench.apply(order.recipe, { onProgress }) };
		case 'values':
			return { is: 'values', id, values: bench.values(order.indicator, order.year) };
		case 'texts': {
			const texts = bench.texts();
			return { is: 'texts', id, texts: texts === null ? null : Object.fromEntries(texts) };
		}
	}
}

self.addEventListener('message', ({ data }) => {
	const order = ownOrder.parse(data);
	answer(order).then(reply, () => reply({ is: 'failed', id: order.id }));
});
