import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';

const nginx = spawnSync('nginx', ['-v']).status === 0;

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

describe('sample configurations of servers', () => {
	it('has an IIS file that is well-formed and knows every kind of file of the site', () => {
		const text = readFileSync('deploy/web.config', 'utf8');
		expect(XMLValidator.validate(text)).toBe(true);
		for (const type of ['.webmanifest', '.woff2', '.pf_meta', '.pf_fragment', '.pagefind']) expect(text).toContain(`fileExtension="${type}"`);
	});
	// Said here, not hidden: without nginx on the machine the configuration is not tried.
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
			const home = await fetch(`${base}/`);
			expect(home.status).toBe(200);
			expect(home.headers.get('content-type')).toBe('text/html; charset=utf-8');
			expect(home.headers.get('content-encoding')).toBe('gzip');
			expect(home.headers.get('x-content-type-options')).toBe('nosniff');
			expect(home.headers.get('cache-control')).toBe('no-cache');
			const page = await fetch(`${base}/van-ban/30-2020-nd-cp`, { redirect: 'manual' });
			expect(page.status).toBe(301);
			const missing = await fetch(`${base}/khong-co/`);
			expect(missing.status).toBe(404);
			expect(await missing.text()).toContain('Sổ tay văn thư, lưu trữ');
			for (const [path, type] of [
				['/manifest.webmanifest', 'application/manifest+json'],
				['/sw.js', 'text/javascript'],
				['/fonts/source-sans-3.woff2', 'font/woff2'],
				['/moi/feed.xml', 'application/xml'],
			] as const) {
				const file = await fetch(base + path);
				expect(file.status, path).toBe(200);
				expect(file.headers.get('content-type'), path).toContain(type);
			}
			expect((await fetch(`${base}/fonts/source-sans-3.woff2`)).headers.get('cache-control')).toContain('immutable');
		} finally {
			run.kill();
			rmSync(folder, { recursive: true, force: true });
		}
	});
});
