// Lets a page that has no script of its own be printed with a button, which is hidden until there is a script.
for (const button of document.querySelectorAll('button[data-print]')) {
	button.hidden = false;
	button.addEventListener('click', () => window.print());
}
