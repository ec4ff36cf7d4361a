// What does not fit on the sheets of a brief: asked inside the page that is about to be printed.

/**
 * One sentence for everything that reaches over its sheet or is wider than its own box. Runs in the browser, with the page
 * laid out for paper, and so may use nothing but the page.
 */
export function findOverflow(): string[] {
	const faults: string[] = [];
	const pageHeight = (297 / 25.4) * 96;
	const sheets = [...document.querySelectorAll('.sheet')];
	if (sheets.length !== 2) faults.push(`there are ${sheets.length} sheets`);
	for (const [position, sheet] of sheets.entries()) {
		const box = sheet.getBoundingClientRect();
		const name = `sheet ${position + 1}`;
		if (box.height > pageHeight + 0.5)
			faults.push(`${name} is ${Math.ceil(box.height - pageHeight)} px too long`);
		for (const element of sheet.querySelectorAll('*')) {
			const { left, right, bottom, width } = element.getBoundingClientRect();
			const isOut = width > 0 && (left < box.left - 1 || right > box.right + 1 || bottom > box.bottom + 1);
			const isBlock = getComputedStyle(element).display !== 'inline' && element.clientWidth > 0;
			if (isOut || (isBlock && element.scrollWidth > element.clientWidth + 1))
				faults.push(
					`${name}: <${element.tagName.toLowerCase()}> “${element.textContent.trim().slice(0, 40)}”`,
				);
		}
	}
	return faults;
}
