// Reads one file of answers beside the page, so that no file can stop it: an order comes in, the reading goes out.
import { z } from 'zod';
import { readAssessmentFile } from '#lib/assessment/files/read.ts';
import { answersOrder, type AnswersReply } from './answersMessages.ts';

// zod would otherwise probe for eval, which the content security policy forbids and the console would report.
z.config({ jitless: true });

const reply = (message: AnswersReply): void => {
	self.postMessage(message);
};

async function run(data: unknown): Promise<void> {
	const { questionnaire, name, bytes, options } = answersOrder.parse(data);
	reply({ is: 'begun' });
	reply({ is: 'read', read: await readAssessmentFile(questionnaire, name, bytes, options) });
}

self.addEventListener('message', ({ data }) => {
	run(data).catch(() => {
		reply({ is: 'failed' });
	});
});
