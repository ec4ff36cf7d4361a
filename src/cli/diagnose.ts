// `npm run diagnose`: asks what the statistics say of a package's framework, writes the tables and prints what stands out.
import { join } from 'node:path';
import { openNode } from '#lib/db/node.ts';
import { writeRelations } from '#lib/exchange/relations.ts';
import { writeDiagnostics } from '#lib/exchange/results/diagnostics.ts';
import { describeScoreFaults } from '#lib/exchange/results/scoreFaults.ts';
import { describeIndicators } from '#lib/scoring/diagnostics/descriptive.ts';
import { diagnose as diagnoseRows } from '#lib/scoring/diagnostics/diagnose.ts';
import { install } from '#lib/scoring/pipeline.ts';
import { readArguments, SYNOPSIS, USAGE, type DiagnoseRequest } from './diagnose/arguments.ts';
import { summarise } from './diagnose/summary.ts';
import { openRequest, type Opened } from './score/openRequest.ts';
import { describeConstant } from './score/warnings.ts';
import { writeResults } from './score/writeTogether.ts';
import { DONE, refuse, warn } from './terminal.ts';
import { fulfil } from './wish.ts';

async function scoreYear({ benchmark, method }: Opened, year: number) {
	const db = await openNode();
	try {
		const pipeline = await install(db, writeRelations({ ...benchmark, methods: [method] }));
		const report = await pipeline.compute({ method: method.id, years: [year], weights: new Map() });
		return { ...report, observed: await pipeline.observed(), constant: await pipeline.constant() };
	} finally {
		await db.close();
	}
}

async function diagnose(request: DiagnoseRequest): Promise<number> {
	const opening = await openRequest(request, SYNOPSIS);
	if (!opening.ok) return opening.code;
	const { benchmark, method, methodFile, files, years } = opening.opened;
	const { folder, out } = request;
	const year = years.at(-1) ?? benchmark.edition.year;
	const { scores, faults, observed, constant } = await scoreYear(opening.opened, year);
	const problems = describeScoreFaults(faults, benchmark, files.get('framework.csv') ?? '');
	if (problems.length > 0) return refuse(problems, folder);
	warn(describeConstant(constant, benchmark.framework, method));

	const input = { framework: benchmark.framework, countries: benchmark.countries, method, scores, observed };
	const tables = writeDiagnostics(input);
	const refused = await writeResults(out, tables, SYNOPSIS);
	if (refused !== null) return refused;
	for (const name of tables.keys()) console.log(join(out, name));
	const diagnostics = diagnoseRows(input);
	const extent = `${diagnostics.indicators.length} indicators, ${benchmark.countries.length} countries`;
	console.log(`${folder}, ${year}: ${method.name} (${methodFile}), ${extent}`);
	for (const line of summarise(diagnostics, describeIndicators(input))) console.log(line);
	return DONE;
}

/** `<package folder> [--year 2022] [--method <method.json>] [--out <folder>]`; 0 done, 1 errors listed, 2 misused. */
export async function main(args: readonly string[]): Promise<number> {
	return fulfil(readArguments(args), { usage: USAGE, synopsis: SYNOPSIS }, diagnose);
}
