import { describe, expect, test } from 'vitest';
import { readPackage } from './package.ts';
import { packageText } from './packageTexts.ts';
import { describeTwins } from './twins.ts';

const FILES: Readonly<Record<string, string>> = {
	'framework.csv':
		'id,parent,name,weight,direction,low,high\nindex,,Index,,,,\nlaw,index,Law,3,1,0,4\nhelp,index,Help,1,1,0,4\n',
	'countries.csv': "id,name,region\nNPL,Nepal,asia_pacific\nCIV,Côte d'Ivoire,africa\n",
	'observations.csv':
		'country,indicator,year,status,value,source,note\nNPL,law,2024,assessed,1.5,book,"a; b"\nNPL,help,2024,assessed,2,book,\nCIV,law,2024,assessed,4,book,été\nCIV,help,2024,not_assessed,,,\n',
	'sources.csv': 'id,title\nbook,The almanac\n',
	'method.json': '{}',
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
	new Uint8Array(
		Array.from(`\uFEFF${text}`).flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
	);
const cp1252 = (text: string): Uint8Array => new Uint8Array(Array.from(text, (sign) => sign.charCodeAt(0)));

function read(changed: Readonly<Record<string, Uint8Array | string>>) {
	const all = Object.entries({ ...FILES, ...changed }).map(([name, file]): [string, string] => [
		name,
		packageText(name, typeof file === 'string' ? utf8(file) : file),
	]);
	return readPackage(new Map(all), { scoringOnly: true });
}

const plain = read({});
const observed = FILES['observations.csv'] ?? '';
const withSemicolons =
	'country;indicator;year;status;value;source;note\nNPL;law;2024;assessed;1,5;book;"a; b"\nNPL;help;2024;assessed;2;book;\nCIV;law;2024;assessed;4;book;été\nCIV;help;2024;not_assessed;;;\n';

describe('a package is read as one, whatever its files came out of', () => {
	test.each<[string, Readonly<Record<string, Uint8Array | string>>]>([
		['semicolons and decimal commas', { 'observations.csv': `\uFEFF${withSemicolons}` }],
		['a line that names the delimiter', { 'observations.csv': `sep=;\n${withSemicolons}` }],
		[
			'tabs in UTF-16',
			{ 'observations.csv': utf16(observed.replaceAll(',', '\t').replace('"a; b"', 'a; b')) },
		],
		[
			'Windows-1252',
			{ 'observations.csv': cp1252(observed), 'countries.csv': cp1252(FILES['countries.csv'] ?? '') },
		],
		[
			'headers in another case',
			{ 'framework.csv': (FILES['framework.csv'] ?? '').replace('weight', 'Weight') },
		],
		['lines that end in two carriage returns', { 'observations.csv': observed.replaceAll('\n', '\r\r\n') }],
		['rows of commas', { 'observations.csv': `${observed},,,,,,\n,,,,,,\n` }],
		['empty columns without a name', { 'observations.csv': observed.replaceAll('\n', ',,\n') }],
		[
			'short rows',
			{ 'observations.csv': observed.replace('CIV,help,2024,not_assessed,,,', 'CIV,help,2024,not_assessed') },
		],
	])('%s', (_, changed) => {
		expect(plain.ok).toBe(true);
		expect(read(changed)).toEqual(plain);
	});

	test('a value without a status is an assessed one', () => {
		const bare =
			'country,indicator,year,value,source,note\nNPL,law,2024,1.5,book,a; b\nNPL,help,2024,2,book,\nCIV,law,2024,4,book,été\nCIV,help,2024,,,\n';
		expect(read({ 'observations.csv': bare })).toEqual(plain);
	});
});

describe('what cannot be read surely is refused by its place', () => {
	const problems = (changed: Readonly<Record<string, Uint8Array | string>>): readonly string[] => {
		const reading = read(changed);
		return reading.ok
			? []
			: reading.problems.map(({ file, row, column, message }) => `${file}:${row}:${column}: ${message}`);
	};

	test.each([
		['framework.csv', 'weight', 'weights'],
		['framework.csv', 'weight', 'wieght'],
		['framework.csv', 'direction', 'Directions'],
		['observations.csv', 'note', 'Notes'],
	])('a header of %s that nearly is %s: %s', (file, name, header) => {
		const said = problems({ [file]: (FILES[file] ?? '').replace(name, header) });
		expect(said).toContain(`${file}:1:${header}: is no column of ${file}; did you mean ${name}?`);
	});

	test('a foreign column is left alone', () => {
		expect(problems({ 'sources.csv': 'id,title,colour\nbook,The almanac,red\n' })).toEqual([]);
	});

	test('a number with a comma before three digits', () => {
		expect(problems({ 'observations.csv': withSemicolons.replace('1,5', '1,500') })).toEqual([
			'observations.csv:2:value: "1,500" is not a number; expected a number such as 0.5',
		]);
	});

	test('bytes that are no text in any encoding', () => {
		const bytes = cp1252(observed.replace('été', '\u0081'));
		expect(problems({ 'observations.csv': bytes }).join()).toContain(
			'observations.csv:4:note: has characters that could not be read',
		);
	});
});

test('countries that may be one are warned of', () => {
	const twins = [
		{ id: 'NPL', name: 'Nepal' },
		{ id: 'npl', name: 'Nepal' },
		{ id: 'KEN', name: 'Kenya' },
	];
	expect(describeTwins(twins)).toEqual([
		'countries.csv: "NPL" and "npl" are ids that differ in letter case only; each is scored as a country of its own',
		'countries.csv: "NPL" and "npl" have the same name; each is scored as a country of its own',
	]);
	expect(describeTwins(twins.slice(1))).toEqual([]);
});
