// The script at the top of every page that becomes alive, as it stands there, and the hash its policy names it by.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { minifySync } from 'vite';

const source = new URL('../../early.js', import.meta.url);

const { code, errors } = minifySync('early.js', readFileSync(source, 'utf8'));
if (errors.length > 0) throw new Error(`src/early.js: ${errors.map(({ message }) => message).join('; ')}`);

/** The text between `<script>` and `</script>`. */
export const early = code.trim();

/** @type {`sha256-${string}`} */
export const earlyHash = `sha256-${createHash('sha256').update(early).digest('base64')}`;
