// What of a drawing is compared: its elements, attributes and texts. Not what only says where a file lies or in which
// order components were made: scoped classes, the marks of the server, generated ids, and digits nobody can see.

/** Elements that never have an end. */
const EMPTY = /^<(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b/;
/** Attributes that hold an id, or point to one. */
const POINTING = /(?<=\s(?:id|for|href|fill|clip-path|aria-(?:labelledby|describedby|controls))=")[^"]*/g;
/** As `$props.id()` makes them on the server. */
const GENERATED = /(?<![\w-])s\d+(?![\w])/g;
const NUMBER = /-?\d+\.\d+(?:e[-+]?\d+)?|-?\d+e[-+]?\d+/g;

const round = (digits: string): string => String(Math.round(Number(digits) * 1000) / 1000 || 0);

function withoutScope(tag: string): string {
	return tag
		.replace(/(?<=\sclass=")[^"]*/g, (classes) =>
			classes
				.split(/\s+/)
				.filter((name) => name !== '' && !/^_[A-Za-z0-9]{4}$/.test(name))
				.join(' '),
		)
		.replace(/\sclass=""/g, '');
}

/** Every value of a tag, digits cut to a thousandth. A label is what is read, so it stays as it is. */
function roundValues(tag: string): string {
	return tag.replace(/(\s[\w:-]+=")([^"]*)/g, (whole, name: string, value: string) =>
		/^\s(aria-label|href|id|class|title)=/.test(name) ? whole : name + value.replace(NUMBER, round),
	);
}

/** One element a line, indented by its depth; what holds nothing but a text keeps it on its line. */
function layLines(tokens: readonly string[]): string[] {
	const lines: string[] = [];
	let depth = 0;
	let [opened, only] = [false, ''];
	const write = (text: string): void => void lines.push('\t'.repeat(Math.max(0, depth)) + text);
	const flush = (): void => {
		if (only !== '') write(only);
		only = '';
	};
	for (const token of tokens) {
		if (token.startsWith('</')) {
			depth -= 1;
			const last = lines.at(-1);
			if (opened && last !== undefined) lines[lines.length - 1] = last + only + token;
			else {
				depth += 1;
				flush();
				depth -= 1;
				write(token);
			}
			[opened, only] = [false, ''];
		} else if (token.startsWith('<')) {
			flush();
			write(token);
			opened = !EMPTY.test(token) && !token.endsWith('/>');
			if (opened) depth += 1;
		} else {
			only = token.replace(/\s+/g, ' ').trim();
		}
	}
	flush();
	return lines;
}

/** A drawing as it is compared. */
export function normalise(html: string): string {
	const ids = new Map<string, string>();
	const number = (id: string): string => {
		const known = ids.get(id) ?? `id${ids.size + 1}`;
		ids.set(id, known);
		return known;
	};
	const tokens = html
		.replace(/<!--[\s\S]*?-->/g, '')
		.match(/<(?:"[^"]*"|[^>"])*>|[^<]+/g)
		?.filter((token) => token.trim() !== '');
	const tags = (tokens ?? []).map((token) =>
		token.startsWith('<')
			? roundValues(withoutScope(token)).replace(POINTING, (value) => value.replace(GENERATED, number))
			: token,
	);
	return layLines(tags).join('\n') + '\n';
}
