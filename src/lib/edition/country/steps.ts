// The questions of the framework as next steps of a country: the core ones, and those a public record leaves open.
import { isExploitation } from '#lib/advice/bearing.ts';
import type { QuestionStep } from '#lib/advice/gaps.ts';
import { questionOf } from '#lib/framework/question.ts';
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { Edition } from '../edition.ts';
import { kinOf, MOST_KIN, type Kin } from './kin.ts';
import { readAt, saidOf } from './records.ts';
import { sectionOf } from './sections.ts';

function aheadOf(edition: Edition, kin: readonly Kin[], question: string): QuestionStep['ahead'] {
	return kin.flatMap(({ row: { id }, likeness }) => {
		const yes = edition.evidence(id, question).find(({ finding }) => finding === 'yes');
		if (yes === undefined) return [];
		const { url, title } = readAt(edition, yes);
		return [{ country: id, likeness, title, url }];
	});
}

function stepOf(
	edition: Edition,
	country: string,
	kin: readonly Kin[],
	row: FrameworkRow,
): QuestionStep | null {
	const question = questionOf(row);
	const record = saidOf(edition.evidence(country, row.id));
	const isOpen = record === 'partial' || record === 'no';
	if (record === 'yes' || (!question.core && !isOpen)) return null;
	const ahead = aheadOf(edition, kin, row.id);
	return {
		...{ id: row.id, pillar: sectionOf(edition, row.id).id, name: row.name },
		...{ question: row.question, core: question.core, nextSteps: question.nextSteps },
		...{ isExploitation: isExploitation(row.risk_classes), dataSources: question.dataSources },
		...{ guideline: question.guidelineReference, guidelineStatus: question.guidelineStatus, record },
		...{ ahead: ahead.slice(0, MOST_KIN), aheadCount: ahead.length, peers: kin.length },
	};
}

/** The steps of a country in tree order; none where the package asks no questions. */
export function stepsOf(edition: Edition, id: string): readonly QuestionStep[] {
	const country = edition.country(id);
	if (country === undefined) return [];
	const kin = kinOf(edition, country);
	return edition.questions.flatMap((row) => stepOf(edition, id, kin, row) ?? []);
}
