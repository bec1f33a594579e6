import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Shot } from '../../scripts/help/camera.ts';
import { CONTEXT, Crew, type Camera } from '../../scripts/help/crew.ts';
import { firstDifference, seenIn } from '../../scripts/help/seen.ts';
import { TOURS } from '../../scripts/help/tours.ts';
import { loadLibrary } from '../../src/markdown/library.ts';
import { axe, useSite } from './support.ts';

const site = useSite('chromium');
const { guides } = loadLibrary('src/content');

/** Looks through the finder and takes nothing: says which pictures no longer show what is there. */
class Finder implements Camera {
	readonly stale: string[] = [];
	readonly taken: { name: string; marks: number[] }[] = [];
	readonly #before: (shot: Shot) => Promise<void>;
	constructor(before: (shot: Shot) => Promise<void> = () => Promise.resolve()) {
		this.#before = before;
	}
	async machine(...[browser, options]: Parameters<Camera['machine']>) {
		return (await browser.newContext({ ...CONTEXT, ...options })).newPage();
	}
	async take(name: string, _: unknown, shot: Shot): Promise<void> {
		await this.#before(shot);
		this.taken.push({ name, marks: Object.keys(shot.marks ?? {}).map(Number) });
		for (const mark of Object.values(shot.marks ?? {})) expect(await mark.first().isVisible(), `${name}: ${String(mark)}`).toBe(true);
		const file = `src/help/${name}.txt`;
		const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
		const other = firstDifference(kept, await seenIn(shot.of));
		if (other) this.stale.push(`Hình “${name}” đã cũ, dòng ${other.line}: hình có “${other.kept}”, màn hình có “${other.now}”. Chạy npm run pictures.`);
	}
}

async function walk(name: string, finder: Finder): Promise<Crew> {
	const crew = new Crew(site.browser, site.url, finder);
	try {
		await TOURS[name]!(crew);
	} finally {
		await crew.close();
	}
	return crew;
}

describe('the help', () => {
	it.each(Object.keys(TOURS))('%s can be followed by the names it gives, and its pictures show what is there', async (name) => {
		const finder = new Finder();
		const crew = await walk(name, finder);
		expect(finder.stale).toEqual([]);
		const { data, body } = guides.get(name)!;
		const said = [...data.steps.flatMap((s) => [s.do, s.see ?? '']), body].join('\n');
		const names = [...said.matchAll(/\*\*(.+?)\*\*/g)].map((m) => m[1]!);
		expect(names.filter((n) => !crew.names.has(n))).toEqual([]);
		// Every picture stands on the page, and its numbers are of steps that are there.
		const placed = data.steps.flatMap((s) => s.picture?.name ?? []);
		expect(finder.taken.map((t) => t.name).sort()).toEqual(placed.sort());
		for (const { name, marks } of finder.taken) expect(Math.max(0, ...marks), name).toBeLessThanOrEqual(data.steps.length);
	});

	it('says that a picture is stale once a word on the screen changes', async () => {
		const finder = new Finder(async (shot) => {
			const link = shot.of[0]!.locator('.list a').first();
			if ((await link.count()) > 0) await link.evaluate((e) => (e.textContent = 'Chữ khác'));
		});
		await walk('chuyen-du-lieu', finder);
		expect(finder.stale.length).toBeGreaterThan(0);
		expect(finder.stale[0]).toMatch(/^Hình “chuyen-du-lieu-luu” đã cũ, dòng \d+: .*Chữ khác.*Chạy npm run pictures\.$/);
	});

	it('fits a phone, page by page', async () => {
		const page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
		const over: string[] = [];
		for (const name of guides.keys()) {
			await page.goto(`${site.url}/huong-dan/${name}/`);
			const by = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			if (by > 0) over.push(`${name} +${by}`);
		}
		expect(over).toEqual([]);
		await page.goto(`${site.url}/huong-dan/chia-phieu/`);
		expect(await axe(page)).toEqual([]);
		await page.close();
	});
});
