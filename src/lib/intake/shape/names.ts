// What columns are called that say a year, a value, an indicator, a unit or a dimension.
import { fold } from '../countries/fold.ts';

const patterns = {
	year: /^(ref |reference |edition |obs )?(year|yr|time|time period|period|date|annee|ano|fecha|год|период|年份|年|年度|سنه|السنه|العام|jahr)s?$/,
	value:
		/^(obs |observation |data )?(value|val|valeur|valor|score|figure|amount|значение|القيمه|数值|值)( numeric)?$/,
	indicator:
		/^(ind|indicator|indicators|variable|series|measure|indicateur|indicador|показатель|指标|المؤشر|question|subject|item)( (code|id|key|name|nm|nom|label|title|short name))?$/,
	indicatorName: / (name|nm|nom|label|title)$/,
	unit: /^(unit|units|unit of measure|unit measure|unit name|unite|unidad|единица|单位|الوحده)( name| label)?$/,
	dimension:
		/sex|gender|sexe|sexo|пол\b|age\b|edad|wealth|quintile|residence|area type|urban|location|education|dimension|disab|breakdown|subgroup|stratif|category|freq|disaggreg|dim\d/,
	total:
		/^(_?t|total|tot|both|both sexes|all|all ages|btsx|bts|sex_t|_z|nat|national|overall|a|mf|both sexes total|total général|всего|оба пола|总计|合计|المجموع|الجنسان|ambos sexos|les deux sexes|ensemble)$/i,
	statistic:
		/\b(rank|ranking|rang|rango|standard error|std|se|lower|upper|ci|confidence|bound|number of|sources|margin|min|max|change|n obs|sample size|footnote|note|flag|decimal|precision)\b/,
	whole: /\b(overall|composite|global score|total score|total index)\b/,
	code: /\b(code|id|iso|iso2|iso3|iso3c|iso2c|m49|num|key|latitude|longitude|lat|lon)\b/,
} as const;

/** Whether a header, or a text, is of a kind. */
export const isCalled = (kind: keyof typeof patterns, header: string): boolean =>
	patterns[kind].test(fold(header.replaceAll('_', ' ')));

/** Whether a cell is that of a total among the values of a dimension. */
export const isTotal = (text: string): boolean =>
	patterns.total.test(text.trim()) || /^(_T|SEX_T|AGE_.*TOTAL|.*_TOTAL|.*_T)$/.test(text.trim());

const WORSE =
	/\b(risk|mortality|death|deaths|unemploy|poverty|lack|vulnerab|hazard|homicide|inequal|debt|delay|crime|victim|abuse|violence|illitera|malnutri|stunt|wasting|disease|infection|prevalence|incidence|deprivation|exposure|suicide|hunger|emission|pollution|injur|dropout|out of school|child labour|child labor|child marriage|bullying|conflict|shock|uprooted|mortalité|pauvreté|risque|chômage|décès|pobreza|riesgo|mortalidad|muertes|desempleo|смертность|бедность|риск|безработица|死亡|贫困|风险|失业|وفيات|فقر|مخاطر|بطاله)/i;

/** The direction a name suggests: −1 where more of it is worse. */
export const guessDirection = (name: string): 1 | -1 => (WORSE.test(name) ? -1 : 1);
