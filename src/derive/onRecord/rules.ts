// How a level of each question is read from records, in words a reader can check: what the other files here do.

/** By question; where a rule is doubtful the lower level is taken. */
export const RECORD_RULES: ReadonlyMap<string, string> = new Map([
	[
		'leg_treaty_participation',
		'The share in force of OPSC, OPIC, ILO Convention 182 and the Budapest Convention, and of a fifth where the region has one (Europe: Lanzarote; Africa: Malabo). Where the fifth is not known, between the share with it not in force and with it in force.',
	],
	[
		'leg_child_data_protection',
		'No privacy law: level 0. A draft: level 1. A law: at least level 1; with an age of consent set under the GDPR: at least level 2.',
	],
	['leg_procedural_powers', 'Party to the Budapest Convention: at least level 2.'],
	[
		'enf_csam_hotline',
		'A reporting portal of the Internet Watch Foundation, or a member of INHOPE when checked in 2026: at least level 2.',
	],
	['enf_specialised_unit', 'An agency named by the Virtual Global Taskforce: at least level 2.'],
	['sup_child_helpline', 'Listed by Child Helpline International in 2026: at least level 1.'],
	['sup_complaint_remedy', 'A national human rights institution with A status: at least level 2.'],
	['edu_awareness_campaigns', 'A Safer Internet Centre that is confirmed: at least level 2.'],
	['ind_reporting_removal', 'The EU Digital Services Act applies: at least level 2.'],
	[
		'ind_regulatory_model',
		'A coordinator designated under the EU Digital Services Act, or a member of the Global Online Safety Regulators Network: at least level 3.',
	],
	[
		'ind_safety_by_design',
		'A framework on artificial intelligence with children’s rights adopted, as GIRAI 2026 finds: at least level 1; binding, with full marks on the duties of designers: at least level 2.',
	],
	['dat_child_survey', 'A survey of Global Kids Online or of Disrupting Harm: at least level 1.'],
	[
		'dat_international_networks',
		'At least as many networks as lists of members show: INHOPE, Child Helpline International, the Global Alliance.',
	],
	[
		'par_access_gap',
		'The gap in internet access at home between the richest and the poorest fifth of school-age children, as a survey of UNICEF and ITU measured it: the level of its bands.',
	],
]);
