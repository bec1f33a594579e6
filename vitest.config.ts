import { defineConfig } from 'vitest/config';

/** Tests that read the whole handbook share the machine with others. */
const testTimeout = 60_000;

export default defineConfig({
	test: {
		projects: [
			{ test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout } },
			{ test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout } },
			{ test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout } },
			{
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					testTimeout: 240_000,
					hookTimeout: 60_000,
					// Two browsers at once are what two cores carry.
					maxWorkers: 2,
				},
			},
		],
	},
});
