/**
 * `npm run build:portable`: the handbook as a folder and a zip that open by double click, without network and without installing.
 * Works on `dist/`, so that all editions are the same build; `--built` skips building it, `--out <folder>` writes elsewhere.
 */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { classicPagefind, classicScript, dataScript } from '../integrations/portable/bundle.ts';
import { embedFonts, FACES, partFaces } from '../integrations/portable/faces.ts';
import { fileOf, relativeStyle, ROOM, START } from '../integrations/portable/links.ts';
import { modulesOf, portablePage } from '../integrations/portable/pages.ts';
import { readMe } from '../integrations/portable/read-me.ts';
import { builtEdition } from './built-edition.ts';
import { filesIn, folderEntries, sha256, sizeWords, zip } from './files.ts';

const DIST = 'dist';
const asked = process.argv.indexOf('--out');
const OUT = asked < 0 ? 'dist-portable' : process.argv[asked + 1]!;

if (!process.argv.includes('--built')) {
	const run = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
	if (run.status !== 0) process.exit(run.status ?? 1);
}

const { edition, review } = builtEdition(DIST);
const name = `so-tay-van-thu-luu-tru-${edition}`;
const folder = join(OUT, name);
const room = join(folder, ROOM);
rmSync(OUT, { recursive: true, force: true });
mkdirSync(room, { recursive: true });
const put = (file: string, text: string | Uint8Array) => {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), text);
};

const files = filesIn(DIST);
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
put('DOC-TRUOC.txt', readMe(edition, review));

const all = filesIn(folder);
put('SHA256.txt', `${all.map((file) => `${sha256(readFileSync(join(folder, file)))}  ${file}`).join('\n')}\n`);
const packed = zip(folderEntries(folder, name));
writeFileSync(join(OUT, `${name}.zip`), packed);
const sum = sha256(packed);
writeFileSync(join(OUT, `${name}.zip.sha256`), `${sum}  ${name}.zip\n`);
console.log(`Đã dựng ${folder}: ${all.length + 1} tệp; mở tệp ${START}.`);
console.log(`Tệp nén ${name}.zip: ${sizeWords(packed.length)}, SHA-256 ${sum}`);
if (packed.length > 15 * 2 ** 20) {
	console.error('Tệp nén lớn hơn 15 MiB: xem lại phần nào nặng.');
	process.exit(1);
}
