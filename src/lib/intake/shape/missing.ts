// What people write where they have no value.

/** Offered as “not assessed” where nobody says otherwise; compared without case. */
export const MISSING_MARKERS: readonly string[] = [
	...[
		'..',
		'…',
		'...',
		'.',
		'-',
		'--',
		'–',
		'—',
		':',
		'*',
		'?',
		'na',
		'n/a',
		'n.a.',
		'n.a',
		'#n/a',
		'#na',
		'nan',
		'null',
	],
	...['none', 'nd', 'n.d.', 'n/d', 'no data', 'not available', 'missing', 'no estimate', 's/d', 'sin datos'],
	...[
		'non disponible',
		'n.c.',
		'н/д',
		'нет данных',
		'无数据',
		'不详',
		'暂无',
		'لا يوجد',
		'غير متاح',
		'غير متوفر',
	],
];

/** Yes and no in six languages, offered as 1 and 0. */
export const YES_NO: ReadonlyMap<string, 0 | 1> = new Map([
	...['yes', 'y', 'oui', 'sí', 'si', 'да', 'نعم', '是', 'true'].map((word): [string, 1] => [word, 1]),
	...['no', 'n', 'non', 'нет', 'لا', '否', 'false'].map((word): [string, 0] => [word, 0]),
]);
