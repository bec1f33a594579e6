import { afterEach, describe, expect, it } from 'vitest';
import { withDay } from '../../src/components/day/address.ts';
import { pathInside } from '../../src/components/paths.ts';

const edition = globalThis as { __soTay?: { base: string } };

describe('the path inside the site', () => {
	afterEach(() => delete edition.__soTay);

	it('is the one of the address on a server', () => {
		expect(pathInside('http://so-tay.noi-bo/van-ban/30-2020-nd-cp/?ngay=2025-06-30#dieu-1')).toBe('/van-ban/30-2020-nd-cp/');
		expect(pathInside('http://so-tay.noi-bo/')).toBe('/');
	});
	it('is the same on a stick, whatever the folder is called', () => {
		edition.__soTay = { base: 'file:///E:/S%E1%BB%95%20tay/so-tay/' };
		expect(pathInside('file:///E:/S%E1%BB%95%20tay/so-tay/van-ban/30-2020-nd-cp/index.html#dieu-1')).toBe('/van-ban/30-2020-nd-cp/');
		expect(pathInside('file:///E:/S%E1%BB%95%20tay/so-tay/bieu-mau/bien-ban.docx')).toBe('/bieu-mau/bien-ban.docx');
		expect(pathInside('file:///E:/van-ban/30-2020-nd-cp/index.html')).toBeUndefined();
	});
});

describe('an address with a day', () => {
	it('keeps all the rest as it was', () => {
		expect(withDay('/van-ban/33-2024-qh15/', '2025-06-30')).toBe('/van-ban/33-2024-qh15/?ngay=2025-06-30');
		expect(withDay('file:///E:/so-tay/tim-kiem/index.html?q=con+dau#kq', '2025-06-30')).toBe(
			'file:///E:/so-tay/tim-kiem/index.html?q=con+dau&ngay=2025-06-30#kq',
		);
		expect(withDay('http://a/x/?ngay=2020-01-01&q=1', '2025-06-30')).toBe('http://a/x/?ngay=2025-06-30&q=1');
	});
	it('is the address without it, where none is asked for', () => {
		expect(withDay('http://a/x/?ngay=2025-06-30', undefined)).toBe('http://a/x/');
		expect(withDay('/x/?q=1&ngay=2025-06-30#y', undefined)).toBe('/x/?q=1#y');
	});
});
