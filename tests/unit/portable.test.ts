import { describe, expect, it } from 'vitest';
import { classicPagefind } from '../../integrations/portable/bundle.ts';
import { embedFonts, FACES, partFaces } from '../../integrations/portable/faces.ts';
import { fileOf, relativeFile, relativeLink, relativePage, relativeStyle } from '../../integrations/portable/links.ts';
import { portablePage } from '../../integrations/portable/pages.ts';

describe('addresses of the portable edition', () => {
	it('turns an address into a file', () => {
		expect(fileOf('/')).toBe('MO-SO-TAY.html');
		expect(fileOf('/van-ban/30-2020-nd-cp/')).toBe('so-tay/van-ban/30-2020-nd-cp/index.html');
		expect(fileOf('/bieu-mau/bien-ban.docx')).toBe('so-tay/bieu-mau/bien-ban.docx');
	});
	it('goes from file to file', () => {
		expect(relativeFile('MO-SO-TAY.html', 'so-tay/a/index.html')).toBe('so-tay/a/index.html');
		expect(relativeFile('so-tay/a/b/index.html', 'MO-SO-TAY.html')).toBe('../../../MO-SO-TAY.html');
		expect(relativeFile('so-tay/a/index.html', 'so-tay/a/index.html')).toBe('index.html');
		expect(relativeLink('so-tay/a/index.html', '/tim-kiem/?q=sổ#kq')).toBe('../tim-kiem/index.html?q=sổ#kq');
	});
	it('mends links, forms, bases and styles, and leaves others alone', () => {
		const page = relativePage(
			'<a href="/x/#y">x</a><a href="#z">z</a><a href="https://e.org/">e</a><form action="/tim-kiem/"><div data-base="/">',
			'so-tay/a/index.html',
		);
		expect(page).toBe(
			'<a href="../x/index.html#y">x</a><a href="#z">z</a><a href="https://e.org/">e</a><form action="../tim-kiem/index.html"><div data-base="../">',
		);
		expect(relativeStyle('@font-face{src:url(/fonts/a.woff2)}', 'so-tay/tai-nguyen/k.css')).toBe('@font-face{src:url(../fonts/a.woff2)}');
	});
	it('refuses a page with an address it cannot mend', () => {
		const page = '<html lang="vi"><head><title>x</title><style>a{}</style></head><body><a href="/x/">x</a></body></html>';
		expect(portablePage(page, 'so-tay/a/index.html', 'tai-nguyen/t.js', () => ['tai-nguyen/k.css'])).toContain(
			'<link rel="stylesheet" href="../tai-nguyen/k.css">',
		);
		expect(() => portablePage(page.replace('<title>x</title>', ''), 'so-tay/a/index.html', undefined, () => ['k.css'])).toThrow('<title>');
	});
	it('carries the fonts inside one style, and a policy that holds for files', () => {
		const css = '@font-face{font-family:A;src:url(/fonts/a.woff2)format("woff2")}a{color:red}';
		const { faces, rest } = partFaces(css);
		expect(rest).toBe('a{color:red}');
		expect(embedFonts(faces, (file) => Buffer.from(file))).toBe(
			`@font-face{font-family:A;src:url(data:font/woff2;base64,${Buffer.from('fonts/a.woff2').toString('base64')})format("woff2")}`,
		);
		const page = `<html lang="vi"><head><meta http-equiv="content-security-policy" content="font-src 'self';img-src 'self';form-action 'self'"><title>x</title><style>a{}</style></head><body></body></html>`;
		expect(portablePage(page, 'so-tay/a/index.html', undefined, () => [FACES, 'k.css'])).toMatch(
			/font-src data:;img-src 'self';form-action 'self' file:.*href="\.\.\/tai-nguyen\/phong-chu\.css"><link rel="stylesheet" href="\.\.\/k\.css">/s,
		);
	});
	it('refuses a Pagefind that it does not know', () => {
		expect(() => classicPagefind('export default 1')).toThrow('pagefind.js đã đổi');
	});
});
