// Ids of nodes out of names: snake_case, each once.
import { fold } from '../countries/fold.ts';

const LONGEST = 48;

/** An id for a name; `otherwise` where the name has no Latin letter. */
export function slugOf(name: string, otherwise: string): string {
	const words = fold(name)
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^[_\d]+|_+$/g, '')
		.slice(0, LONGEST)
		.replace(/_+$/, '');
	return words === '' ? otherwise : words;
}

/** Makes ids that are taken once: the second `rate` is `rate_2`. */
export function makeIds(taken: Iterable<string>): (name: string, otherwise: string) => string {
	const used = new Set(taken);
	return (name, otherwise) => {
		const wanted = slugOf(name, otherwise);
		let id = wanted;
		for (let count = 2; used.has(id); count += 1) id = `${wanted}_${count}`;
		used.add(id);
		return id;
	};
}
