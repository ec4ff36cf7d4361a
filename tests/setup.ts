// What one file of tests noted is not known to the next: they share their modules.
import { forget } from '#lib/i18n/spoken.ts';

forget();
