// The nine indicators public records can fill today: five direct facts and four proxies, with what each does not say.
import { frameworkCells, type FrameworkRow } from '#lib/framework/schema.ts';

interface OpenIndicator {
	readonly id: string;
	readonly parent: string;
	readonly kind: 'fact' | 'proxy';
	readonly name: string;
	readonly short_name: string;
	readonly question: string;
	readonly unit: string;
	readonly high: number;
	readonly data_sources: string;
	readonly caveat: string;
	readonly measure_kind?: string;
	readonly risk_classes?: readonly 'contract'[];
}

const TREATY_UNIT = '1 State party, 0.5 signatory, 0 no action';
const LAW_UNIT = '1 legislation, 0.5 draft, 0 none';
const TREATIES = 'UN Treaty Collection, as extracted by the World Politics Data Lab';
const CYBERLAW = 'UNCTAD Global Cyberlaw Tracker, April 2026';
const GCI = 'ITU Global Cybersecurity Index 2020';
const GCI_CAVEAT =
	'Measures cybersecurity in general as it stood in 2020, not child online protection. Four countries are left without a value because the copy misread their row.';

const OPEN_INDICATORS: readonly OpenIndicator[] = [
	{
		id: 'pub_opsc',
		parent: 'legal_framework',
		kind: 'fact',
		name: 'Protocol on the sale and sexual exploitation of children',
		short_name: 'OPSC',
		question:
			'Is the country a State party to the Optional Protocol on the sale of children, child prostitution and child pornography (OPSC)?',
		unit: TREATY_UNIT,
		high: 1,
		data_sources: TREATIES,
		caveat: 'Status of August 2022: later ratifications are not seen. A treaty joined is not a law applied.',
	},
	{
		id: 'pub_cybercrime_law',
		parent: 'legal_framework',
		kind: 'fact',
		name: 'Cybercrime law',
		short_name: 'Cybercrime law',
		question: 'Does the country have legislation on cybercrime?',
		unit: LAW_UNIT,
		high: 1,
		data_sources: CYBERLAW,
		caveat:
			'Says that a cybercrime law exists, not that it covers child sexual abuse material, grooming or duties of providers: open the laws listed to see.',
	},
	{
		id: 'pub_privacy_law',
		parent: 'legal_framework',
		kind: 'fact',
		name: 'Data protection and privacy law',
		short_name: 'Privacy law',
		question: 'Does the country have legislation on data protection and privacy?',
		unit: LAW_UNIT,
		high: 1,
		data_sources: CYBERLAW,
		caveat: 'Says nothing on whether children are given protection of their own.',
	},
	{
		id: 'pub_consumer_law',
		parent: 'industry_technology',
		kind: 'fact',
		name: 'Online consumer protection law',
		short_name: 'Consumer law',
		question: 'Does the country have legislation that protects consumers online?',
		unit: LAW_UNIT,
		high: 1,
		data_sources: CYBERLAW,
		caveat: 'General consumer law: it bears on contract risks only, and does not single out children.',
		risk_classes: ['contract'],
	},
	{
		id: 'pub_opic',
		parent: 'child_support',
		kind: 'fact',
		name: 'Protocol on a communications procedure',
		short_name: 'OPIC',
		question:
			'Is the country a State party to the protocol that lets children bring complaints to the UN Committee on the Rights of the Child (OPIC)?',
		unit: TREATY_UNIT,
		high: 1,
		data_sources: TREATIES,
		caveat: 'Status of August 2022. A route to a UN committee, not a national complaint mechanism.',
	},
	{
		id: 'prx_child_rights_environment',
		parent: 'governance_strategy',
		kind: 'proxy',
		name: 'Enabling environment for child rights',
		short_name: 'Child rights environment',
		question: 'How well is the country set up for child rights in general, by the KidsRights Index?',
		unit: 'index, 0 to 1',
		high: 1,
		data_sources: 'KidsRights Index 2024',
		caveat:
			'Governance of child rights in general, not online. Its components are to be confirmed with the publisher.',
	},
	{
		id: 'prx_gci_organisational',
		parent: 'governance_strategy',
		kind: 'proxy',
		name: 'Cybersecurity: organizational measures',
		short_name: 'GCI organizational',
		question: 'How strong are the organizational measures for cybersecurity?',
		unit: 'points, 0 to 20',
		high: 20,
		data_sources: GCI,
		caveat: GCI_CAVEAT,
	},
	{
		id: 'prx_gci_capacity',
		parent: 'education_awareness',
		kind: 'proxy',
		name: 'Cybersecurity: capacity development',
		short_name: 'GCI capacity',
		question: 'How strong is capacity development for cybersecurity?',
		unit: 'points, 0 to 20',
		high: 20,
		data_sources: GCI,
		caveat: GCI_CAVEAT,
	},
	{
		id: 'prx_gci_cooperation',
		parent: 'data_cooperation',
		kind: 'proxy',
		name: 'Cybersecurity: cooperative measures',
		short_name: 'GCI cooperation',
		question: 'How strong is cooperation on cybersecurity?',
		unit: 'points, 0 to 20',
		high: 20,
		data_sources: GCI,
		caveat: GCI_CAVEAT,
	},
];

/** The open-evidence indicators of a pillar, as rows of the framework. */
export function openIndicatorsOf(pillar: string): readonly FrameworkRow[] {
	return OPEN_INDICATORS.filter(({ parent }) => parent === pillar).map((indicator) => ({
		...frameworkCells.parse({ ...indicator, direction: 1, low: 0 }),
		kind: indicator.kind,
	}));
}
