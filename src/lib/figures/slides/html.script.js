(() => {
	// One slide at a time; without a script they stand one below another.
	const slides = [...document.querySelectorAll('section')];
	const { dir } = document.documentElement;
	let at = 0;
	/** @param {number} to */
	const show = (to) => {
		at = Math.max(0, Math.min(slides.length - 1, to));
		slides.forEach((slide, place) => slide.classList.toggle('shown', place === at));
		history.replaceState(null, '', `#slide-${at + 1}`);
	};
	const onward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
	const back = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
	const keys = {
		[onward]: () => show(at + 1),
		[back]: () => show(at - 1),
		ArrowDown: () => show(at + 1),
		ArrowUp: () => show(at - 1),
		PageDown: () => show(at + 1),
		PageUp: () => show(at - 1),
		' ': () => show(at + 1),
		Home: () => show(0),
		End: () => show(slides.length - 1),
		n: () => document.body.classList.toggle('noted'),
	};
	addEventListener('keydown', (event) => {
		const act = keys[event.key];
		if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
		event.preventDefault();
		act();
	});
	// A finger on the half of the slide that leads on, or back.
	addEventListener('click', ({ clientX }) => {
		const isFirstHalf = clientX < innerWidth / 2;
		show(at + (isFirstHalf === (dir === 'rtl') ? 1 : -1));
	});
	document.body.classList.add('stepped');
	show(Number(/^#slide-(\d+)$/.exec(location.hash)?.[1] ?? 1) - 1);
})();
