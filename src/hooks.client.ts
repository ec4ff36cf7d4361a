// zod would otherwise probe for eval, which the content security policy forbids and the console would report. Said without
// bringing zod: most pages never need it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
