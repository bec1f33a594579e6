import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{ test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
			{ test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
			{ test: { name: 'site', include: ['tests/site/**/*.test.ts'] } },
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
