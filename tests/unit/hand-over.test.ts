import { XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sha256, zip } from '../../scripts/files.ts';
import { handOverHtml, handOverText } from '../../scripts/release/hand-over-files.ts';
import { releasedSite } from '../../scripts/release/web-files.ts';
import { HAND_OVER } from '../../src/domain/hand-over.ts';
import { parseRelease, type ReleaseList } from '../../src/domain/release-list.ts';

const RELEASE: ReleaseList = {
	v: 1,
	edition: '2026-11-22',
	review: '2027-05-22',
	commit: 'ad7c668ad7c668ad7c66',
	files: [{ kind: 'portable', name: 'so-tay-van-thu-luu-tru-2026-11-22.zip', bytes: 9_000_000, sha256: 'b'.repeat(64) }],
};

describe('the sheet for whoever hands the handbook on', () => {
	const text = handOverText(RELEASE);
	const html = handOverHtml(RELEASE);
	it('opens in an old Notepad: mark of UTF-8, lines as Windows ends them, none too long', () => {
		expect(text.startsWith('\uFEFF')).toBe(true);
		expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
		expect(Math.max(...text.split('\r\n').map((l) => l.length))).toBeLessThanOrEqual(110);
	});
	it('says the same in both dresses: files, days, sums or where they stand, every part', () => {
		for (const dress of [text, html]) {
			for (const said of [RELEASE.files[0]!.name, '22/11/2026', '22/5/2027', 'certutil', 'chưa có sách PDF', 'SHA256SUMS, phat-hanh.json', 'LICENSE.txt'])
				expect(dress).toContain(said);
		}
		expect(html).toContain('b'.repeat(64));
		for (const part of HAND_OVER) {
			expect(html).toContain(part.title);
			expect(text).toContain(part.title.toUpperCase());
		}
		expect(text.normalize('NFC')).toBe(text);
	});
	it('is a page that loads nothing and holds together', () => {
		expect(html).toContain("default-src 'none'");
		expect(html).not.toMatch(/<script|src=|https?:\/\/(?!may-chu)/);
		const body = html.slice(html.indexOf('<body>')).replace('</html>', '').replaceAll('<br>', '<br/>');
		expect(XMLValidator.validate(body.trim())).toBe(true);
	});
	it('does not speak of a missing book where there is one', () => {
		const book = { kind: 'book-a4', name: 'so-tay-sach-a4.pdf', bytes: 5, sha256: 'c'.repeat(64) } as const;
		expect(handOverText({ ...RELEASE, files: [...RELEASE.files, book] })).not.toContain('chưa có sách PDF');
	});
});

describe('the site that a release carries', () => {
	const bytes = (text: string) => new TextEncoder().encode(text);
	it('has the list of the release in place of its own, and is the same otherwise', () => {
		const page = ['trang/index.html', bytes('trang')] as const;
		const site = releasedSite([page, ['trang/phat-hanh/phat-hanh.json', bytes('{"v":1,"files":[]}')]], RELEASE);
		expect(site[0]).toEqual([...page]);
		expect(parseRelease(new TextDecoder().decode(site[1]![1]))).toEqual(RELEASE);
	});
	it('keeps the place of its files on the page that lists them', () => {
		const list = ['trang/phat-hanh/phat-hanh.json', bytes('{"v":1,"files":[]}')] as const;
		const page = (html: string) => releasedSite([list, ['trang/ngoai-tuyen/tai-ve/index.html', bytes(html)]], RELEASE)[1]![1];
		expect(new TextDecoder().decode(page('<p>a</p><div class="release-list"><p>b</p></div>'))).toBe(
			`<p>a</p><div class="release-list" data-files="${RELEASE.files.length}"><p>b</p></div>`,
		);
		expect(() => page('<p>a</p>')).toThrow('không có đúng một chỗ');
	});
	it('is not packed from a folder that is no built site', () => {
		expect(() => releasedSite([['trang/index.html', bytes('x')]], RELEASE)).toThrow('phat-hanh.json');
	});
});

describe('a zip', () => {
	it('depends on nothing but what is in it', () => {
		const files = [['a/x.txt', new TextEncoder().encode('một')]] as const;
		const before = process.env['TZ'];
		const sums = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles'].map((TZ) => {
			process.env['TZ'] = TZ;
			return sha256(zip(files));
		});
		process.env['TZ'] = before;
		expect(sums[0]).toBe(sums[1]);
		expect(new TextDecoder().decode(unzipSync(zip(files))['a/x.txt'])).toBe('một');
	});
});
