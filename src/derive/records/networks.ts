// Memberships of international networks and pledges, from partial lists: only positives.
import { z } from 'zod';
import type { CountryRow } from '#lib/geography/country.ts';
import type { Evidence } from '#lib/observations/evidence.ts';
import { ofCountries, readRaw, type RawFiles } from '#derive/raw.ts';

const named = z.object({ iso3: z.string() });
const launchRow = z.object({ iso3: z.string(), locator: z.string() });
const regulatorRow = z.object({
	iso3: z.string(),
	role: z.enum(['member', 'observer']),
	regulator: z.string(),
});

const partial = { url: null, complete: 'no' } as const;

/** Countries with an agency in the Virtual Global Taskforce. */
export function deriveTaskforce(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	const path = 'virtual_global_taskforce/virtual_global_taskforce_2024.csv';
	return ofCountries(readRaw(path, files, named), countries).map(({ iso3 }) => ({
		...partial,
		country: iso3,
		indicator: 'enf_specialised_unit',
		finding: 'yes',
		detail: 'A national police agency is a member of the Virtual Global Taskforce against child sexual abuse',
		date: '2024-11',
		source: 'virtual_global_taskforce_2024',
	}));
}

/** Governments at the launch of the alliance that later became part of WeProtect. */
export function deriveGlobalAlliance(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	const path = 'global_alliance/global_alliance_csa_online_launch_2012.csv';
	return ofCountries(readRaw(path, files, launchRow), countries).map(({ iso3, locator }) => ({
		...partial,
		country: iso3,
		indicator: 'dat_international_networks',
		finding: 'noted',
		detail: `${locator.includes('27 EU Member States') ? 'As an EU Member State, part of' : 'Named at'} the launch of the Global Alliance against Child Sexual Abuse Online, since merged into the WeProtect Global Alliance`,
		date: '2012-12-05',
		source: 'global_alliance_2012',
	}));
}

/** Regulators in the Global Online Safety Regulators Network. */
export function deriveRegulators(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	const path = 'online_safety_regulators/online_safety_regulators_network_2023.csv';
	return ofCountries(readRaw(path, files, regulatorRow), countries).map(({ iso3, role, regulator }) => ({
		...partial,
		country: iso3,
		indicator: 'ind_regulatory_model',
		finding: role === 'member' ? 'yes' : 'noted',
		detail:
			role === 'member'
				? `${regulator} is a member of the Global Online Safety Regulators Network`
				: 'An observer of the Global Online Safety Regulators Network',
		date: '2023',
		source: 'online_safety_regulators_2023',
	}));
}

/** Pathfinding countries: they have a plan on violence against children, which need not speak of the internet. */
export function derivePathfinders(files: RawFiles, countries: readonly CountryRow[]): readonly Evidence[] {
	const path = 'end_violence/end_violence_pathfinding_24.csv';
	return ofCountries(readRaw(path, files, named), countries).map(({ iso3 }) => ({
		...partial,
		country: iso3,
		indicator: 'gov_national_strategy',
		finding: 'noted',
		detail:
			'Pathfinding country of the Global Partnership to End Violence against Children: violence in general, not only online',
		date: 'about 2018 to 2019',
		source: 'end_violence_pathfinding',
	}));
}
