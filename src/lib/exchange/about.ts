// What a package calls itself: by its descriptor, else by the root of its tree.
import { z } from 'zod';
import type { FrameworkRow } from '#lib/framework/schema.ts';
import { parseJson } from './readMethod.ts';

/** A package's own name and title. */
export interface About {
	/** Short, such as `cop-atlas`. */
	readonly name: string;
	/** For readers, in the package's own language. */
	readonly title: string;
	/** Of the languages a site can have, those that are wanted; not there where the package names none. */
	readonly languages?: readonly string[];
}

const text = z.string().trim().min(1).optional().catch(undefined);
const languages = z.array(z.string()).min(1).optional().catch(undefined);
const descriptor = z.object({ name: text, title: text, languages }).catch({});

/** `name`, `title` and `languages` of datapackage.json; where it has no name or title, the id and the name of the root of the framework. */
export function aboutPackage(
	files: ReadonlyMap<string, string>,
	framework: readonly Pick<FrameworkRow, 'id' | 'name' | 'parent'>[],
): About {
	const root = framework.find(({ parent }) => parent === null);
	const parsed = parseJson('datapackage.json', files.get('datapackage.json') ?? '{}');
	const { name, title, languages: wanted } = descriptor.parse('value' in parsed ? parsed.value : {});
	const about = { name: name ?? root?.id ?? '', title: title ?? root?.name ?? '' };
	return wanted === undefined ? about : { ...about, languages: wanted };
}
