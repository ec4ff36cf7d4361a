// `npm test [-- unit | e2e]`: everything that is checked, then one line with the counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setup } from './setup.mjs';
import { node, root, step } from './steps.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

const reports = join(root, 'test-results');
const total = { passed: 0, failed: 0 };
/** @type {string[]} what failed, said once more at the end, where a log that is cut still has it */
const failures = [];

/**
 * Runs a step, and adds it to the total as one check, or as the tests it counted. A step that fails without a failed
 * test (a crash, say) is one failure more.
 * @param {string} name
 * @param {() => unknown} work
 * @param {() => Count} [count]
 */
async function check(name, work, count) {
	let succeeded = true;
	try {
		await step(name, work);
	} catch (error) {
		succeeded = false;
		failures.push(name);
		console.error(error instanceof Error ? error.message : error);
	}
	const { passed, failed } = count?.() ?? { passed: succeeded ? 1 : 0, failed: 0 };
	total.passed += passed;
	total.failed += succeeded ? failed : Math.max(failed, 1);
	return succeeded;
}

/**
 * @param {string} name of the report
 * @param {(report: any) => Count} read
 * @returns {Count}
 */
function counted(name, read) {
	const path = join(reports, name);
	return existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 0 };
}

/** @typedef {{ name: string, status: string, assertionResults: { fullName: string, status: string }[] }} UnitSuite */

/** A suite that could not be loaded has no failed test of its own. */
const unitCount = () =>
	counted('unit.json', ({ numPassedTests, testResults }) => {
		const failed = testResults.flatMap((/** @type {UnitSuite} */ suite) => {
			const tests = suite.assertionResults.filter(({ status }) => status === 'failed');
			const isUnread = suite.status === 'failed' && suite.assertionResults.length === 0;
			return isUnread ? [suite.name] : tests.map(({ fullName }) => `${suite.name} › ${fullName}`);
		});
		failures.push(...failed);
		return { passed: numPassedTests, failed: failed.length };
	});

/** @typedef {{ title: string, specs?: { title: string, file: string, ok: boolean }[], suites?: EndSuite[] }} EndSuite */

/**
 * @param {EndSuite} suite
 * @returns {string[]} the tests of it that failed
 */
const failedSpecs = ({ specs = [], suites = [] }) => [
	...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`),
	...suites.flatMap(failedSpecs),
];

const e2eCount = () =>
	counted('e2e.json', ({ suites, stats, errors }) => {
		failures.push(...suites.flatMap(failedSpecs));
		return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
	});

async function checkSource() {
	await check('format (prettier)', () =>
		node('node_modules/prettier/bin/prettier.cjs', [
			'--check',
			'--log-level',
			'warn',
			'.',
			'!data',
			'!tests/fixtures',
			'!tests/golden/output',
		]),
	);
	await check('dead code (knip)', () => node('node_modules/knip/bin/knip.js', ['--no-progress']));
	await check('lint (eslint)', () =>
		node('node_modules/eslint/bin/eslint.js', ['--max-warnings', '0', '--no-warn-ignored', '.']),
	);
	await check('types (svelte-check)', () =>
		node('node_modules/svelte-check/bin/svelte-check', [
			...['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
		]),
	);
}

async function testUnits() {
	const { buildData } = await import('./site.mjs');
	await check('build the data', buildData);
	await check(
		'unit tests (vitest)',
		() =>
			node(
				'node_modules/vitest/vitest.mjs',
				['run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'unit.json')}`],
				{ env: { TZ: 'UTC' } },
			),
		unitCount,
	);
	await check('break packages and files at random (fuzz)', () =>
		node('tests/fuzz/run.mjs', ['--seed', '1', '--count', '1000']),
	);
	await check('break tables, workbooks and archives at random (fuzz of the door)', () =>
		node('tests/fuzz/run.mjs', ['--door', '--seed', '1', '--count', '600']),
	);
}

/** @returns {Promise<boolean>} whether the sites stand */
async function build() {
	const { buildSite } = await import('./site.mjs');
	const built = await check('build the site', async () => {
		if (!(await buildSite())) console.log('build/ is up to date');
	});
	return (
		built && (await check('build the sites of two other packages', () => node('tests/e2e/packages.mjs')))
	);
}

async function testSite() {
	const { ensureBrowser } = await import('./briefs/browser.mjs');
	let browser = '';
	const found = await check('find a browser', async () => {
		browser = await ensureBrowser();
		console.log(browser);
	});
	if (!found) return;
	await check(
		'end-to-end tests (playwright)',
		() =>
			node('node_modules/@playwright/test/cli.js', ['test', '--config', 'tests/e2e/playwright.config.ts'], {
				env: { CHROMIUM_PATH: browser },
			}),
		e2eCount,
	);
}

const part = process.argv[2];
if (part !== undefined && part !== 'unit' && part !== 'e2e') {
	console.error(`unknown part: ${part}; known: unit, e2e`);
	process.exit(2);
}

if (await check('set up', setup)) {
	rmSync(reports, { recursive: true, force: true });
	mkdirSync(reports, { recursive: true });
	if (part !== 'unit') {
		const { compressEngineInBackground } = await import('./site/compress.mjs');
		void compressEngineInBackground();
	}
	const { generate } = await import('./generate.mjs');
	await check('generate messages and types', generate);
	// Each of the two keeps one core busy for minutes; what they print is told apart by the names of their steps.
	const [built] = await Promise.all([
		part === 'unit' ? false : build(),
		part === undefined ? checkSource() : undefined,
	]);
	if (part !== 'e2e') await testUnits();
	if (built) await testSite();
}

if (failures.length > 0) console.log(`\nfailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
