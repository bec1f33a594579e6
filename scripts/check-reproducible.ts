/**
 * `npm run check:reproducible`: builds the commit twice from scratch and compares every byte of the web edition, the portable edition and
 * their zips. Each build has a folder of its own (of another length), cold caches, another time zone and another language.
 * `--keep` leaves the two folders for a look at what differs. Takes some three minutes on two cores.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { filesIn, sha256 } from './files.ts';

const ROOT = process.cwd();
const WAYS = [
	{ name: 'mot', TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' },
	{ name: 'hai-o-thu-muc-khac', TZ: 'America/Los_Angeles', LANG: 'C' },
] as const;

function must(command: string, args: string[], cwd: string, env: Record<string, string | undefined> = {}): string {
	const run = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 2 ** 28 });
	if (run.status !== 0) {
		console.error(`${command} ${args.join(' ')} không xong:\n${run.stdout}\n${run.stderr}`);
		process.exit(1);
	}
	return run.stdout;
}

/** Packages as they are installed, without what builds leave among them (`.vite`, `.astro`, `.cache`). */
function linkPackages(from: string, to: string): void {
	mkdirSync(to);
	for (const name of readdirSync(from)) {
		if (name.startsWith('.') && name !== '.bin') continue;
		symlinkSync(join(from, name), join(to, name));
	}
}

const work = mkdtempSync(join(tmpdir(), 'so-tay-hai-lan-'));
const day = must('git', ['log', '-1', '--format=%cs'], ROOT).trim();
console.log(`Dựng hai lần bản ngày ${day}, ${must('git', ['rev-parse', '--short', 'HEAD'], ROOT).trim()}…`);
const folders = WAYS.map(({ name, TZ, LANG }) => {
	const folder = join(work, name);
	mkdirSync(folder);
	must('sh', ['-c', `git archive HEAD | tar -x -C '${folder}'`], ROOT);
	linkPackages(resolve(ROOT, 'node_modules'), join(folder, 'node_modules'));
	const env = { TZ, LANG, LC_ALL: LANG, EDITION_DAY: day };
	must('npx', ['astro', 'build'], folder, env);
	must(process.execPath, ['scripts/build-portable.ts', '--built'], folder, env);
	return folder;
});

let different = 0;
for (const part of ['dist', 'dist-portable']) {
	const [one, two] = folders.map((f) => new Map(filesIn(join(f, part)).map((file) => [file, sha256(readFileSync(join(f, part, file)))])));
	const names = [...new Set([...one!.keys(), ...two!.keys()])].sort();
	const off = names.filter((n) => one!.get(n) !== two!.get(n));
	console.log(`${part}: ${names.length} tệp, ${off.length} khác nhau.`);
	for (const name of off.slice(0, 40)) console.log(`  ${name}${one!.has(name) && two!.has(name) ? '' : ' (chỉ có ở một bản)'}`);
	different += off.length;
}
if (process.argv.includes('--keep')) console.log(`Hai bản ở ${work}`);
else rmSync(work, { recursive: true, force: true });
console.log(different === 0 ? 'Hai lần dựng giống nhau từng byte.' : 'Hai lần dựng KHÔNG giống nhau.');
process.exit(different === 0 ? 0 : 1);
