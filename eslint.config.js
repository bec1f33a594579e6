import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
	{ ignores: ['dist/', 'dist-portable/', 'dist-book/', 'node_modules/', '.astro/', '.cache/'] },
	...tseslint.configs.strict,
	...astro.configs.recommended,
	{
		rules: {
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
			// Indexed access is checked by the compiler; a bang says "known to be there" where it is.
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'no-console': ['error', { allow: ['warn', 'log', 'error'] }],
			eqeqeq: 'error',
		},
	},
	{
		// Imports go one way: pages and apps → domain → schemas.
		files: ['src/domain/**'],
		rules: { 'no-restricted-imports': ['error', { patterns: ['*/apps/*', '*/components/*', '*/pages/*', '*/markdown/*', 'astro*', 'node:*'] }] },
	},
	{
		files: ['src/schemas/**'],
		rules: { 'no-restricted-imports': ['error', { patterns: ['*/domain/*', '*/apps/*', '*/components/*', '*/pages/*', '*/markdown/*', 'astro*', 'node:*'] }] },
	},
	{
		// Documents are made in Node and in the browser.
		files: ['src/documents/**', 'src/papers/**'],
		rules: { 'no-restricted-imports': ['error', { patterns: ['*/apps/*', '*/components/*', '*/pages/*', '*/markdown/*', 'astro*', 'node:*'] }] },
	},
	{
		files: ['src/apps/**', 'src/components/*.ts'],
		rules: { 'no-restricted-imports': ['error', { patterns: ['node:*', '*/pages/*'] }] },
	},
);
