import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editionTable } from '../../scripts/edition-table.ts';
import { peakMemoryOf } from '../../scripts/process-memory.ts';

describe('the table of editions', () => {
	it('says what was measured and leaves the rest empty', () => {
		const table = editionTable([
			{ name: 'Web', bytes: 12_900_000, files: 1234 },
			{ name: 'Sách', bytes: 18_035_507, pages: 1080, seconds: 91.4, memory: 2 ** 31 },
		]);
		expect(table.split('\n').slice(2)).toEqual(['| Web | 12,3 MB | 1.234 |  |  |  |', '| Sách | 17,2 MB |  | 1.080 | 91 giây | 2048,0 MB |']);
	});
});

describe.runIf(existsSync('/proc/self/status'))('memory of a process', () => {
	it('is that of all it started together', async () => {
		const hold = 'const kept = Buffer.alloc(120 * 2 ** 20, 1); setTimeout(() => kept.length, 1500)';
		const run = spawn(process.execPath, ['-e', `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(hold)}])`]);
		expect(await peakMemoryOf(run)).toBeGreaterThan(120 * 2 ** 20);
		expect(run.exitCode).toBe(0);
	});
});
