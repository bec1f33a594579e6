import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { handbook } from '../../src/markdown/handbook.ts';

const SUFFIX = { party: 'dang', state: 'nha-nuoc' };
const forms = [...handbook().library.forms.values()];
const wanted = forms.flatMap(({ slug, data }) =>
	(data.paper?.styles ?? []).map((style, i) => ({ slug, file: i === 0 ? slug : `${slug}-${SUFFIX[style]}`, title: data.title })),
);

describe('the Word files of the forms', () => {
	it('stand for every form that has a paper, and open', () => {
		const faults = wanted.filter(({ file }) => {
			const path = `dist/bieu-mau/${file}.docx`;
			if (!existsSync(path)) return true;
			const parts = unzipSync(readFileSync(path));
			return !('word/document.xml' in parts) || !strFromU8(parts['word/document.xml']).includes('<w:sectPr>');
		});
		expect(faults).toEqual([]);
	});
	it('are linked from their pages with their size, and from the list', () => {
		const list = readFileSync('dist/bieu-mau/index.html', 'utf8');
		for (const { slug, file } of wanted) {
			const page = readFileSync(`dist/bieu-mau/${slug}/index.html`, 'utf8');
			const size = Math.round(readFileSync(`dist/bieu-mau/${file}.docx`).length / 1024);
			expect(page).toMatch(new RegExp(`href="[^"]*/bieu-mau/${file}\\.docx" download[^>]*>[^<]*\\(\\.docx, ${size} KB\\)`));
			if (file === slug) expect(list).toContain(`/bieu-mau/${file}.docx"`);
		}
	});
	it('are shown on the page, blank and filled, without a style attribute', () => {
		for (const { slug, data } of forms) {
			const page = readFileSync(`dist/bieu-mau/${slug}/index.html`, 'utf8');
			expect({ slug, sheets: page.match(/class="paper /g)?.length ?? 0 }).toEqual({ slug, sheets: data.paper === undefined ? 0 : 2 });
			expect(page).not.toMatch(/\sstyle="/);
			if (data.paper !== undefined) expect(page).toContain('Ví dụ điền, tên và số là bịa');
		}
	});
});
