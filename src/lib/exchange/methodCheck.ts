// What a method asks of the framework it is used with: indicators that exist, and goalposts where it needs them.
import type { FrameworkCells } from '#lib/framework/schema.ts';
import type { Method } from '#lib/scoring/method.ts';
import { linesOf, type JsonPath } from './jsonPlace.ts';
import type { Problem } from './problem.ts';

/** A method with the file it comes from and its text, so that a fault can be placed. */
export interface MethodFile {
	readonly file: string;
	readonly text: string;
	readonly method: Method;
}

/** The indicators of framework.csv: all ids, and of those whose row is sound, the row and its number. */
export interface Indicators {
	readonly ids: ReadonlySet<string>;
	readonly rows: readonly { readonly row: number; readonly leaf: FrameworkCells }[];
}

type Place = (path: JsonPath, message: string) => Problem;

function checkIds({ method }: MethodFile, ids: ReadonlySet<string>, place: Place): readonly Problem[] {
	const used = new Set(method.indicators ?? ids);
	const seen = new Set<string>();
	const named = (method.indicators ?? []).flatMap((id, at) => {
		if (!ids.has(id))
			return [
				place(['indicators', at], `${id} is not an indicator of framework.csv; expected ids of its leaves`),
			];
		return seen.size === seen.add(id).size
			? [place(['indicators', at], `${id} is named twice; expected every indicator once`)]
			: [];
	});
	const floors = method.floors.flatMap(({ indicator }, at) =>
		used.has(indicator) && ids.has(indicator)
			? []
			: [
					place(
						['floors', at, 'indicator'],
						`${indicator} is not an indicator this method uses; expected one of ${
							method.indicators === null ? 'the leaves of framework.csv' : 'its indicators'
						}`,
					),
				],
	);
	return [...named, ...floors];
}

/** Leaves without goalposts that a method normalises by goalposts; half a pair is the framework's own fault. */
function checkGoalposts({ file, method }: MethodFile, { rows }: Indicators): readonly Problem[] {
	const used = method.indicators === null ? null : new Set(method.indicators);
	return rows.flatMap(({ row, leaf }): readonly Problem[] => {
		if (used !== null && !used.has(leaf.id)) return [];
		if ((leaf.normalisation ?? method.normalisation) !== 'goalposts') return [];
		if (leaf.low !== null || leaf.high !== null) return [];
		const message = `is empty, though ${file} takes ${leaf.id} by goalposts; expected low and high, or another normalisation`;
		return [{ file: 'framework.csv', row, column: 'low', message }];
	});
}

/** What is wrong between methods and the indicators of the framework; `indicators` null: it could not be read. */
export function checkMethods(
	methods: readonly MethodFile[],
	indicators: Indicators | null,
): readonly Problem[] {
	const takenIds = new Set<string>();
	return methods.flatMap((each): readonly Problem[] => {
		const { file, text, method } = each;
		const lineOf = linesOf(text);
		const place: Place = (path, message) => ({
			file,
			row: lineOf(path),
			column: path.map(String).join('.'),
			message,
		});
		const isTaken = takenIds.has(method.id);
		takenIds.add(method.id);
		return [
			...(isTaken
				? [place(['id'], `${method.id} is the id of another method; expected every method id once`)]
				: []),
			...(indicators === null
				? []
				: [...checkIds(each, indicators.ids, place), ...checkGoalposts(each, indicators)]),
		];
	});
}
