import { expect, it } from 'vitest';
import { aboutPackage } from './about.ts';

const framework = [
	{ id: 'law', name: 'Law', parent: 'readiness' },
	{ id: 'readiness', name: 'Readiness of Tinyland', parent: null },
];
const aboutOf = (descriptor: string | null) =>
	aboutPackage(new Map(descriptor === null ? [] : [['datapackage.json', descriptor]]), framework);

it('a package is called what its descriptor calls it', () => {
	expect(aboutOf('{ "name": "tiny", "title": "Tinyland 2025" }')).toEqual({
		name: 'tiny',
		title: 'Tinyland 2025',
	});
});

it('a package without a descriptor is called after the root of its framework', () => {
	expect(aboutOf(null)).toEqual({ name: 'readiness', title: 'Readiness of Tinyland' });
});

it('what a descriptor leaves out, leaves empty or gives as no text is taken from the framework', () => {
	expect(aboutOf('{ "name": 3, "title": " " }')).toEqual({
		name: 'readiness',
		title: 'Readiness of Tinyland',
	});
	expect(aboutOf('[]')).toEqual({ name: 'readiness', title: 'Readiness of Tinyland' });
});

it('a package may name the languages of its site; what is no list of them is as if nothing was named', () => {
	expect(aboutOf('{ "languages": ["en", "fr"] }')).toMatchObject({ languages: ['en', 'fr'] });
	for (const named of ['[]', '"en"', '[1]'])
		expect(aboutOf(`{ "languages": ${named} }`)).not.toHaveProperty('languages');
});
