import { version } from '$app/environment';
import type { Site } from '#lib/edition/site.ts';
import { noticeBuild } from './device/build.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const load = ({ data }: { data: { site: Site; build: string } }) => {
	noticeBuild(data.build, version);
	return data;
};
