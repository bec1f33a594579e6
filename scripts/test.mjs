/**
 * `npm test`: installs what is missing and runs everything – types, lint, format, content graph, build, unit, built site,
 * browsers. Ends with one line "N passed, N failed".
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
let passed = 0;
let failed = 0;
let skipped = 0;
/** @param {string} title @param {string} script npm script @param {string[]} [args] */
const step = (title, script, args = []) => {
	console.log(`\n== ${title}`);
	const run = spawnSync('npm', ['run', '--silent', script, '--', ...args], { stdio: 'inherit', shell: process.platform === 'win32' });
	return run.status === 0;
};
const count = (ok) => {
	if (ok) passed++;
	else failed++;
};

count(step('Kiểu (tsc)', 'check:types'));
count(step('Kiểu trong trang (astro check)', 'check:astro'));
count(step('Quy tắc viết mã (eslint)', 'lint'));
count(step('Định dạng (prettier)', 'check:format'));
count(step('Nội dung và viện dẫn', 'check:content'));
const built = step('Dựng trang', 'build');
count(built);
const folder = mkdtempSync(join(tmpdir(), 'so-tay-test-'));
const report = join(folder, 'report.json');
const projects = built ? [] : ['--project', 'unit', '--project', 'content'];
const vitest = step('Kiểm thử', 'vitest', ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...projects]);
try {
	const result = JSON.parse(readFileSync(report, 'utf8'));
	passed += result.numPassedTests;
	failed += result.numFailedTests;
	skipped = result.numPendingTests;
	if (!vitest && result.numFailedTests === 0) failed++;
} catch {
	failed++;
}
rmSync(folder, { recursive: true, force: true });
// Only what no npm package brings may be missing: see scripts/firefox.ts.
if (skipped > 0) console.log(`\nBỏ qua ${skipped} kiểm thử cần Firefox: máy này không có (cài firefox-esr, hoặc đặt FIREFOX_PATH).`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
