import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = (path: string) => readFileSync(`dist${path}index.html`, 'utf8');
const folders = (path: string) =>
	readdirSync(`dist${path}`, { withFileTypes: true })
		.filter((f) => f.isDirectory())
		.map((f) => `${path}${f.name}/`);
const PAGES = [...folders('/quy-trinh/'), ...folders('/bieu-mau/')];

describe('glossary terms in the built pages', () => {
	it('are linked once each, and every page that uses them gives their meanings', () => {
		for (const path of PAGES) {
			const html = page(path);
			const linked = [...html.matchAll(/<a class="term" href="[^"]*\/thuat-ngu\/#([^"]+)"/g)].map((m) => m[1]!);
			expect({ path, none: linked.length === 0 }).toEqual({ path, none: false });
			expect({ path, twice: linked.filter((s, i) => linked.indexOf(s) !== i) }).toEqual({ path, twice: [] });
			expect({ path, unexplained: linked.filter((s) => !html.includes(`id="tu-${s}"`)) }).toEqual({ path, unexplained: [] });
		}
	});
	it('are left alone in headings, links and the text of regulations', () => {
		for (const path of PAGES)
			expect(page(path)).not.toMatch(/<(h[1-6])\b[^>]*>(?:(?!<\/\1>)[\s\S])*class="term"|<a (?!class="term")[^>]*>(?:(?!<\/a>)[\s\S])*class="term"/);
		for (const path of folders('/van-ban/')) expect(page(path)).not.toContain('class="term"');
	});
});
