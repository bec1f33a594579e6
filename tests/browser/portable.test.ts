import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnyBrowser } from '../../scripts/browsers.ts';
import { firefoxPath } from '../../scripts/firefox.ts';
import { serve } from '../../scripts/serve.mjs';
import { writeFile } from '../../src/domain/assessment-file.ts';
import { inspectedInput } from '../fixtures/round-papers.ts';
import { exportsItsRound, FILL_IN, importsARound } from './jobs/inspection.ts';
import { mainJobs } from './jobs/main-jobs.ts';
import { carried, Office, served, type Edition } from './jobs/office.ts';

const ENGINES: AnyBrowser[] = ['chromium', 'chromium-109', 'firefox'];
const top = mkdtempSync(join(tmpdir(), 'so-tay-mang-theo-'));
/** As people name folders; "#" and "%" mean something in an address. */
const folder = join(top, 'USB của chị Hà', 'Sổ tay #2, còn 100%');

const filesOf = (root: string) =>
	readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((f) => f.isFile())
		.map((f) => join(f.parentPath, f.name));
function allow(mode: (m: number) => number): void {
	for (const f of readdirSync(top, { recursive: true, withFileTypes: true })) {
		const path = join(f.parentPath, f.name);
		chmodSync(path, mode(statSync(path).mode));
	}
}

beforeAll(() => {
	const out = join(top, 'USB của chị Hà');
	execFileSync(process.execPath, ['scripts/build-portable.ts', '--built', '--out', out]);
	renameSync(
		join(
			out,
			readdirSync(out).find((name) => !name.includes('.zip'))!,
		),
		folder,
	);
	// A stick whose lock is set.
	allow((mode) => mode & ~0o222);
}, 240_000);
afterAll(() => {
	allow((mode) => mode | 0o200);
	rmSync(top, { recursive: true, force: true });
});

describe.each(ENGINES)('the portable edition in %s', (browser) => {
	describe.skipIf(browser === 'firefox' && firefoxPath() === undefined)('(a Firefox must be on this machine)', () => {
		mainJobs(() => carried(folder), browser);
	});
});

/** A file without what changes each time it is written. */
const content = (text: string) => ({ ...(JSON.parse(text) as object), savedAt: '', checksum: '' });

describe('a round goes by file', () => {
	it('from the web to the stick, to the office network and back, whole', async () => {
		const site = await serve('dist', 0);
		const web = served('web', `${site.url}/`);
		const way: [Edition, AnyBrowser][] = [
			[web, 'chromium-109'],
			[carried(folder), firefoxPath() === undefined ? 'chromium' : 'firefox'],
			[served('lan', `http://so-tay.noi-bo:${new URL(site.url).port}/`), 'chromium'],
			[carried(folder), 'chromium-109'],
			[web, 'chromium'],
		];
		const input = inspectedInput().content;
		const first = writeFile(input, '2026-11-22T00:00:00.000Z');
		if (!first.ok) throw new Error(first.message);
		let file = { name: 'dot.json', bytes: new TextEncoder().encode(first.text), text: first.text };
		for (const [edition, browser] of way) {
			const office = new Office(edition, browser);
			await office.open();
			expect(await importsARound(office, file)).toBe(1);
			file = await exportsItsRound(office, input.round.office);
			expect(content(file.text)).toEqual(content(first.text));
			expect(office.seen).toEqual({ foreign: [], faults: [] });
			await office.close();
		}
		await site.close();
	});
	it('of the first format is read from the stick, and written in the format of today', async () => {
		const office = new Office(carried(folder), 'chromium-109');
		await office.open();
		const text = readFileSync('tests/fixtures/dot-v1.json', 'utf8');
		const old = JSON.parse(text) as { round: { office: string }; answers: Record<string, { code: string }> };
		expect(await importsARound(office, { name: 'dot-v1.json', bytes: new TextEncoder().encode(text), text })).toBe(1);
		const now = JSON.parse((await exportsItsRound(office, old.round.office)).text) as { formatVersion: number; answers: typeof old.answers };
		expect(now.formatVersion).toBe(2);
		for (const [id, answer] of Object.entries(old.answers)) expect(now.answers[id]?.code).toBe(answer.code);
		await office.close();
	});
});

describe('the stick', () => {
	it('is as it was made after all that: nothing was written on it, and its list of sums holds', () => {
		const listed = readFileSync(join(folder, 'SHA256.txt'), 'utf8')
			.trim()
			.split('\n')
			.map((line) => line.split('  ') as [string, string]);
		const wrong = listed.filter(
			([sum, file]) =>
				createHash('sha256')
					.update(readFileSync(join(folder, file)))
					.digest('hex') !== sum,
		);
		expect(wrong).toEqual([]);
		const there = filesOf(folder).map((f) => f.slice(folder.length + 1));
		expect(there.sort()).toEqual([...listed.map(([, file]) => file), 'SHA256.txt'].sort());
	});
	it('says on every page which edition it is, on paper too', async () => {
		const silent = filesOf(folder).filter((f) => f.endsWith('.html') && !/Bản ngày \d\d\/\d\d?\/\d{4}/.test(readFileSync(f, 'utf8')));
		expect(silent).toEqual([]);
		const office = new Office(carried(folder), 'chromium');
		await office.open();
		// Exam papers and slides are sheets of their own: they print without the foot of the page.
		for (const path of ['/', '/van-ban/30-2020-nd-cp/', '/quy-trinh/ghi-bien-ban-hoi-nghi-cap-uy/', FILL_IN, '/tap-huan/hop-co-noi-dung-mat/']) {
			const page = await office.page(path);
			await page.emulateMedia({ media: 'print' });
			expect(await page.locator('text=/Bản ngày \\d/ >> visible=true').count(), path).toBeGreaterThan(0);
			await page.close();
		}
		await office.close();
	});
	it('gives back to the browser what is open, when somebody clears its store, and says beforehand that it is the store of the browser', async () => {
		const office = new Office(carried(folder), 'chromium');
		await office.open();
		const page = await office.page(FILL_IN);
		await page.waitForSelector('text=Dữ liệu nằm trong trình duyệt của máy này');
		await page.fill('[data-field=office]', 'Đảng uỷ xã Bình Minh');
		await page.getByRole('button', { name: 'Bắt đầu điền phiếu' }).click();
		await page.waitForSelector('[data-item]');
		const session = await page.context().newCDPSession(page);
		await session.send('Storage.clearDataForOrigin', { origin: 'file://', storageTypes: 'indexeddb' });
		await page.click('[data-item="A.02"] input[value=CHUA]', { force: true });
		await page.waitForTimeout(1500);
		// What was open goes back to the disk.
		await page.reload();
		await page.waitForSelector('[data-item="A.02"][data-code=CHUA]');
		await office.close();
	});
});
