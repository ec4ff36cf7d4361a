// Makes one run of draws beside the page: an order comes in, progress and the run go out.
import { z } from 'zod';
import { readProblem } from '#lib/exchange/results/drawProblem.ts';
import { drawRun } from '#lib/exchange/results/drawnRun.ts';
import { drawOrder, type DrawReply } from './drawMessages.ts';

// zod would otherwise probe for eval, which the content security policy forbids and the console would report.
z.config({ jitless: true });

const reply = (message: DrawReply): void => {
	self.postMessage(message);
};

async function run(data: unknown): Promise<void> {
	const { problem, weights } = drawOrder.parse(data);
	const { places, pairs } = await drawRun(
		{ ...readProblem(problem), weights: new Map(weights) },
		{
			onProgress: (done, total) => {
				reply({ is: 'progress', share: done / total });
			},
		},
	);
	reply({ is: 'done', drawn: { places: [...places], pairs: [...pairs] } });
}

self.addEventListener('message', ({ data }) => {
	run(data).catch((fault: unknown) => {
		reply({ is: 'failed', reason: fault instanceof Error ? fault.message : String(fault) });
	});
});
