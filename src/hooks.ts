import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '#lib/i18n/paraglide/runtime.js';

export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
