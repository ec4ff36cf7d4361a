// Reach: how many of the questions a framework asks are answered in part, and how many more have only something near.

/** What an indicator says of questions, which are named by their position: what it answers in part, what it only stands near. */
export interface Bearing {
	readonly indicator: string;
	readonly answers: readonly number[];
	readonly near: readonly number[];
}

/** A question and the pillar it lies in. */
export interface Asked {
	readonly id: string;
	readonly pillar: string;
}

/** Which questions the indicators of a framework bear on. */
export interface ReachTable {
	readonly questions: readonly Asked[];
	readonly bearings: readonly Bearing[];
}

/** Of so many questions, those answered in part, and those not answered that have something near. Never called coverage. */
export interface Reach {
	readonly questions: number;
	readonly answered: number;
	readonly near: number;
}

/** What is known of a country. */
export interface Known {
	/** Whether the method asks for an indicator and it has an assessed value, be it 0. */
	readonly isAssessed: (indicator: string) => boolean;
	/** Positions of the questions that have a value of their own. */
	readonly own: readonly number[];
}

interface Row {
	readonly id: string;
	readonly bears_on: readonly string[] | null;
	readonly stands_near: readonly string[] | null;
}

/** The table of a framework; null where no indicator bears on a question, so that there is no reach to speak of. */
export function reachTableOf(rows: readonly Row[], questions: readonly Asked[]): ReachTable | null {
	const places = new Map(questions.map(({ id }, at) => [id, at]));
	const placesOf = (ids: readonly string[] | null) => (ids ?? []).flatMap((id) => places.get(id) ?? []);
	const bearings = rows
		.map((row) => ({
			indicator: row.id,
			answers: placesOf(row.bears_on),
			near: placesOf(row.stands_near),
		}))
		.filter(({ answers, near }) => answers.length + near.length > 0);
	return bearings.length === 0 ? null : { questions, bearings };
}

/** The reach over the questions of a pillar, or over all of them where it is null. */
export function reachOf(
	{ questions, bearings }: ReachTable,
	{ isAssessed, own }: Known,
	pillar: string | null,
): Reach {
	const assessed = bearings.filter(({ indicator }) => isAssessed(indicator));
	const answered = new Set([...own, ...assessed.flatMap(({ answers }) => answers)]);
	const near = new Set(assessed.flatMap((each) => each.near));
	const asked = questions.flatMap((each, at) => (pillar === null || each.pillar === pillar ? [at] : []));
	return {
		questions: asked.length,
		answered: asked.filter((at) => answered.has(at)).length,
		near: asked.filter((at) => near.has(at) && !answered.has(at)).length,
	};
}
