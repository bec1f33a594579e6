/**
 * `npm test`: installs what is missing and runs everything – types, lint, format, content graph, build, unit, built site,
 * browsers. What needs no built site runs beside the build, two jobs at once. Ends with one line "N passed, N failed".
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
let passed = 0;
let failed = 0;
let skipped = 0;
const began = Date.now();
const seconds = (from) => `${Math.round((Date.now() - from) / 1000)} giây`;
const folder = mkdtempSync(join(tmpdir(), 'so-tay-test-'));

/**
 * Runs an npm script; shows what it said in one piece when it is done, so that two at once do not mix.
 * @param {string} title @param {string} script @param {string[]} [args] @param {boolean} [live] shows it line by line instead
 * @returns {Promise<boolean>} whether it ended well
 */
function step(title, script, args = [], live = false) {
	const start = Date.now();
	console.log(live ? `\n== ${title}` : `   ${title}…`);
	return new Promise((resolve) => {
		const run = spawn('npm', ['run', '--silent', script, '--', ...args], {
			stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
			shell: process.platform === 'win32',
		});
		const said = [];
		run.stdout?.on('data', (chunk) => said.push(chunk));
		run.stderr?.on('data', (chunk) => said.push(chunk));
		run.on('error', (error) => said.push(Buffer.from(String(error))));
		run.on('close', (code) => {
			console.log(`${live ? '' : `\n== ${title}\n${Buffer.concat(said)}`}-- ${title}: ${code === 0 ? 'được' : 'HỎNG'}, ${seconds(start)}`);
			resolve(code === 0);
		});
	});
}

const count = (ok) => {
	if (ok) passed++;
	else failed++;
	return ok;
};

/** Test projects in one run of vitest; counts each test. @param {string[]} projects @param {boolean} [live] */
async function tests(title, projects, live) {
	const report = join(folder, `${projects.join('-')}.json`);
	const chosen = projects.flatMap((p) => ['--project', p]);
	const ok = await step(title, 'vitest', ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...chosen], live);
	try {
		const result = JSON.parse(readFileSync(report, 'utf8'));
		passed += result.numPassedTests;
		failed += result.numFailedTests;
		skipped += result.numPendingTests;
		if (!ok && result.numFailedTests === 0) failed++;
	} catch {
		failed++;
	}
}

// The first step makes the generated types; the build makes them too, and lint reads them.
const typed = step('Kiểu (tsc)', 'check:types').then(count);
const buildLane = async () => {
	await typed;
	count(await step('Kiểu trong trang (astro check)', 'check:astro', ['--noSync']));
	return count(await step('Dựng trang', 'build'));
};
const codeLane = async () => {
	count(await step('Định dạng (prettier)', 'check:format'));
	count(await step('Nội dung và viện dẫn', 'check:content'));
	await tests('Kiểm thử mã và nội dung', ['unit', 'content']);
	await typed;
	count(await step('Quy tắc viết mã (eslint)', 'lint'));
};
const [built] = await Promise.all([buildLane(), codeLane()]);
if (built) {
	await tests('Kiểm thử trang đã dựng, trong trình duyệt', ['site', 'browser'], true);
}
rmSync(folder, { recursive: true, force: true });
if (skipped > 0) console.log(`\nBỏ qua ${skipped} kiểm thử: máy này thiếu thứ chúng cần (xem lời của từng phép thử).`);
console.log(`\nHết ${seconds(began)}.\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
