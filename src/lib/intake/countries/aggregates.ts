// What stands among countries and is none: totals, averages, regions and groups, by code or by name.
import { fold } from './fold.ts';

/** The codes of the World Bank's groups of countries. */
const CODES = new Set(
	(
		'AFE AFW ARB CEA CEB CEU CLA CME CSA CSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC IBB IBD IBT IDA IDB IDX INX LAC LCN ' +
		'LDC LIC LMC LMY LTE MEA MIC MNA NAC OED OSS PRE PSS PST SAS SSA SSF SST SXZ TEA TEC TLA TMN TSA TSS UMC WLD XZN'
	).split(' '),
);

const WORDS = new Set(
	(
		'world global total totals average avg mean median sum region regions income countries economies oecd g7 g20 brics ' +
		'asean eu27 eu28 africa asia europe america americas oceania pacific caribbean saharan mena hipc ibrd ida unicef unsdg ' +
		'unescap escwa eca eclac sdg nations union area lldc lldcs sids ldcs ldc fragile developing developed emerging demographic ' +
		'monde moyenne ensemble afrique asie mundo promedio media mundial áfrica мир среднее итого всего африка азия европа регион'
	)
		.split(' ')
		.map(fold),
);

const PARTS = /世界|平均|总计|合计|地区|非洲|亚洲|欧洲|العالم|المتوسط|المجموع|افريقيا|اسيا/;
/** `UNICEF_EAP`, `WB_LIC`: an organisation's name before a region's. */
const PREFIXED = /^[A-Z]{2,}_[A-Z0-9_]+$/;

/** Whether a text that names no country names many, or a sum of them. */
export function isAggregate(text: string): boolean {
	const said = text.trim();
	if (CODES.has(said) || PREFIXED.test(said)) return true;
	const folded = fold(said);
	return PARTS.test(folded) || folded.split(' ').some((word) => WORDS.has(word) || word === 'avarage');
}
