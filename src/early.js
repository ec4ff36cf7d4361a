// Stands at the top of every page that becomes alive: keeps what a reader presses, types or chooses before it is, shows that
// it was heard, and does it when the page says that it is alive.
(() => {
	const TYPES = /** @type {const} */ (['click', 'submit', 'input', 'change', 'toggle', 'keydown']);
	/** What was done to what, in order. Something pressed again while nothing happens is meant once. */
	const kept = /** @type {{ key: string, target: Element, act: () => void }[]} */ ([]);

	/**
	 * @param {Event} event kept from whoever listens already, since it comes again
	 * @param {Element} target
	 * @param {string} key
	 * @param {() => void} act
	 */
	function keep(event, target, key, act) {
		event.stopImmediatePropagation();
		const at = kept.findIndex((each) => each.target === target && each.key === key);
		if (at >= 0) kept.splice(at, 1);
		kept.push({ key, target, act });
	}

	/**
	 * Whether the browser does it by itself: opens what a button names, or sends or empties its form.
	 * @param {Element} control
	 */
	const isNative = (control) =>
		control instanceof HTMLButtonElement &&
		(control.popoverTargetElement ||
			('commandForElement' in control && control.commandForElement) ||
			(control.form && control.type !== 'button'));

	/** @param {Event} event */
	function hear(event) {
		const { type, target } = event;
		if (!(target instanceof Element)) return;
		if (event instanceof SubmitEvent) {
			event.preventDefault();
			const { submitter } = event;
			submitter?.setAttribute('aria-busy', 'true');
			keep(event, submitter ?? target, type, () => {
				if (target instanceof HTMLFormElement) target.requestSubmit(submitter);
			});
		} else if (event instanceof KeyboardEvent) {
			const isField = target.closest('input, select, textarea, dialog, [popover]');
			const isPlain =
				event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
			if (isPlain && !isField)
				keep(event, target, event.key, () => target.dispatchEvent(new KeyboardEvent(type, event)));
		} else if (event instanceof MouseEvent) {
			const control = target.closest('button, [role="button"]');
			if (control === null || isNative(control)) return;
			control.setAttribute('aria-busy', 'true');
			keep(event, control, type, () => control.dispatchEvent(new MouseEvent(type, event)));
		} else if (event instanceof ToggleEvent) {
			const isOpen = event.newState === 'open';
			keep(event, target, type, () => {
				// The page may have shut it as it became alive; to be opened again is an event by itself.
				if (target instanceof HTMLDetailsElement && target.open !== isOpen) target.open = isOpen;
				else target.dispatchEvent(new ToggleEvent(type, event));
			});
		} else if (
			target instanceof HTMLInputElement ||
			target instanceof HTMLSelectElement ||
			target instanceof HTMLTextAreaElement
		) {
			const { value } = target;
			const checked = target instanceof HTMLInputElement && target.checked;
			keep(event, target, type, () => {
				if (target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type))
					target.checked = checked;
				else if (target.type !== 'file' && target.value !== value) target.value = value;
				target.dispatchEvent(new Event(type, { bubbles: true }));
			});
		}
	}

	for (const type of TYPES) addEventListener(type, hear, true);
	addEventListener(
		'alive',
		async () => {
			for (const type of TYPES) removeEventListener(type, hear, true);
			for (const { target, act } of kept) {
				target.removeAttribute('aria-busy');
				act();
				// The page shows what came of it before the next: a field is filled before its form is sent.
				await new Promise((done) => setTimeout(done));
			}
		},
		{ once: true },
	);
})();
