// What the stages do not do yet: a package that asks for it is refused, never scored in another way than it says.
import type { FrameworkRow } from '#lib/framework/schema.ts';
import type { Method } from './method.ts';

const NORMALISED: readonly string[] = ['goalposts', 'none'];

/** One sentence for each thing asked for that the stages cannot do; empty when all can be done. */
export function findUnsupported(
	methods: readonly Method[],
	framework: readonly FrameworkRow[],
): readonly string[] {
	const faults: string[] = [];
	const refuse = (place: string, asked: string, done: string): void => {
		faults.push(`${place}: ${asked} is not computed by this version; expected ${done}`);
	};
	for (const method of methods) {
		const place = `method ${method.id}`;
		if (!NORMALISED.includes(method.normalisation))
			refuse(place, `normalisation ${method.normalisation}`, NORMALISED.join(' or '));
		if (method.aggregation !== 'arithmetic') refuse(place, `aggregation ${method.aggregation}`, 'arithmetic');
		if (method.missing !== 'skip') refuse(place, `missing ${method.missing}`, 'skip');
		if (method.treatment !== null) refuse(place, 'treatment', 'null');
		if (method.round !== null) refuse(place, `round ${method.round}`, 'null');
		if (method.floors.length > 0) refuse(place, 'a floor', 'none');
	}
	for (const node of framework) {
		const place = `framework.csv: ${node.id}`;
		if (node.aggregation !== null && node.aggregation !== 'arithmetic')
			refuse(place, `aggregation ${node.aggregation}`, 'arithmetic');
		if (node.transform !== null) refuse(place, `transform ${node.transform}`, 'an empty cell');
		if (node.normalisation !== null && !NORMALISED.includes(node.normalisation))
			refuse(place, `normalisation ${node.normalisation}`, NORMALISED.join(' or '));
	}
	return faults;
}
