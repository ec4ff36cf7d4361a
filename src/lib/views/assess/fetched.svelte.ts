// The public record of the country in question, fetched when it is chosen.
import { readRecord } from '#lib/assessment/compareRecord.ts';
import type { CountryRecord } from '#lib/assessment/record.ts';
import type { Device } from '#lib/state/device.ts';

export class FetchedRecord {
	readonly #device: Pick<Device, 'fetchText'>;
	#country: string | null = null;
	#record: CountryRecord | null = $state.raw(null);
	#isLost = $state(false);

	constructor(device: Pick<Device, 'fetchText'>) {
		this.#device = device;
	}

	/** Null until it has arrived. */
	get record(): CountryRecord | null {
		return this.#record;
	}

	/** Whether it could not be fetched. */
	get isLost(): boolean {
		return this.#isLost;
	}

	/** Fetches the record of a country; what is still under way for another one is not shown. */
	async show(country: string | null): Promise<void> {
		if (country === this.#country) return;
		this.#country = country;
		this.#record = null;
		this.#isLost = false;
		if (country === null) return;
		try {
			const record = readRecord(await this.#device.fetchText(`/record/${country}.json`));
			if (this.#country === country) this.#record = record;
		} catch {
			if (this.#country === country) this.#isLost = true;
		}
	}
}
