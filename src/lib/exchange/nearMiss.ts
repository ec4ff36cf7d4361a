// Headers that nearly name a column: a plural, another spelling, a slip of the pen.
import { slipsBetween } from '#lib/text/slips.ts';

/** Slips forgiven in a name: in a short one only a plural. */
const forgiven = (name: string): number => (name.length < 5 ? 0 : name.length < 9 ? 1 : 2);

const LONGEST = 40;

function isNear(header: string, name: string): boolean {
	const said = header.toLowerCase().replace(/[\s-]+/g, '_');
	if (said.length > LONGEST) return false;
	const most = forgiven(name);
	return said === name || said === `${name}s` || slipsBetween(said, name, most) <= most;
}

/** Headers that are no column of a file and come near to one it does not have. */
export function findNearMisses(
	headers: readonly string[],
	known: ReadonlySet<string>,
	absent: readonly string[],
): readonly { readonly header: string; readonly name: string }[] {
	return headers.flatMap((header) => {
		if (header === '' || known.has(header)) return [];
		const name = absent.find((each) => isNear(header, each));
		return name === undefined ? [] : [{ header, name }];
	});
}
