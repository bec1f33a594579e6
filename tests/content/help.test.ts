import { describe, expect, it } from 'vitest';
import { openHandbook, shownFor } from '../../scripts/search-quality.ts';

const search = openHandbook();

describe('the help is found by those who ask for it', () => {
	it.each([
		['cách chia phiếu cho nhiều người', 'chia-phieu'],
		['cach chia phieu cho nhieu nguoi', 'chia-phieu'],
		['chuyển dữ liệu sang máy khác', 'chuyen-du-lieu'],
		['mở sổ tay từ usb', 'ngoai-tuyen'],
		['ghép tệp tự kiểm tra', 'chia-phieu'],
		['đoàn kiểm tra chấm tệp của cơ quan', 'doan-kiem-tra'],
		['cửa sổ người dạy', 'tap-huan'],
		['thi trên máy', 'on-tap-thi'],
		['phím tắt', 'phim-tat'],
		['tệp không mở được', 'truc-trac'],
	])('%s', (query, slug) => {
		const first = shownFor(search, query, '2026-11-22').slice(0, 3);
		expect(first.map((h) => h.href)).toContain(`/huong-dan/${slug}/`);
	});
});
