// What the linter asks for. Rules about who may import whom are in tests/architecture.test.ts.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const typed = ['**/*.ts', '**/*.svelte'];

export default defineConfig(
	{
		ignores: [
			'build/',
			'build.*/',
			'pack/',
			'.svelte-kit/',
			'node_modules/',
			'data/',
			'static/',
			'test-results/',
			'src/lib/i18n/paraglide/',
			'src/lib/i18n/project.inlang/',
		],
	},
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	ts.configs.eslintRecommended,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	{
		files: typed,
		extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
		languageOptions: {
			parserOptions: {
				projectService: true,
				tsconfigRootDir: dirname(fileURLToPath(import.meta.url)),
				extraFileExtensions: ['.svelte'],
			},
		},
		rules: {
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-console': 'error',
			'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
			'@typescript-eslint/consistent-type-definitions': 'off',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
			'@typescript-eslint/explicit-module-boundary-types': 'error',
			'@typescript-eslint/no-confusing-void-expression': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// An asynchronous interface may have a synchronous implementation.
			'@typescript-eslint/require-await': 'off',
			// A number or a boolean in a template string reads as it is meant.
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true, allowBoolean: true },
			],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
			],
		},
	},
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// Links are localised paths or come from data; the resolver of SvelteKit knows neither.
			'svelte/no-navigation-without-resolve': 'off',
			// A Map here is a value that is replaced, never one that is changed.
			'svelte/prefer-svelte-reactivity': 'off',
			'svelte/no-at-html-tags': 'error',
			'svelte/button-has-type': 'error',
			'svelte/require-each-key': 'error',
		},
	},
	{
		// The one place that meets untyped rows.
		files: ['src/lib/db/**'],
		rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
	},
	{
		// SvelteKit infers what a page is given from its load function.
		files: ['src/routes/**', 'src/hooks*.ts'],
		rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
	},
	{
		// svelte-check knows the type of a page's `data` without being told; the linter does not.
		files: ['src/routes/**/*.svelte'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
		},
	},
	{
		// Commands speak on the terminal.
		files: ['src/cli/**', 'tests/bench/**'],
		rules: { 'no-console': 'off' },
	},
	{
		files: ['tests/**', '**/*.test.ts'],
		rules: {
			'@typescript-eslint/explicit-module-boundary-types': 'off',
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/consistent-type-assertions': 'off',
			'no-restricted-properties': [
				'error',
				...['test', 'it', 'describe', 'suite'].map((object) => ({ object, property: 'only' })),
			],
		},
	},
);
