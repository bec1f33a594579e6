/**
 * `npm test`: installs what is missing and runs everything – types, lint, format, content graph, build, unit, built site,
 * browsers. Two jobs at once: browsers take most of the time and wait a good part of it, so the site is built first and what needs
 * no built site runs beside. Ends with one line "N passed, N failed".
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
let passed = 0;
let failed = 0;
let skipped = 0;
/** What did not pass, and what passed only when asked again: told last, where a log that was cut at its head still has it. */
const broken = [];
const shaky = [];
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

function fail(what) {
	failed++;
	broken.push(what);
}

/** A step that counts as one test. @type {typeof step} */
async function check(title, script, args) {
	const ok = await step(title, script, args);
	if (ok) passed++;
	else fail(title);
	return ok;
}

/** A test by its file and name, with the beginning of what it said. @param {string} file @param {{ fullName: string, failureMessages: string[] }} test */
const told = (file, test) => {
	const said = (test.failureMessages[0] ?? '').split('\n').filter((line) => line.trim() !== '');
	return [`${relative(process.cwd(), file)} > ${test.fullName}`, ...said.slice(0, 12).map((line) => `     ${line.trim()}`)].join('\n');
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
		for (const { name, message, assertionResults } of result.testResults) {
			for (const test of assertionResults) {
				if (test.status === 'failed') broken.push(told(name, test));
				else if (test.failureMessages.length > 0) shaky.push(told(name, test));
			}
			if (message) broken.push(`${relative(process.cwd(), name)}: ${message}`);
		}
		if (!ok && result.numFailedTests === 0) fail(title);
	} catch {
		fail(`${title}: không có báo cáo`);
	}
}

const siteLane = async () => {
	const built = await check('Dựng trang', 'build');
	// All types, of pages and of all other code, with those the build has made; only the worker below has surroundings of its own.
	await check('Kiểu (astro check)', 'check:astro', built ? ['--noSync'] : []);
	if (built) await tests('Kiểm thử trang đã dựng, trong trình duyệt', ['site', 'browser'], true);
};
const codeLane = async () => {
	await check('Định dạng (prettier)', 'check:format');
	await check('Nội dung và viện dẫn', 'check:content');
	await check('Kiểu của phần chạy nền (tsc)', 'check:worker');
	await check('Quy tắc viết mã (eslint)', 'lint');
	await tests('Kiểm thử mã và nội dung', ['unit', 'content']);
};
await Promise.all([siteLane(), codeLane()]);
rmSync(folder, { recursive: true, force: true });
if (shaky.length > 0) console.log(`\nHỏng lần đầu, chạy lại thì được; vẫn nên tìm nguyên nhân:\n${shaky.map((s) => `  ~ ${s}`).join('\n')}`);
if (broken.length > 0) console.log(`\nHỏng:\n${broken.map((s) => `  ✗ ${s}`).join('\n')}`);
if (skipped > 0) console.log(`\nBỏ qua ${skipped} kiểm thử: máy này thiếu thứ chúng cần (xem lời của từng phép thử).`);
console.log(`\nHết ${seconds(began)}.\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
