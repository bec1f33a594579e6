import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that read the whole handbook share the machine with others. */
const testTimeout = 60_000;
/** A test in a browser waits a good part of its time, for timers and for the page: one more than there are cores keeps all of them busy. Four browsers are what a machine of 8 GB carries. */
const maxWorkers = Math.min(availableParallelism() + 1, 4);

/** Files that take more than a minute and look small: the sequencer goes by size where nothing ran before, and would leave them to the end. */
const LONG = ['portable', 'lan', 'web', 'help', 'every-page-1', 'every-page-2', 'every-page-3', 'every-page-4'];
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const isLong = (file: TestSpecification) => LONG.some((name) => file.moduleId.endsWith(`/browser/${name}.test.ts`));
		const sorted = await super.sort(files);
		return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
	}
}

export default defineConfig({
	test: {
		sequence: { sequencer: LongestFirst },
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
					// Three browsers on two cores: a frame that comes late is no fault of the handbook. \`npm test\` names what needed it at its end.
					retry: 1,
					// Each file starts browsers of its own; the modules that drive them are read once a worker.
					isolate: false,
					maxWorkers,
				},
			},
		],
	},
});
