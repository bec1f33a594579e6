import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/browsers.ts';
import { serve } from '../../scripts/serve.mjs';
import { mainJobs } from './jobs/main-jobs.ts';
import { Office, served } from './jobs/office.ts';

const ENGINES: BrowserName[] = ['chromium', 'chromium-109'];
/** A name of an office's network that leads here; `localhost` would be a secure context. */
const HOST = 'so-tay.noi-bo';

/** An office puts the handbook beside other things on its server: everything must stay below its folder. */
describe('the handbook in a sub-folder of an office network, over plain http', () => {
	const root = mkdtempSync(join(tmpdir(), 'so-tay-sub-'));
	let site: Awaited<ReturnType<typeof serve>>;
	beforeAll(async () => {
		const out = join(root, 'out');
		// The test runner names a base address of its own in the environment: the build must not take it.
		const run = spawnSync('npx', ['astro', 'build', '--outDir', out], {
			env: { PATH: process.env['PATH'], HOME: process.env['HOME'], SITE_BASE: '/so-tay/' },
			encoding: 'utf8',
		});
		if (run.status !== 0) throw new Error(run.stdout + run.stderr);
		mkdirSync(join(root, 'www'));
		renameSync(out, join(root, 'www/so-tay'));
		site = await serve(join(root, 'www'), 0);
	}, 300_000);
	afterAll(async () => {
		await site.close();
		rmSync(root, { recursive: true, force: true });
	});

	it('links to nothing outside its folder', () => {
		const folder = join(root, 'www/so-tay');
		const outside = readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((f) => f.isFile() && f.name.endsWith('.html'))
			.flatMap((f) => {
				const html = readFileSync(join(f.parentPath, f.name), 'utf8');
				return [...html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map((m) => m[1]!).filter((l) => !l.startsWith('/so-tay/'));
			});
		expect([...new Set(outside)]).toEqual([]);
	});

	describe.each(ENGINES)('in %s', (browser) => {
		const edition = () => served('lan', `http://${HOST}:${new URL(site.url).port}/so-tay/`);
		mainJobs(edition, browser);

		it('is no secure context there, and says what that means for reading without network', async () => {
			const office = new Office(edition(), browser);
			await office.open();
			const page = await office.page('/ngoai-tuyen/');
			await page.waitForSelector('[data-offline-state]:has-text("dùng bản mang theo")');
			expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator, 'randomUUID' in crypto])).toEqual([false, false, false]);
			expect(office.seen).toEqual({ foreign: [], faults: [] });
			await office.close();
		});
	});
});
