// The direct facts public records hold, each with what to do where it is missing, what it does not say, and the questions it
// bears on.
import type { OpenIndicator } from './openEvidence.ts';

const PARTY_UNIT = '1 State party, 0 not a State party';
const LAW_UNIT = '1 legislation, 0.5 draft, 0 none';
const TREATIES = 'UN Treaty Collection, pages of the depositary as of 3 February 2026';
const CYBERLAW = 'UNCTAD Global Cyberlaw Tracker, April 2026';

export const FACTS: readonly OpenIndicator[] = [
	{
		id: 'pub_opsc',
		parent: 'legal_framework',
		name: 'Protocol on the sale and sexual exploitation of children',
		short_name: 'OPSC',
		question:
			'Is the country a State party to the Optional Protocol on the sale of children, child prostitution and child pornography (OPSC)?',
		unit: PARTY_UNIT,
		high: 1,
		next_step_0: 'Ratify the protocol, or accede to it; where it is only signed, complete the ratification.',
		data_sources: TREATIES,
		caveat:
			'Status of 3 February 2026. A signature without ratification is shown, not counted. A treaty joined is not a law applied.',
		bears_on: ['leg_treaty_participation'],
		stands_near: ['leg_csam_offences'],
	},
	{
		id: 'pub_budapest',
		parent: 'legal_framework',
		name: 'Budapest Convention on Cybercrime',
		short_name: 'Budapest Convention',
		question: 'Is the country a Party to the Convention on Cybercrime of the Council of Europe?',
		unit: '1 Party, 0 not a Party',
		high: 1,
		next_step_0:
			'Ratify the convention or, outside the Council of Europe, ask to be invited to accede; bring powers of investigation in line with it.',
		data_sources: 'Council of Europe and other public registers, complete on 9 October 2024',
		caveat:
			'Complete on 9 October 2024; later accessions where they were seen. Parties owe each other powers of investigation and a point of contact at all hours: that these work in cases with children is not shown.',
		bears_on: ['leg_treaty_participation', 'leg_procedural_powers'],
	},
	{
		id: 'pub_cybercrime_law',
		parent: 'legal_framework',
		name: 'Cybercrime law',
		short_name: 'Cybercrime law',
		question: 'Does the country have legislation on cybercrime?',
		unit: LAW_UNIT,
		high: 1,
		next_step_0:
			'Table a cybercrime law in which child sexual abuse material and grooming are offences of their own.',
		next_step_2:
			'Bring the draft to adoption, with child sexual abuse material and grooming as offences of their own.',
		data_sources: CYBERLAW,
		caveat:
			'Says that a cybercrime law exists, not that it covers child sexual abuse material, grooming or duties of providers: open the laws listed to see.',
		stands_near: ['leg_csam_offences', 'leg_procedural_powers'],
	},
	{
		id: 'pub_privacy_law',
		parent: 'legal_framework',
		name: 'Data protection and privacy law',
		short_name: 'Privacy law',
		question: 'Does the country have legislation on data protection and privacy?',
		unit: LAW_UNIT,
		high: 1,
		next_step_0: 'Adopt a data-protection law that names children as a protected group.',
		next_step_2: 'Bring the draft to adoption, and see that it names children as a protected group.',
		data_sources: CYBERLAW,
		caveat: 'Says nothing on whether children are given protection of their own.',
		bears_on: ['leg_child_data_protection'],
	},
	{
		id: 'pub_gci_cop',
		parent: 'enforcement_reporting',
		name: 'Child online protection, as ITU coded it',
		short_name: 'ITU item on children',
		question:
			'Did ITU find measures of child online protection in the country, for the Global Cybersecurity Index 2020?',
		unit: '1 yes, 0.5 in part, 0 no',
		high: 1,
		next_step_0:
			'Open a hosted portal for reporting child sexual abuse material, and name the police officers who take such cases.',
		next_step_2:
			'Settle who answers for child online protection, and see that reports of child sexual abuse material reach trained officers.',
		data_sources: 'ITU Global Cybersecurity Index 2020, item TS4',
		caveat:
			'ITU’s own coding, placed among technical measures. The wording of the question was not seen, and it is older than five years.',
		stands_near: ['enf_csam_hotline', 'enf_specialised_unit'],
	},
	{
		id: 'pub_opic',
		parent: 'child_support',
		name: 'Protocol on a communications procedure',
		short_name: 'OPIC',
		question:
			'Is the country a State party to the protocol that lets children bring complaints to the UN Committee on the Rights of the Child (OPIC)?',
		unit: PARTY_UNIT,
		high: 1,
		next_step_0: 'Ratify the protocol, or accede to it; where it is only signed, complete the ratification.',
		data_sources: TREATIES,
		caveat:
			'Status of 3 February 2026. A signature without ratification is shown, not counted. A route to a UN committee, not a national complaint mechanism.',
		bears_on: ['leg_treaty_participation'],
		stands_near: ['sup_complaint_remedy'],
	},
	{
		id: 'pub_nhri',
		parent: 'child_support',
		name: 'National human rights institution',
		short_name: 'Human rights institution',
		question:
			'Does the country have an independent human rights institution, accredited under the Paris Principles?',
		unit: '1 A status, 0.5 B status, 0 C status or none',
		high: 1,
		next_step_0:
			'Found an independent institution under the Paris Principles that can take complaints from children, or bring the one there is up to them, and apply for accreditation.',
		next_step_2:
			'Mend what the accreditation review found wanting, and extend the mandate to what happens to children online.',
		data_sources: 'UN Statistics Division, indicator 16.a.1, 2018 and 2019',
		caveat:
			'An independent place to complain, not an ombudsman for children, and nothing on online services. Status of 2018 or 2019: several institutions were accredited since.',
		bears_on: ['sup_complaint_remedy'],
	},
	{
		id: 'pub_consumer_law',
		parent: 'industry_technology',
		name: 'Online consumer protection law',
		short_name: 'Consumer law',
		question: 'Does the country have legislation that protects consumers online?',
		unit: LAW_UNIT,
		high: 1,
		next_step_0: 'Adopt consumer protection for online contracts, with rules of their own for children.',
		next_step_2: 'Bring the draft to adoption, with rules of their own for children.',
		data_sources: CYBERLAW,
		caveat: 'General consumer law: it bears on contract risks only, and does not single out children.',
		risk_classes: ['contract'],
		stands_near: ['ind_regulatory_model'],
	},
	{
		id: 'pub_child_ai_rules',
		parent: 'industry_technology',
		name: 'Children’s rights in rules on artificial intelligence',
		short_name: 'Children in AI rules',
		question: 'Has the country adopted rules on artificial intelligence that speak of children’s rights?',
		unit: '1 adopted, 0.5 draft, 0 none',
		high: 1,
		next_step_0: 'Put children’s rights into the rules or guidelines on artificial intelligence.',
		next_step_2: 'Bring the draft to adoption, and keep children’s rights in it.',
		data_sources: 'Global Index on Responsible AI 2026',
		caveat:
			'Artificial intelligence only; guidelines that bind nobody count as adopted, and EU Member States are credited for the Digital Services Act. 133 of the countries shown were assessed, the others were not.',
		bears_on: ['ind_safety_by_design'],
	},
];
