import { describe, expect, it } from 'vitest';
import { lateScripts } from '../../integrations/late-scripts.ts';
import { laterParts } from '../../src/markdown/later.ts';
import type { Provision } from '../../src/markdown/provision.ts';

const provision = (id: string, text = '', more: Partial<Provision> = {}) => ({ id, kind: 'article', text, ...more }) as Provision;
const articles = (n: number) => Array.from({ length: n }, (_, i) => provision(`dieu-${i + 1}`, 'chữ'));

describe('the parts of a regulation that are laid out later', () => {
	it('are none in a short one', () => expect(laterParts(articles(12)).size).toBe(0));
	it('are the headings without headings below them', () => {
		const list = [
			provision('chuong-1'),
			...articles(13).map((p) => ({ ...p, parent: 'chuong-1' })),
			provision('dieu-1-khoan-1', 'x', { kind: 'clause', parent: 'dieu-1' }),
		];
		const parts = laterParts(list);
		expect(parts.has('chuong-1')).toBe(false);
		expect(parts.has('dieu-1-khoan-1')).toBe(false);
		expect(parts.get('dieu-1')).toBe('later');
		expect(parts.size).toBe(13);
	});
	it('say about how long they are', () => {
		const parts = laterParts([...articles(12), provision('dai', 'a'.repeat(401)), provision('rat-dai', 'a'.repeat(1201))]);
		expect([parts.get('dieu-1'), parts.get('dai'), parts.get('rat-dai')]).toEqual(['later', 'later later-2', 'later later-3']);
	});
});

describe('a built page', () => {
	const page = (body: string) =>
		`<head><meta http-equiv="content-security-policy" content="script-src 'self'"></head><body>${body}<script type="module" src="/a.js"></script></body>`;
	const scripts = (html: string) => html.match(/<script>/g)?.length;
	const hashes = (html: string) => html.match(/'sha256-/g)?.length;
	it('lets parts wait where it has some, and its policy allows that script', () => {
		const html = lateScripts(page('<section class="item later later-2" id="a">a</section>'));
		expect(html.indexOf('dataset.lazy')).toBeLessThan(html.indexOf('</head>'));
		expect([scripts(html), hashes(html)]).toEqual([2, 2]);
	});
	it('has no such script where nothing waits', () => {
		const html = lateScripts(page('<p class="later-on">later</p>'));
		expect(html).not.toContain('dataset.lazy');
		expect([scripts(html), hashes(html)]).toEqual([1, 1]);
	});
	it('goes to the search box at "/" before any module is there', () => {
		expect(lateScripts(page('<p>a</p>'))).toContain("addEventListener('keydown'");
	});
});
