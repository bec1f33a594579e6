import { defineConfig } from 'vitest/config';

/** Tests that read the whole handbook share the machine with others. */
const testTimeout = 60_000;
/** Two browsers at once are what two cores carry without any test waiting long; a third gains a tenth of the time. The built site is read beside them. */
const maxWorkers = 2;

export default defineConfig({
	test: {
		projects: [
			// Pure code keeps no state between files: one worker reads each module, and the handbook, once for all of them.
			{ test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout, isolate: false } },
			{ test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout, isolate: false } },
			{ test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout, isolate: false, maxWorkers } },
			{
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					testTimeout: 240_000,
					hookTimeout: 60_000,
					// Each file starts browsers of its own; the modules that drive them are read once a worker.
					isolate: false,
					maxWorkers,
				},
			},
		],
	},
});
