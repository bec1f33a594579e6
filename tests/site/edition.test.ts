import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/day.ts';
import { parseRelease } from '../../src/domain/release-list.ts';
import { reviewDay } from '../../src/domain/review-day.ts';
import { handbook } from '../../src/markdown/handbook.ts';

const pages = readdirSync('dist', { recursive: true, withFileTypes: true })
	.filter((f) => f.isFile() && f.name.endsWith('.html'))
	.map((f) => ({ file: join(f.parentPath, f.name), html: readFileSync(join(f.parentPath, f.name), 'utf8') }));

describe('the edition', () => {
	const { library } = handbook();
	const reviewed = [...library.regulations.values(), ...library.procedures.values()].map((e) => e.data.reviewed);
	const list = parseRelease(readFileSync('dist/phat-hanh/phat-hanh.json', 'utf8'))!;

	it('names its day and its review day in the foot of every page', () => {
		const line = `Bản ngày ${formatDay(list.edition)}, soát lại trước ngày ${formatDay(list.review)}.`;
		expect(pages.filter((p) => !p.html.includes(line)).map((p) => p.file)).toEqual([]);
		expect(pages.filter((p) => !p.html.includes(`data-edition="${list.edition}" data-review="${list.review}"`)).map((p) => p.file)).toEqual([]);
	});
	it('is to be reviewed six months after the entry read longest ago', () => {
		expect(list.review <= reviewDay(reviewed)).toBe(true);
		expect(list.review > reviewed.sort()[0]!).toBe(true);
	});
	it('has no artefacts beside it until a release puts them there, and keeps their list out of what is read offline', () => {
		expect(list.files).toEqual([]);
		expect(readFileSync('dist/ngoai-tuyen/danh-sach.json', 'utf8')).not.toContain('phat-hanh/');
	});
	it('leads to the data page and the handing page from every page', () => {
		for (const path of ['/ngoai-tuyen/du-lieu/', '/ngoai-tuyen/tai-ve/'])
			expect(pages.filter((p) => !p.html.includes(`href="${path}"`)).map((p) => p.file)).toEqual([]);
	});
});
