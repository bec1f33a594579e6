/**
 * `npm run pictures`: takes the pictures of the help and of the README from the built site, by doing each job. A picture that looks
 * the same is left alone, so a second run changes nothing. `-- tu-kiem-tra thoi-han` takes those of some pages of the help only;
 * `--built` works on the `dist/` that is there.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from './browsers.ts';
import { keepPicture, photograph, smallWebp } from './help/camera.ts';
import { CONTEXT, Crew, type Camera } from './help/crew.ts';
import { readmePictures } from './help/readme.ts';
import { seenIn } from './help/seen.ts';
import { TOURS } from './help/tours.ts';
import { PICTURE_SCALE } from '../src/help/scale.ts';
import { serve } from './serve.mjs';

const FOLDER = 'src/help';
/** What stood on the screen where a tour stopped. */
const TRACES = '.cache/help';
const asked = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const unknown = asked.filter((a) => !(a in TOURS));
if (unknown.length > 0) {
	console.error(`Không có trang hướng dẫn: ${unknown.join(', ')}. Có: ${Object.keys(TOURS).join(', ')}.`);
	process.exit(1);
}
if (!process.argv.includes('--built')) {
	const run = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
	if (run.status !== 0) process.exit(run.status ?? 1);
}

mkdirSync(FOLDER, { recursive: true });
const taken = new Set<string>();
let changed = 0;
const camera: Camera = {
	async machine(browser, options) {
		// The face of the page must be there at the first paint, however slow this machine is today.
		const context = await browser.newContext({ ...CONTEXT, ...options, deviceScaleFactor: PICTURE_SCALE, bypassCSP: true });
		await context.route(
			(url) => url.pathname.endsWith('/'),
			async (route) => {
				if (!route.request().isNavigationRequest()) return route.continue();
				const response = await route.fetch();
				await route.fulfill({ response, body: (await response.text()).replaceAll('font-display:optional', 'font-display:block') });
			},
		);
		return context.newPage();
	},
	async take(name, page, shot) {
		taken.add(name);
		const seen = await seenIn(shot.of);
		const webp = await smallWebp(await photograph(page, shot));
		writeFileSync(join(FOLDER, `${name}.txt`), seen);
		if (await keepPicture(join(FOLDER, `${name}.webp`), webp)) changed++;
		console.log(`${name}: ${(webp.length / 1024).toFixed(1).replace('.', ',')} KiB`);
	},
};

const site = await serve('dist', 0);
const browser = await startBrowser('chromium');
const failed: string[] = [];
const waiting = Object.entries(TOURS).filter(([name]) => asked.length === 0 || asked.includes(name));
const work = async (): Promise<void> => {
	for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
		const [name, tour] = next;
		const crew = new Crew(browser, site.url, camera);
		await tour(crew).catch(async (error: unknown) => {
			failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}\nTrang lúc ấy: ${await crew.leaveTrace(join(TRACES, name))}`);
		});
		await crew.close();
	}
};
await Promise.all([work(), work()]);
if (asked.length === 0) {
	changed += await readmePictures(browser, site.url);
	// Pictures that no page takes any more.
	if (failed.length === 0)
		for (const file of readdirSync(FOLDER)) {
			const [, name] = /^(.+)\.(?:webp|txt)$/.exec(file) ?? [];
			if (name !== undefined && !taken.has(name)) rmSync(join(FOLDER, file));
		}
}
await browser.close();
await site.close();
console.log(`${taken.size} hình của hướng dẫn, ${changed} hình mới hoặc đổi.`);
if (failed.length > 0) {
	console.error(`Không làm được theo hướng dẫn; sửa scripts/help/tours và trang trong src/content/guide cho khớp:\n${failed.join('\n')}`);
	process.exit(1);
}
