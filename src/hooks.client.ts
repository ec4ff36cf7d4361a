import { getLocale, overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

// zod would otherwise probe for eval, which the content security policy forbids and the console would report. Said without
// bringing zod: most pages never need it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

// Asked of the address at every message and number otherwise; another language is another document.
const locale = getLocale();
overwriteGetLocale(() => locale);
