import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES } from '../../src/help/scale.ts';
import { handbook } from '../../src/markdown/handbook.ts';

const { guides } = handbook().library;
const html = (path: string) => readFileSync(`dist${path}index.html`, 'utf8');
const sources = readdirSync('src', { recursive: true, withFileTypes: true })
	.filter((f) => f.isFile() && /\.(tsx?|astro)$/.test(f.name))
	.map((f) => readFileSync(`${f.parentPath}/${f.name}`, 'utf8'))
	.concat(readFileSync('integrations/portable/runtime.js', 'utf8'))
	.join('\n')
	.replace(/<\/?strong>/g, '')
	.replace(/\s+/g, ' ');

describe('pages of the help', () => {
	it.each([...guides.keys()])('%s shows all its steps and pictures', (slug) => {
		const page = html(`/huong-dan/${slug}/`);
		const { data } = guides.get(slug)!;
		const steps = page.match(/<ol class="how">([\s\S]*?)<\/ol>/)?.[1]?.match(/<li>/g) ?? [];
		expect(steps).toHaveLength(data.steps.length);
		const images = [...page.matchAll(/<img src="([^"]+)" width="(\d+)" height="(\d+)" alt="([^"]+)" loading="lazy"/g)];
		const pictures = data.steps.flatMap((s) => s.picture ?? []);
		expect(images.map((m) => m[4])).toEqual(pictures.map((p) => p.alt));
		for (const [, src, width, height] of images) {
			expect(statSync(`dist${src!}`).size).toBeLessThanOrEqual(MOST_BYTES);
			expect(Number(width)).toBeLessThanOrEqual(900);
			expect(Number(height)).toBeGreaterThan(40);
		}
	});

	it('have a picture and its words for each name, and no other files', () => {
		const wanted = [...guides.values()].flatMap((g) => g.data.steps.flatMap((s) => s.picture?.name ?? []));
		expect(new Set(wanted).size).toBe(wanted.length);
		const files = readdirSync('src/help').filter((f) => /\.(webp|txt)$/.test(f));
		expect(files.sort(), 'Chạy npm run pictures.').toEqual(wanted.flatMap((n) => [`${n}.txt`, `${n}.webp`]).sort());
	});

	it('are all listed, each at the place that older links name', () => {
		const list = html('/huong-dan/');
		for (const slug of guides.keys()) {
			expect(list).toContain(`<li id="${slug}">`);
			expect(list).toContain(`href="/huong-dan/${slug}/"`);
		}
	});

	it('are a step away from the pages they speak of', () => {
		for (const [path, slug] of [
			['/tu-kiem-tra/tong-hop/', 'tong-hop'],
			['/tu-kiem-tra/phieu/', 'tu-kiem-tra'],
			['/tap-huan/de-thi/', 'on-tap-thi'],
			['/van-ban/30-2020-nd-cp/', 'doc-van-ban'],
			['/cong-cu/lich-nam/', 'thoi-han'],
		] as const)
			expect(html(path), path).toMatch(new RegExp(`<a href="/huong-dan/${slug}/"[^>]*>Cách dùng trang này</a>`));
		for (const g of guides.values()) {
			const path = g.data.start?.path;
			if (path !== undefined) expect(existsSync(`dist${path}index.html`), path).toBe(true);
		}
	});

	it('quote what the pages really say when something is wrong', () => {
		const { body } = guides.get('truc-trac')!;
		const quoted = [...body.matchAll(/^(?:## |- )“([^”]+)”/gm)].map((m) => m[1]!);
		expect(quoted.length).toBeGreaterThan(10);
		expect(quoted.filter((q) => !sources.includes(q))).toEqual([]);
	});
});
