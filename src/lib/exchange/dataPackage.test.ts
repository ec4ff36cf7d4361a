import { describe, expect, it } from 'vitest';
import { writeDataPackage } from './dataPackage.ts';

interface Descriptor {
	readonly resources: readonly {
		readonly name: string;
		readonly schema: {
			readonly fields: readonly { readonly name: string; readonly type: string }[];
			readonly foreignKeys: readonly { readonly fields: readonly string[] }[];
		};
	}[];
}

const head = { name: 'tinyland', title: 'Readiness of Tinyland' };

describe('a descriptor made from the headers of a package', () => {
	const headers = new Map([
		['countries', ['id', 'name', 'oecd']],
		['observations', ['indicator', 'country', 'year', 'value']],
	]);
	const { resources, ...rest } = JSON.parse(writeDataPackage(head, headers)) as Descriptor;
	const schemaOf = (table: string) => resources.find(({ name }) => name === table)!.schema;

	it('says what the package says of itself and no more', () => {
		expect(rest).toEqual({ $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', ...head });
	});

	it('lists only the tables there are, by the columns they have, in their order', () => {
		expect(resources.map(({ name }) => name)).toEqual(['observations', 'countries']);
		const fields = schemaOf('observations').fields;
		expect(fields.map(({ name, type }) => [name, type])).toEqual([
			['indicator', 'string'],
			['country', 'string'],
			['year', 'integer'],
			['value', 'number'],
		]);
	});

	it('takes a column the format does not know for text', () => {
		expect(schemaOf('countries').fields[2]).toEqual({ name: 'oecd', type: 'string', constraints: {} });
	});

	it('refers to other tables by columns that are there', () => {
		const keys = schemaOf('observations').foreignKeys;
		expect(keys.map(({ fields }) => fields[0])).toEqual(['country', 'indicator']);
	});
});
