/** Serves the built handbook on this machine. Plain Node, no dependencies: `npm start` runs it on whatever Node is there. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGzip } from 'node:zlib';

const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.png': 'image/png',
	'.webp': 'image/webp',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	'.ics': 'text/calendar; charset=utf-8',
};
const COMPRESSED = new Set(['.html', '.css', '.js', '.json', '.svg', '.xml', '.txt']);

/**
 * @param {string} root folder with the built site
 * @param {number} port 0 takes any free port
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serve(root, port) {
	const server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
		let file = normalize(join(root, path));
		if (!file.startsWith(normalize(root + sep)) && file !== normalize(root)) {
			response.writeHead(403).end();
			return;
		}
		if (existsSync(file) && statSync(file).isDirectory()) {
			if (!path.endsWith('/')) {
				response.writeHead(301, { location: `${path}/` }).end();
				return;
			}
			file = join(file, 'index.html');
		}
		const found = existsSync(file);
		const target = found ? file : join(root, '404.html');
		const type = extname(target);
		const zip = COMPRESSED.has(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
		response.writeHead(found ? 200 : 404, {
			'content-type': TYPES[type] ?? 'application/octet-stream',
			'cache-control': path.includes('/tai-nguyen/') ? 'public, max-age=31536000, immutable' : 'no-cache',
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			...(zip ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
		});
		const stream = createReadStream(target);
		if (zip) stream.pipe(createGzip()).pipe(response);
		else stream.pipe(response);
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, () => {
			const address = server.address();
			const at = typeof address === 'object' && address !== null ? address.port : port;
			resolve({ url: `http://localhost:${at}`, close: () => new Promise((done) => server.close(() => done())) });
		});
	});
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const root = join(process.cwd(), 'dist');
	const wanted = Number(process.env.PORT ?? 4321);
	const { url } = await serve(root, wanted).catch(() => serve(root, 0));
	console.log(`Sổ tay đang mở ở ${url}/ – nhấn Ctrl+C để dừng.`);
}
