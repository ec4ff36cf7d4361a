// What the limits of a package cost, through the command as a user calls it; each measure runs in a process of its own.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openNative } from '#lib/db/native.ts';
import { main as score } from '../../src/cli/score.ts';

interface Size {
	readonly countries: number;
	readonly indicators: number;
	readonly years: number;
}

const PILLARS = 8;
const range = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

/** A made-up package without a missing value: no country of it exists. */
async function writePackage(folder: string, size: Size, format: 'csv' | 'parquet'): Promise<void> {
	const { countries, indicators, years } = size;
	const framework = [
		'id,parent,name,direction,low,high',
		'index,,Index,,,',
		...range(PILLARS).map((at) => `pillar_${at},index,Pillar ${at},,,`),
		...range(indicators).map(
			(at) => `i${at},pillar_${at % PILLARS},Indicator ${at},${at % 4 === 3 ? -1 : 1},0,1`,
		),
	];
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'framework.csv'), `${framework.join('\n')}\n`);
	const lands = range(countries).map((at) => `C${at},Country ${at},`);
	await writeFile(join(folder, 'countries.csv'), `id,name,region\n${lands.join('\n')}\n`);
	await writeFile(
		join(folder, 'sources.csv'),
		'id,title,publisher,year,url,licence,retrieved\nbook,A book,Nobody,,,,\n',
	);
	await writeFile(join(folder, 'method.json'), '{ "uncertainty": { "draws": 0 } }\n');
	const db = await openNative({ memory: '500MB' });
	await db.query(`copy (
		select 'C' || c.range as country, 'i' || i.range as indicator, 1930 + y.range as year, 'assessed' as status,
			(hash(c.range, i.range, y.range) % 1000000007) / 1000000007.0::double as value, 'book' as source
		from range(${years}) as y, range(${countries}) as c, range(${indicators}) as i
	) to '${join(folder, `observations.${format}`)}' (format ${format})`);
	await db.close();
}

/** Makes a package, or scores one: prints its time and that of the processor in milliseconds, and the peak memory of the process in MiB as a line of JSON. */
export async function main([kind, folder = '', ...rest]: readonly string[]): Promise<void> {
	if (kind === 'make') {
		const [countries = 0, indicators = 0, years = 0] = rest.map(Number);
		await writePackage(folder, { countries, indicators, years }, rest[3] === 'csv' ? 'csv' : 'parquet');
		return;
	}
	const out = join(folder, 'out');
	const start = performance.now();
	const quiet = console.log;
	console.log = () => undefined;
	const code = await score([folder, '--out', out, ...rest]);
	console.log = quiet;
	if (code !== 0) throw new Error(`the command ended with ${code}`);
	const time = performance.now() - start;
	const { user, system } = process.cpuUsage();
	await rm(out, { recursive: true });
	console.log(
		JSON.stringify({
			time,
			processor: (user + system) / 1000,
			memory: process.resourceUsage().maxRSS / 1024,
		}),
	);
}
