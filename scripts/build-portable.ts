/**
 * `npm run build:portable`: the handbook as a folder and a zip that open by double click, without network and without installing.
 * Works on `dist/`, so that all editions are the same build; `--built` skips building it, `--out <folder>` writes elsewhere.
 */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { classicPagefind, classicScript, dataScript } from '../integrations/portable/bundle.ts';
import { embedFonts, FACES, partFaces } from '../integrations/portable/faces.ts';
import { fileOf, relativeStyle, ROOM, START } from '../integrations/portable/links.ts';
import { modulesOf, portablePage } from '../integrations/portable/pages.ts';
import { readMe } from '../integrations/portable/read-me.ts';
import { editionDay } from '../src/markdown/handbook.ts';

const DIST = 'dist';
const asked = process.argv.indexOf('--out');
const OUT = asked < 0 ? 'dist-portable' : process.argv[asked + 1]!;
/** One zip with one time: two builds of one commit are the same, byte by byte. Zip knows no time before 1980. */
const ZIP_TIME = new Date('1980-01-01T00:00:00Z');

if (!process.argv.includes('--built')) {
	const run = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
	if (run.status !== 0) process.exit(run.status ?? 1);
}

const edition = editionDay();
const name = `so-tay-van-thu-luu-tru-${edition}`;
const folder = join(OUT, name);
const room = join(folder, ROOM);
rmSync(OUT, { recursive: true, force: true });
mkdirSync(room, { recursive: true });
const put = (file: string, text: string | Uint8Array) => {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), text);
};

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
	.filter((f) => f.isFile())
	.map((f) =>
		join(f.parentPath, f.name)
			.slice(DIST.length + 1)
			.replaceAll('\\', '/'),
	)
	.sort();

const bundles = new Map<string, string>();
/** File of the script for a set of modules; one set, one file. */
async function bundleFor(modules: string[]): Promise<string | undefined> {
	if (modules.length === 0) return undefined;
	const key = modules.join('\n');
	const known = bundles.get(key);
	if (known !== undefined) return known;
	const script = await classicScript(modules, join(DIST, 'tai-nguyen'));
	const file = `tai-nguyen/trang-${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
	put(`${ROOM}/${file}`, script);
	bundles.set(key, file);
	return file;
}

/** Files of a style; pages of one kind share theirs, and all share the faces of letters. */
function styleFiles(css: string): string[] {
	const { faces, rest } = partFaces(css);
	const file = `tai-nguyen/kieu-${createHash('sha256').update(rest).digest('hex').slice(0, 8)}.css`;
	put(`${ROOM}/${file}`, relativeStyle(rest, `${ROOM}/${file}`));
	if (faces === '') return [file];
	put(
		`${ROOM}/${FACES}`,
		embedFonts(faces, (font) => readFileSync(join(DIST, font))),
	);
	return [FACES, file];
}

for (const file of files) {
	if (file.startsWith('pagefind/') || /^(sitemap.*|opensearch|robots)\.(xml|txt)$/.test(file)) continue;
	if (/^(tai-nguyen\/.*\.js|fonts\/.*\.woff2)$/.test(file)) continue;
	if (file.endsWith('.html')) {
		const html = readFileSync(join(DIST, file), 'utf8');
		const to = fileOf(`/${file.replace(/index\.html$/, '')}`);
		put(to, portablePage(html, to, await bundleFor(modulesOf(html)), styleFiles));
	} else if (file.endsWith('.css')) {
		put(`${ROOM}/${file}`, relativeStyle(readFileSync(join(DIST, file), 'utf8'), `${ROOM}/${file}`));
	} else {
		cpSync(join(DIST, file), join(room, file), { recursive: true });
		// Data that scripts fetch on the web; those of one regulation are for other programs.
		if (file.endsWith('.json') && !/^van-ban\/(?!hieu-luc)/.test(file))
			put(`${ROOM}/${file}.js`, `__soTay.put(${JSON.stringify(file)},${JSON.stringify(readFileSync(join(DIST, file), 'utf8'))});`);
	}
}
put(`${ROOM}/o-may.js`, readFileSync('integrations/portable/runtime.js'));
put(`${ROOM}/pagefind/du-lieu.js`, dataScript(join(DIST, 'pagefind'), 'pagefind/'));
put(`${ROOM}/pagefind/pagefind.js`, classicPagefind(readFileSync(join(DIST, 'pagefind/pagefind.js'), 'utf8')));
put('DOC-TRUOC.txt', readMe(edition));

const sums: string[] = [];
const packed: Zippable = {};
const all = readdirSync(folder, { recursive: true, withFileTypes: true })
	.filter((f) => f.isFile())
	.map((f) =>
		join(f.parentPath, f.name)
			.slice(folder.length + 1)
			.replaceAll('\\', '/'),
	)
	.sort();
for (const file of all)
	sums.push(
		`${createHash('sha256')
			.update(readFileSync(join(folder, file)))
			.digest('hex')}  ${file}`,
	);
put('SHA256.txt', `${sums.join('\n')}\n`);
for (const file of [...all, 'SHA256.txt']) packed[`${name}/${file}`] = [readFileSync(join(folder, file)), { mtime: ZIP_TIME, level: 9 }];
const zip = zipSync(packed);
writeFileSync(join(OUT, `${name}.zip`), zip);
const sum = createHash('sha256').update(zip).digest('hex');
writeFileSync(join(OUT, `${name}.zip.sha256`), `${sum}  ${name}.zip\n`);
const mib = (bytes: number) => (bytes / 2 ** 20).toFixed(1).replace('.', ',');
console.log(`Đã dựng ${folder}: ${all.length + 1} tệp; mở tệp ${START}.`);
console.log(`Tệp nén ${name}.zip: ${mib(zip.length)} MiB, SHA-256 ${sum}`);
if (zip.length > 15 * 2 ** 20) {
	console.error('Tệp nén lớn hơn 15 MiB: xem lại phần nào nặng.');
	process.exit(1);
}
