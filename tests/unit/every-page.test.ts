import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { everyPage } from '../../integrations/every-page.ts';
import { loadLibrary } from '../../src/markdown/library.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-tay-trang-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}
const GUIDE = (title: string) => `---\ntitle: ${title}\nsummary: Cách dùng.\nroom: chung\norder: 1\nreviewed: 2026-11-22\n---\n`;

/** What the build says once it has written its pages. */
function end(): void {
	const hook = everyPage(() => loadLibrary(join(folder, 'content'))).hooks['astro:build:done'] as (o: { dir: URL }) => void;
	hook({ dir: pathToFileURL(`${join(folder, 'dist')}/`) });
}

describe('the check that every page of the content was built', () => {
	write('content/guide/in.mdx', GUIDE('In'));
	write('content/guide/luu.mdx', GUIDE('Lưu'));
	write('content/glossary/chung.yaml', '- id: ho-so\n  term: Hồ sơ\n  definition: Tập tài liệu.\n  basis: []\n  evidence: full\n');
	write('dist/huong-dan/in/index.html', '');
	write('dist/thuat-ngu/index.html', '');

	it('names the page that a stale cache left out, and the mend', () => {
		expect(end).toThrow(/thiếu 1 trang: \/huong-dan\/luu\/\. .*node_modules\/\.astro/);
	});
	it('says nothing when all are there', () => {
		write('dist/huong-dan/luu/index.html', '');
		expect(end).not.toThrow();
	});
	it('misses the page of the terms as a whole, once', () => {
		rmSync(join(folder, 'dist/thuat-ngu'), { recursive: true });
		expect(end).toThrow(/thiếu 1 trang: \/thuat-ngu\//);
	});
});
