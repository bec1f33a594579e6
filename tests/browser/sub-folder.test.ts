import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../../scripts/browsers.ts';
import { serve } from '../../scripts/serve.mjs';
import { resultsStand, watch } from './support.ts';

/** An office puts the handbook beside other things on its server: everything must stay below its folder. */
describe('the handbook in a sub-folder, over plain http', () => {
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

	it('searches and opens the fill-in page there', async () => {
		const browser = await startBrowser('chromium');
		try {
			const page = await browser.newPage();
			const seen = watch(page, site.url);
			await page.goto(`${site.url}/so-tay/`);
			await page.fill('main input[name=q]', 'ghi bien ban');
			await page.keyboard.press('Enter');
			await resultsStand(page);
			const first = page.locator('[data-search-result] a').first();
			expect(await first.getAttribute('href')).toMatch(/^\/so-tay\//);
			await first.click();
			await page.waitForURL(/\/so-tay\/quy-trinh\//);
			await page.goto(`${site.url}/so-tay/tu-kiem-tra/phieu/`);
			await page.waitForSelector('#phieu form');
			expect(seen).toEqual({ foreign: [], faults: [] });
		} finally {
			await browser.close();
		}
	});
});
