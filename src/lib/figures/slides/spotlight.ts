// One country in the light and the others dimmed, on a slide whose marks say whose they are.
import type { FigureRows } from '../figure.ts';

/** The countries of a picture by its rows, each once, in their order there; none where its rows are of something else. */
export function countriesOf({
	columns,
	rows,
}: FigureRows): readonly { readonly id: string; readonly name: string }[] {
	const [id, name] = ['iso3', 'country'].map((key) => columns.findIndex((column) => column.key === key));
	if (id === undefined || name === undefined || id < 0 || name < 0) return [];
	const named = rows.flatMap((row) => {
		const [code, text] = [row[id], row[name]];
		return typeof code === 'string' && typeof text === 'string' ? [[code, text] as const] : [];
	});
	return [...new Map(named)].map(([code, text]) => ({ id: code, name: text }));
}

/** Puts one country's marks in the light; with an empty id, or one that has no mark, all of them. */
export function light(slide: ParentNode, id: string): void {
	const marks = [...slide.querySelectorAll('[data-id]')];
	const isShown = marks.some((mark) => mark.getAttribute('data-id') === id);
	for (const mark of marks) mark.classList.toggle('dimmed', isShown && mark.getAttribute('data-id') !== id);
}

/** Whose mark something is on. */
export const markOf = (target: EventTarget | null): string =>
	target instanceof Element ? (target.closest('[data-id]')?.getAttribute('data-id') ?? '') : '';
