// `npm run briefs`: prints the briefs of a region or of countries named, one PDF each, from the built site.
import { join, relative } from 'node:path';
import { chromium } from '@playwright/test';
import { readPackage } from '#lib/exchange/package.ts';
import { addressOf } from '#lib/i18n/address.ts';
import { findCountries, readArguments, SYNOPSIS, USAGE, type BriefsRequest } from './briefs/arguments.ts';
import { printSheets } from './briefs/print.ts';
import { browserArgs, ensureBrowser } from './briefs/browser.mjs';
import { readFolder } from './readFolder.ts';
import { serve } from './serve.mjs';
import { buildSite } from './site.mjs';
import { root } from './steps.mjs';
import { BROKEN, DONE, misuse, refuse } from './terminal.ts';
import { fulfil, Misuse } from './wish.ts';

async function print({ languages, out }: BriefsRequest, countries: readonly string[]): Promise<number> {
	await buildSite();
	const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
	const site = await serve({ root: join(root, 'build'), port: 0 });
	try {
		const sheets = languages.flatMap((language) =>
			countries.map((country) => ({
				address: site.url + addressOf(`/brief/${country}`, language),
				file: join(out, language, `${country}.pdf`),
			})),
		);
		const failures = await printSheets(await browser.newContext(), sheets, (file, done) =>
			console.log(`${done}/${sheets.length} ${file}`),
		);
		for (const { file, reason } of failures) console.error(`${file}: ${reason}`);
		const written = sheets.length - failures.length;
		console.log(`${written} of ${sheets.length} briefs in ${relative('', out) || '.'}, two pages each`);
		return failures.length === 0 ? DONE : BROKEN;
	} finally {
		await Promise.all([browser.close(), site.close()]);
	}
}

async function briefs(request: BriefsRequest): Promise<number> {
	const data = join(root, 'data');
	const checked = readPackage(await readFolder(data));
	if (!checked.ok) return refuse(checked.problems, data);
	try {
		return await print(request, findCountries(request, checked.package.countries));
	} catch (error) {
		if (error instanceof Misuse) return misuse(error.message, SYNOPSIS);
		throw error;
	}
}

/** `[--region <region>] [--country <ISO3>] [--lang <language>] [--out <folder>]`; 0 printed, 1 some failed, 2 misused. */
export async function main(args: readonly string[]): Promise<number> {
	return fulfil(readArguments(args), { usage: USAGE, synopsis: SYNOPSIS }, briefs);
}
