import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { handbook } from '../../src/markdown/handbook.ts';

const library = handbook().library;
const read = (path: string) => readFileSync(`dist${path}index.html`, 'utf8');

describe('the pages of roles and the path', () => {
	it('carry every duty and step at an address of its own', () => {
		for (const { slug, data } of library.roles.values()) {
			const html = read(`/vai-tro/${slug}/`);
			expect(data.duties.map((d) => d.id).filter((id) => !html.includes(` id="${id}"`))).toEqual([]);
		}
		const html = read('/moi-nhan-viec/');
		expect(
			library.paths
				.get('moi-nhan-viec')!
				.data.steps.map((s) => s.id)
				.filter((id) => !html.includes(` id="${id}"`)),
		).toEqual([]);
	});
	it('name whom each line concerns, so that a choice of office can hide it', () => {
		for (const slug of library.roles.keys()) expect(read(`/vai-tro/${slug}/`)).not.toMatch(/data-offices="\s*"/);
	});
	it('show no raw citation', () => {
		for (const path of ['/moi-nhan-viec/', ...[...library.roles.keys()].map((s) => `/vai-tro/${s}/`)]) expect(read(path), path).not.toMatch(/\[\[|\(cite:/);
	});
	it('are linked from the first page, the list of procedures and every footer', () => {
		for (const path of ['/', '/quy-trinh/', '/gioi-thieu/']) {
			expect(read(path)).toContain('href="/vai-tro/"');
			expect(read(path)).toContain('href="/moi-nhan-viec/"');
		}
		expect(read('/quy-trinh/quan-ly-van-ban-di/')).toContain('href="/vai-tro/van-thu/"');
		expect(read('/van-ban/30-2020-nd-cp/')).toContain('href="/vai-tro/van-thu/"');
	});
	it('stay light on an old machine', () => {
		for (const path of ['/moi-nhan-viec/', '/vai-tro/nguoi-dung-dau/']) expect(gzipSync(read(path)).length, path).toBeLessThan(40 * 1024);
	});
});
