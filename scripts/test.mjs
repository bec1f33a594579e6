/**
 * `npm test`: installs what is missing and runs everything – types, lint, format, content graph, build, unit, built site,
 * browsers. Two jobs at once: browsers take most of the time and wait a good part of it, so the site is built first and what needs
 * no built site runs beside. Ends with one line "N passed, N failed".
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

/** What steps said while another one shows its lines: told once that one is done. */
let later;
const say = (text) => (later === undefined ? console.log(text) : later.push(text));

/**
 * Runs an npm script; shows what it said in one piece when it is done, so that two at once do not mix.
 * @param {string} title @param {string} script @param {string[]} [args] @param {boolean} [live] shows it line by line instead
 * @returns {Promise<boolean>} whether it ended well
 */
function step(title, script, args = [], live = false) {
	const start = Date.now();
	say(live ? `\n== ${title}` : `   ${title}…`);
	if (live) later = [];
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
			const waited = live ? (later ?? []) : [];
			if (live) later = undefined;
			say(`${live ? '' : `\n== ${title}\n${Buffer.concat(said)}`}-- ${title}: ${code === 0 ? 'được' : 'HỎNG'}, ${seconds(start)}`);
			waited.forEach(say);
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

const siteLane = async () => {
	const built = count(await step('Dựng trang', 'build'));
	// All types, of pages and of all other code, with those the build has made; only the worker below has surroundings of its own.
	count(await step('Kiểu (astro check)', 'check:astro', built ? ['--noSync'] : []));
	if (built) await tests('Kiểm thử trang đã dựng, trong trình duyệt', ['site', 'browser'], true);
};
const codeLane = async () => {
	count(await step('Định dạng (prettier)', 'check:format'));
	count(await step('Nội dung và viện dẫn', 'check:content'));
	count(await step('Kiểu của phần chạy nền (tsc)', 'check:worker'));
	count(await step('Quy tắc viết mã (eslint)', 'lint'));
	await tests('Kiểm thử mã và nội dung', ['unit', 'content']);
};
await Promise.all([siteLane(), codeLane()]);
rmSync(folder, { recursive: true, force: true });
if (skipped > 0) console.log(`\nBỏ qua ${skipped} kiểm thử: máy này thiếu thứ chúng cần (xem lời của từng phép thử).`);
console.log(`\nHết ${seconds(began)}.\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
