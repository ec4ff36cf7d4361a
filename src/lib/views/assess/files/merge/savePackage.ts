// The regional package as one zip file, made on the reader's device.
import type { MergedCountry } from '#lib/assessment/merge.ts';
import { writeMergedPackage, yearsOf } from '#lib/assessment/mergePackage.ts';
import type { Questionnaire } from '#lib/assessment/questionnaire.ts';
import type { Device } from '#lib/state/device.ts';
import type { Site } from '#lib/state/site.ts';

interface Merge {
	readonly site: Site;
	readonly questionnaire: Questionnaire;
	readonly device: Pick<Device, 'fetchText'>;
	readonly merged: readonly MergedCountry[];
}

/** The texts of the package of what is settled, by path. Rejects where a text does not arrive, and where nothing is settled. */
export async function packageTexts(
	{ site, questionnaire, device, merged }: Merge,
	moment: Date,
): Promise<ReadonlyMap<string, string>> {
	const [framework, countries] = await Promise.all([
		device.fetchText('/data/package/framework.csv'),
		device.fetchText('/data/package/countries.csv'),
	]);
	const files = writeMergedPackage({
		...{ questionnaire, merged, framework, countries, edition: site.edition },
		day: moment.toISOString().slice(0, 10),
	});
	if (files === null) throw new Error('no country is settled yet');
	return files;
}

/** Packs the package of what is settled, as it was put together at a moment. Rejects where a text does not arrive. */
export async function zipPackage(
	merge: Merge,
	moment: Date,
): Promise<{ readonly name: string; readonly blob: Blob }> {
	const [{ strToU8, zipSync }, files] = await Promise.all([import('fflate'), packageTexts(merge, moment)]);
	const years = yearsOf(merge.merged);
	const zipped = zipSync(Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)])), {
		mtime: new Date(1980, 0, 1),
	});
	return {
		name: `cop-self-assessments-${years?.year ?? ''}.zip`,
		blob: new Blob([new Uint8Array(zipped)], { type: 'application/zip' }),
	};
}
