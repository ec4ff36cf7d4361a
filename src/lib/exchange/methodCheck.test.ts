import { describe, expect, test } from 'vitest';
import { frameworkCells, type FrameworkCells } from '#lib/framework/schema.ts';
import { checkMethods, type MethodFile } from './methodCheck.ts';
import { formatProblem } from './problem.ts';
import { readMethod } from './readMethod.ts';

function fileOf(text: string, file = 'method.json', id = 'method'): MethodFile {
	const { method } = readMethod(file, text, id);
	if (method === null) throw new Error(`${file} is no method`);
	return { file, text, method };
}

const leaf = (id: string, cells: Partial<FrameworkCells> = {}): FrameworkCells => ({
	...frameworkCells.parse({ id, parent: 'rights', name: id, direction: 1, low: 0, high: 4 }),
	...cells,
});

/** Two indicators, on rows 4 and 5. */
const indicatorsWith = (care: Partial<FrameworkCells> = {}) => ({
	ids: new Set(['law', 'care']),
	rows: [
		{ row: 4, leaf: leaf('law') },
		{ row: 5, leaf: leaf('care', care) },
	],
});
const problemsOf = (text: string, indicators: ReturnType<typeof indicatorsWith> | null = indicatorsWith()) =>
	checkMethods([fileOf(text)], indicators).map(formatProblem);

describe(checkMethods, () => {
	test.each([
		[
			'names an indicator that does not exist',
			'{"indicators": ["law", "lore"]}',
			'method.json:1:indicators.1: lore is not an indicator of framework.csv; expected ids of its leaves',
		],
		[
			'names an indicator twice',
			'{"indicators": ["law", "law"]}',
			'method.json:1:indicators.1: law is named twice; expected every indicator once',
		],
		[
			'sets a floor by a pillar',
			'{\n"floors": [{ "indicator": "rights", "below": 1, "max_tier": "nascent" }]}',
			'method.json:2:floors.0.indicator: rights is not an indicator this method uses; expected one of the leaves of framework.csv',
		],
		[
			'sets a floor by an indicator it leaves out',
			'{"indicators": ["law"], "floors": [{ "indicator": "care", "below": 1, "max_tier": "nascent" }]}',
			'method.json:1:floors.0.indicator: care is not an indicator this method uses; expected one of its indicators',
		],
	])('a method is refused that %s', (_, method, problem) => {
		expect(problemsOf(method)).toEqual([problem]);
	});

	test('goalposts are asked for where a method normalises by them, and nowhere else', () => {
		const none = indicatorsWith({ low: null, high: null });
		expect(problemsOf('{}', none)).toEqual([
			'framework.csv:5:low: is empty, though method.json takes care by goalposts; expected low and high, or another normalisation',
		]);
		expect(problemsOf('{"normalisation": "minmax"}', none)).toEqual([]);
		expect(problemsOf('{"indicators": ["law"]}', none)).toEqual([]);
		expect(problemsOf('{}', indicatorsWith({ low: null, high: null, normalisation: 'rank' }))).toEqual([]);
	});

	test('half a pair of goalposts is not complained of a second time', () => {
		expect(problemsOf('{}', indicatorsWith({ low: null }))).toEqual([]);
	});

	test('a framework that cannot be read is no fault of a method', () => {
		expect(problemsOf('{"indicators": ["lore"]}', null)).toEqual([]);
	});

	test('two methods may not have one id', () => {
		const methods = [fileOf('{ "id": "facts" }'), fileOf('{\n"id": "facts" }', 'methods/other.json')];
		expect(checkMethods(methods, indicatorsWith()).map(formatProblem)).toEqual([
			'methods/other.json:2:id: facts is the id of another method; expected every method id once',
		]);
	});
});
