// What the right of reply says of values, in the reader's language.
import type { CurrentValue } from '#lib/assessment/reply.ts';
import { allowedOf, type Allowed } from '#lib/assessment/replyValue.ts';
import type { RecordItem } from '#lib/assessment/record.ts';
import type { AskedQuestion } from '#lib/edition/questionnaire.ts';
import { formatValue } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { statusName } from '#lib/i18n/words.ts';

/** What may be proposed for an item. */
export function allowedFor(item: RecordItem, questions: readonly AskedQuestion[]): Allowed {
	return allowedOf(item, questions.find(({ id }) => id === item.id) ?? null);
}

/** A value in short: the number, or why there is none. */
export function sayValue({ status, value }: Pick<CurrentValue, 'status' | 'value'>): string {
	return status === 'assessed' && value !== null ? formatValue(value) : statusName(status);
}

/** The words the framework has for a value; null where it has none. */
export function wordsOf(allowed: Allowed, value: number | null): string | null {
	if (allowed.kind !== 'options' || value === null) return null;
	return allowed.options.find((option) => option.value === value)?.label ?? null;
}

/** What a number may be: a range, or anything from its lower end up. */
export function sayRange({ low, high }: { readonly low: number; readonly high: number }): string {
	if (!Number.isFinite(low)) return m.reply_any_number();
	return Number.isFinite(high)
		? m.reply_range({ low: formatValue(low), high: formatValue(high) })
		: m.reply_least({ low: formatValue(low) });
}
