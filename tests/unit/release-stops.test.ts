import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULTY_BOOK } from '../../scripts/book/inspect.ts';
import { sha256, sumsText } from '../../scripts/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-tay-dung-phat-hanh-'));
const out = join(folder, 'phat-hanh');

/** An `npm` that builds nothing: a portable zip of one word, a book that ends as it is told. */
const NPM = `#!/bin/sh
for last; do :; done
case "$3" in
build:portable) echo zip > "$last/so-tay-van-thu-luu-tru-$EDITION_DAY.zip" ;;
build:book) echo "$*" > "$last"; echo "Trang 12: chỉ có một dòng." >&2; exit "$BOOK_ENDS" ;;
esac
`;
function release(bookEnds: number): { status: number | null; said: string } {
	const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`, BOOK_ENDS: String(bookEnds), TMPDIR: folder };
	const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/release.ts', '--dirty', '--out', out], { encoding: 'utf8', env });
	return { status, said: `${stdout}${stderr}` };
}

beforeAll(() => writeFileSync(join(folder, 'npm'), NPM, { mode: 0o755 }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('a release whose book is not in order', () => {
	it('stops, says which book and where it lies, and leaves nothing to hand out', () => {
		const { status, said } = release(FAULTY_BOOK);
		expect(status).toBe(1);
		expect(said).toContain('Trang 12: chỉ có một dòng.');
		const file = /Mở những trang ấy trong (\S+so-tay-sach-a4-\S+\.pdf), sửa rồi phát hành lại/.exec(said)?.[1];
		expect(said).toContain('Sách khổ A4 có lỗi, nên dừng phát hành');
		expect(existsSync(file ?? '')).toBe(true);
		expect(existsSync(out)).toBe(false);
	});
	it('stops where the book could not be made at all, and clears away its own', () => {
		const { status, said } = release(1);
		expect(status).toBe(1);
		expect(said).toContain('Lệnh npm run build:book không xong (khổ A4).');
		expect(existsSync(out)).toBe(false);
	});
});

describe('the list of sums', () => {
	it('is in the order of names, a line each, as sha256sum reads it', () => {
		const sum = (text: string) => sha256(text);
		expect(
			sumsText(
				new Map([
					['b.txt', 'hai'],
					['a.txt', 'một'],
				]),
			),
		).toBe(`${sum('một')}  a.txt\n${sum('hai')}  b.txt\n`);
	});
});
