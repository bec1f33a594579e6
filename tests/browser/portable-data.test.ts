import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type BrowserName } from '../../scripts/browsers.ts';
import { watch } from './support.ts';

let out: string;
let folder: string;
const build = (to: string, TZ: string) =>
	execFileSync(process.execPath, ['scripts/build-portable.ts', '--built', '--out', to], { env: { ...process.env, TZ } });
const zipIn = (at: string) =>
	readFileSync(
		join(
			at,
			readdirSync(at).find((f) => f.endsWith('.zip'))!,
		),
	);
beforeAll(() => {
	out = mkdtempSync(join(tmpdir(), 'so-tay-mang-theo-'));
	// The first zone of the day and, below, the last: they never have one date.
	build(out, 'Pacific/Kiritimati');
	folder = join(
		out,
		readdirSync(out).find((name) => !name.includes('.zip'))!,
	);
}, 240_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe('the portable edition', () => {
	it('is the same, byte by byte, when it is made again elsewhere, where it is another day already', () => {
		const again = mkdtempSync(join(tmpdir(), 'so-tay-lan-hai-'));
		build(join(again, 'x'), 'Etc/GMT+12');
		expect(zipIn(join(again, 'x')).equals(zipIn(out))).toBe(true);
		rmSync(again, { recursive: true, force: true });
	}, 120_000);
	it('names its data page beside the file to click', () => {
		const text = readFileSync(join(folder, 'DOC-TRUOC.txt'), 'utf8');
		expect(text).toContain('so-tay/ngoai-tuyen/du-lieu/index.html');
		expect(text).toMatch(/Firefox nhớ bài theo đường dẫn.*TRƯỚC KHI rút USB[^.]*bấm "Lưu ra tệp"/s);
		expect(text).toMatch(/soát lại trước ngày \d+\/\d+\/\d{4}/);
	});
});

describe.each<BrowserName>(['chromium', 'chromium-109'])('data on this machine, opened from a folder in %s', (name) => {
	it('sees what other pages kept, hands it out, and erases it', async () => {
		const browser = await startBrowser(name);
		const page = await browser.newPage({ acceptDownloads: true });
		const seen = watch(page, 'file://');
		const address = (file: string) => pathToFileURL(join(folder, file)).href;
		await page.goto(address('so-tay/tu-kiem-tra/phieu/index.html'));
		await page.fill('[data-field=office]', 'Đảng uỷ xã Bình Minh');
		await page.click('text=Bắt đầu điền phiếu');
		await page.waitForSelector('[data-item="A.01"]');
		await page.click('[data-item="A.01"] input[value=DAT]', { force: true });
		await page.waitForTimeout(900);
		await page.goto(address('MO-SO-TAY.html'));
		await page.click('footer >> text=Dữ liệu trên máy này');
		await page.waitForSelector('#dang-giu');
		expect(await page.textContent('#du-lieu-app .list')).toContain('1 câu trả lời');
		const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lưu tất cả ra một tệp' }).click()]);
		expect((JSON.parse(readFileSync(await download.path(), 'utf8')) as { rounds: unknown[] }).rounds).toHaveLength(1);
		await page.click('text=Xoá mọi dữ liệu của sổ tay…');
		await page.click('button:has-text("Xoá hẳn")');
		await page.getByText('Sổ tay chưa giữ gì trong trình duyệt này.').waitFor();
		await page.click('footer >> text=Tải về, trao cho cơ quan');
		await page.getByText('Anh/chị đang mở bản mang theo.').waitFor();
		expect(seen).toEqual({ foreign: [], faults: [] });
		await browser.close();
	});
});
