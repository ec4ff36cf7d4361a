// A case of an answer file: a self-assessment as CSV or Excel, broken in a few places, read as the questionnaire reads it.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readAssessmentFile, type ReadFile } from '#lib/assessment/files/read.ts';
import { writeAssessmentCsv, writeAssessmentXlsx } from '#lib/assessment/files/write.ts';
import { answerTo, assess, QUESTIONNAIRE } from '../fixtures/questionnaire.ts';
import { raw, workbookOf } from '../fixtures/workbook.ts';
import type { Dice } from './dice.ts';
import { mutateBytes, mutateGrid, readGrid, writeGrid } from './mutate.ts';
import { NUMBERS, TEXTS } from './nasty.ts';
import type { Outcome } from './packages.ts';

export interface AnswerFile {
	readonly file: string;
	readonly bytes: Uint8Array;
}

const ASSESSMENT = assess(
	'NPL',
	2026,
	answerTo('offences', 3, { evidence: 'https://example.org/act', note: 'of 2019, "amended"' }),
	answerTo('identification', 1),
	answerTo('training', 62.5, { note: 'two\nlines' }),
	answerTo('removal', null),
);
const COUNTRIES = new Set(['NPL', 'BTN']);
const WORDS = { answers: 'Answers', instructions: 'Help', rightToLeft: false, lines: [] };

const sheet = (): Uint8Array =>
	workbookOf({
		name: 'A',
		rows: [
			['country', 'year', 'question', 'status', 'value', 'evidence', 'note', 'changed'],
			['NPL', 2026, 'offences', 'assessed', 2, null, 'x', raw('<c r="@" s="1"><v>46023.5</v></c>')],
			['NPL', 2026, 'identification', 'assessed', true, null, raw('<c r="@" t="str"><f>1+1</f><v>2</v></c>')],
			['NPL', 2026, 'training', 'assessed', raw('<c r="@" s="2"><v>0.6</v></c>')],
		],
	});

/** The XML of a part with a number, an attribute or a run of signs changed. */
function mutateXml(text: string, dice: Dice): string {
	const parts = text.split(/("[^"]*"|>[^<]*<)/);
	const at = 2 * dice.throw(Math.ceil(parts.length / 2)) + 1;
	const fill = dice.pick([
		...NUMBERS,
		...TEXTS,
		'A1',
		'XFD1048576',
		'A99999999',
		'ZZZZ1',
		'A0',
		'1048576',
		'e',
		's',
		'd',
		'b',
		'str',
		'14',
	]);
	switch (dice.throw(4)) {
		case 0:
			return strFromU8(mutateBytes(strToU8(text), dice));
		case 1:
			return parts.filter((_, place) => place !== at).join('');
		default:
			return parts
				.map((part, place) => {
					if (place !== at) return part;
					return part.startsWith('"') ? `"${fill}"` : `>${fill}<`;
				})
				.join('');
	}
}

/** Where the headers of an archive say how large a part is, how it is packed, and what its name is. */
function mutateHeaders(bytes: Uint8Array, dice: Dice): Uint8Array {
	const signs = [...bytes.keys()].filter((at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b);
	const changed = Uint8Array.from(bytes);
	for (let count = 1 + dice.throw(3); count > 0; count -= 1) {
		const at = dice.pick(signs) + 4 + dice.throw(42);
		changed[at] = dice.pick([0, 1, 8, 255, dice.throw(256)]);
	}
	return changed;
}

/** A workbook or another archive with bytes, headers, parts or XML changed. Throws where it is no archive any more. */
export function mutateWorkbook(bytes: Uint8Array, dice: Dice): Uint8Array {
	const kind = dice.throw(6);
	if (kind === 0) return mutateBytes(bytes, dice);
	if (kind === 1) return mutateHeaders(bytes, dice);
	// What its headers say of sizes may be a lie by now.
	const parts = Object.entries(unzipSync(bytes, { filter: ({ originalSize }) => originalSize < 1e6 }));
	if (parts.length === 0) return mutateBytes(bytes, dice);
	const chosen = dice.throw(parts.length);
	const changed = parts.flatMap(([name, part], at): [string, Uint8Array][] => {
		if (at !== chosen) return [[name, part]];
		if (kind === 2)
			return dice.pick([
				[],
				[[`x${name}`, part]],
				[
					[name, part],
					[name.toUpperCase(), part],
				],
			]);
		return [[name, strToU8(mutateXml(strFromU8(part), dice))]];
	});
	return zipSync(Object.fromEntries(changed), { level: dice.pick([0, 6]) });
}

function mutateCsv(text: string, dice: Dice): Uint8Array {
	if (dice.throw(4) === 0) return mutateBytes(strToU8(text), dice);
	const changed = writeGrid(mutateGrid(readGrid(text), dice));
	const parted = dice.throw(4) === 0 ? changed.replaceAll(',', dice.pick([';', '\t'])) : changed;
	return strToU8(dice.throw(6) === 0 ? `${dice.pick(TEXTS)}\n${parted}` : parted);
}

/** The file of a case. */
export async function answersOf(dice: Dice): Promise<AnswerFile> {
	const count = 1 + dice.throw(3);
	if (dice.throw(2) === 0) {
		let text = writeAssessmentCsv(QUESTIONNAIRE, [ASSESSMENT]);
		for (let left = count; left > 1; left -= 1) text = strFromU8(mutateCsv(text, dice));
		return { file: 'answers.csv', bytes: mutateCsv(text, dice) };
	}
	const blob = await writeAssessmentXlsx(QUESTIONNAIRE, ASSESSMENT, WORDS);
	let bytes = dice.throw(2) === 0 ? sheet() : new Uint8Array(await blob.arrayBuffer());
	for (let left = count; left > 0; left -= 1) {
		try {
			bytes = mutateWorkbook(bytes, dice);
		} catch {
			// No longer an archive: its bytes alone can be changed.
			bytes = mutateBytes(bytes, dice);
		}
	}
	return { file: 'answers.xlsx', bytes };
}

function findOdd({ assessments, problems }: ReadFile): string | null {
	const answers = assessments.flatMap((each) => [...each.answers.values()]);
	const odd = answers.find(
		({ value, changed }) =>
			(value !== null && !Number.isFinite(value)) || (changed !== null && Number.isNaN(Date.parse(changed))),
	);
	if (odd !== undefined) return `read ${JSON.stringify(odd)}`;
	return answers.length === 0 && problems.length === 0 ? 'nothing was read and nothing said' : null;
}

/** Reads a case, alone and as the one assessment wanted. */
export async function tryAnswers({ file, bytes }: AnswerFile): Promise<Outcome> {
	const read = await readAssessmentFile(QUESTIONNAIRE, file, bytes, { countries: COUNTRIES });
	const only = { country: 'NPL', year: 2026 };
	await readAssessmentFile(QUESTIONNAIRE, file, bytes, {
		countries: COUNTRIES,
		only,
		filledIsAssessed: true,
	});
	return { is: read.problems.length > 0 ? 'refused' : 'read', problems: read.problems, wrong: findOdd(read) };
}
