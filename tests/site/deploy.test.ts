import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';

const nginx = spawnSync('nginx', ['-v']).status === 0;
const APACHE_MODULES = '/usr/lib/apache2/modules';
const apache = existsSync(APACHE_MODULES) && spawnSync('apache2', ['-v']).status === 0;

const freePort = () =>
	new Promise<number>((done) => {
		const probe = createServer();
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => done(port));
		});
	});

async function waitFor(url: string): Promise<void> {
	for (let i = 0; i < 50; i++) {
		if (
			await fetch(url).then(
				() => true,
				() => false,
			)
		)
			return;
		await new Promise((r) => setTimeout(r, 100));
	}
	throw new Error(`${url} không trả lời`);
}

/** Type of every kind of file, as the nginx sample has it; the other samples must say the same. */
const nginxTypes = (): Map<string, string> => {
	const block = /types \{([\s\S]*?)\}/.exec(readFileSync('deploy/nginx.conf', 'utf8'))![1]!;
	return new Map([...block.matchAll(/^\s*(\S+) ([\w ]+);/gm)].flatMap((m) => m[2]!.split(' ').map((ext) => [`.${ext}`, m[1]!] as const)));
};
const PAGEFIND = ['.pf_meta', '.pf_index', '.pf_fragment', '.pf_filter'];
const SAFE = { 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer' };
const LONG = 'public, max-age=31536000, immutable';

/** What every server must answer. */
async function answersRight(base: string): Promise<void> {
	const headers = (r: Response) => Object.fromEntries(Object.keys(SAFE).map((h) => [h, r.headers.get(h)]));
	const home = await fetch(`${base}/`);
	expect(home.status).toBe(200);
	expect(home.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/i);
	expect(home.headers.get('content-encoding')).toBe('gzip');
	expect(headers(home)).toEqual(SAFE);
	expect(home.headers.get('cache-control')).toBe('no-cache');
	const page = await fetch(`${base}/van-ban/30-2020-nd-cp`, { redirect: 'manual' });
	expect(page.status).toBe(301);
	expect((await fetch(`${base}/van-ban/30-2020-nd-cp/`)).status).toBe(200);
	const missing = await fetch(`${base}/khong-co/`);
	expect(missing.status).toBe(404);
	expect(await missing.text()).toContain('Sổ tay văn thư, lưu trữ');
	const pagefind = readdirSync('dist/pagefind').find((f) => f.endsWith('.pf_meta'))!;
	const script = readdirSync('dist/tai-nguyen').find((f) => f.endsWith('.js'))!;
	for (const [path, type] of [
		['/manifest.webmanifest', 'application/manifest+json'],
		['/sw.js', 'text/javascript'],
		['/fonts/source-sans-3.woff2', 'font/woff2'],
		['/moi/feed.xml', 'application/xml'],
		['/favicon.svg', 'image/svg+xml'],
		['/phat-hanh/phat-hanh.json', 'application/json'],
		['/bieu-mau/danh-muc-ho-so.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
		[`/pagefind/${pagefind}`, 'application/octet-stream'],
	] as const) {
		const file = await fetch(base + path);
		expect(file.status, path).toBe(200);
		expect(file.headers.get('content-type'), path).toContain(type);
		expect(headers(file), path).toEqual(SAFE);
	}
	for (const path of ['/fonts/source-sans-3.woff2', `/tai-nguyen/${script}`]) {
		const file = await fetch(base + path);
		expect(file.headers.get('cache-control'), path).toBe(LONG);
		expect(headers(file), path).toEqual(SAFE);
	}
	expect((await fetch(`${base}/tai-nguyen/${script}`)).headers.get('content-encoding')).toBe('gzip');
	expect((await fetch(`${base}/sw.js`)).headers.get('cache-control')).toBe('no-cache');
}

describe('sample configurations of servers', () => {
	it('know every kind of file the site has', () => {
		const types = nginxTypes();
		const used = new Set(readdirSync('dist', { recursive: true, withFileTypes: true }).flatMap((f) => (f.isFile() ? [extname(f.name)] : [])));
		expect([...used].filter((ext) => !types.has(ext) && !PAGEFIND.includes(ext))).toEqual([]);
	});
	it('say the same types, safety headers, caching, 404 and no listing for IIS as for nginx', () => {
		const text = readFileSync('deploy/web.config', 'utf8');
		expect(XMLValidator.validate(text)).toBe(true);
		interface Server {
			staticContent?: { mimeMap: { '@_fileExtension': string; '@_mimeType': string }[]; remove: { '@_fileExtension': string }[] };
			httpErrors?: { error: { '@_statusCode': string; '@_path': string; '@_responseMode': string }[] };
			httpProtocol: { customHeaders: { add: { '@_name': string; '@_value': string }[] } };
		}
		const { configuration } = new XMLParser({
			ignoreAttributes: false,
			isArray: (name) => ['add', 'mimeMap', 'remove', 'error', 'location'].includes(name),
		}).parse(text) as {
			configuration: { 'system.webServer': Server; location: { '@_path': string; 'system.webServer': Server }[] };
		};
		const server = configuration['system.webServer'];
		const maps = server.staticContent!.mimeMap;
		// Two entries for one kind of file stop IIS: each is taken out first.
		expect(server.staticContent!.remove.map((r) => r['@_fileExtension'])).toEqual(maps.map((m) => m['@_fileExtension']));
		const said = new Map(maps.map((m) => [m['@_fileExtension'], m['@_mimeType'].replace(/;.*/, '')]));
		for (const [ext, type] of nginxTypes()) expect([ext, said.get(ext)]).toEqual([ext, type]);
		for (const ext of PAGEFIND) expect(said.get(ext), ext).toBe('application/octet-stream');
		const headers = (s: Server) => Object.fromEntries(s.httpProtocol.customHeaders.add.map((h) => [h['@_name'].toLowerCase(), h['@_value']]));
		expect(headers(server)).toEqual({ ...SAFE, 'cache-control': 'no-cache' });
		for (const path of ['tai-nguyen', 'fonts'])
			expect(headers(configuration.location.find((l) => l['@_path'] === path)!['system.webServer'])).toEqual({ 'cache-control': LONG });
		expect(server.httpErrors!.error).toEqual([expect.objectContaining({ '@_statusCode': '404', '@_path': '404.html', '@_responseMode': 'File' })]);
		expect(text).toContain('<directoryBrowse enabled="false" />');
		expect(text).toContain('doStaticCompression="true"');
	});
	it('say the same types for Apache as for nginx', () => {
		const text = readFileSync('deploy/.htaccess', 'utf8');
		const said = new Map([...text.matchAll(/^AddType (\S+) (.+)$/gm)].flatMap((m) => m[2]!.split(' ').map((ext) => [ext, m[1]!] as const)));
		for (const [ext, type] of nginxTypes()) expect([ext, said.get(ext)]).toEqual([ext, type]);
		for (const ext of PAGEFIND) expect(said.get(ext), ext).toBe('application/octet-stream');
	});
	// Said here, not hidden: without nginx or Apache on the machine their configuration is not tried.
	it.skipIf(!apache)('serve the site by a real Apache: pages, types, compression, headers, 404', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'so-tay-apache-'));
		const port = await freePort();
		cpSync('dist', join(folder, 'trang'), { recursive: true });
		cpSync('deploy/.htaccess', join(folder, 'trang/.htaccess'));
		const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate', 'setenvif'];
		writeFileSync(
			join(folder, 'httpd.conf'),
			[
				...modules.map((m) => `LoadModule ${m}_module ${APACHE_MODULES}/mod_${m}.so`),
				`ServerRoot "${folder}"`,
				`ServerName localhost`,
				`Listen 127.0.0.1:${port}`,
				`PidFile "${folder}/pid"`,
				`ErrorLog "${folder}/error.log"`,
				`TypesConfig /dev/null`,
				`DocumentRoot "${folder}/trang"`,
				`<Directory "${folder}/trang">`,
				'AllowOverride All',
				'Require all granted',
				'</Directory>',
				...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
			].join('\n'),
		);
		spawnSync('chmod', ['-R', 'a+rX', folder]);
		const run = spawn('apache2', ['-DFOREGROUND', '-f', join(folder, 'httpd.conf')], { stdio: 'ignore' });
		try {
			const base = `http://127.0.0.1:${port}`;
			await waitFor(`${base}/`);
			await answersRight(base);
		} finally {
			run.kill();
			await new Promise((done) => run.once('exit', done));
			rmSync(folder, { recursive: true, force: true });
		}
	});
	it.skipIf(!nginx)('serves the site by a real nginx: pages, types, compression, headers, 404', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'so-tay-nginx-'));
		const port = await freePort();
		mkdirSync(join(folder, 'logs'));
		const server = readFileSync('deploy/nginx.conf', 'utf8')
			.replace('listen 8080;', `listen 127.0.0.1:${port};`)
			.replace('root /srv/so-tay;', `root ${resolve('dist')};`);
		const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((n) => `${n}_temp_path ${folder}/${n};`).join('\n');
		writeFileSync(
			join(folder, 'nginx.conf'),
			`daemon off;\n${process.getuid?.() === 0 ? 'user root;\n' : ''}pid ${folder}/pid;\nerror_log ${folder}/logs/error.log;\nevents {}\nhttp {\naccess_log off;\n${temp}\n${server}\n}\n`,
		);
		const run = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'logs/error.log')], { stdio: 'ignore' });
		try {
			const base = `http://127.0.0.1:${port}`;
			await waitFor(`${base}/`);
			await answersRight(base);
		} finally {
			run.kill();
			rmSync(folder, { recursive: true, force: true });
		}
	});
});
