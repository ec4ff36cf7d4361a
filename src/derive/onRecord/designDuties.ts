// Safety by design, as far as rules on AI prove it: a binding framework with full duties of developers.
import type { CountryRow } from '#lib/geography/country.ts';
import { readFrameworks, RESPONSIBLE_AI, tidy } from '#derive/observations/responsibleAi.ts';
import { ofCountries, type RawFiles } from '#derive/raw.ts';
import type { Proof } from './proof.ts';

/** Level 2 at least, where the adopted framework binds and the duty on developers to design safely is covered in full. */
export function proveDesignDuties(files: RawFiles, countries: readonly CountryRow[]): readonly Proof[] {
	const rows = readFrameworks(files).filter(
		({ indicator, framework_status, element3, fr1_enforceability }) =>
			indicator === "Children's Rights" &&
			framework_status === 'Adopted' &&
			element3 === '1' &&
			fr1_enforceability === 'Binding',
	);
	return ofCountries(rows, countries).map(({ iso3, country, fr1_title }) => ({
		...{ country: iso3, question: 'ind_safety_by_design', low: 2, high: null },
		...{ source: RESPONSIBLE_AI, confidence: 'B', year: 2026 },
		locator: `${country}, Children’s Rights, duties of developers covered in full, binding: ${tidy(fr1_title)}`,
	}));
}
