// Answers where there is no network with what was visited or taken along (`lib/along`). The page that registers it names its build.
import { serve } from '#lib/along/worker.ts';

serve(/** @type {any} */ (self), new URLSearchParams(self.location.search).get('build') ?? '');
