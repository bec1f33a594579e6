import { describe, expect, it } from 'vitest';
import { provisionEid, workIri } from '../../src/domain/akn.ts';
import { handbook } from '../../src/markdown/handbook.ts';

describe('identifiers in the manner of Akoma Ntoso', () => {
	it('names a work by kind, day and number', () => {
		expect(workIri({ kind: 'nghi-dinh', issued: '2020-03-05' }, '30-2020-nd-cp')).toBe('/akn/vn/act/nghi-dinh/2020-03-05/30-2020-nd-cp');
		expect(workIri({ kind: 'huong-dan' }, '17-hd-vptw-2016')).toBe('/akn/vn/act/huong-dan/nodate/17-hd-vptw-2016');
	});
	it('names a provision from the article down', () => {
		const chapter = { kind: 'chapter', mark: 'IV' } as const;
		const article = { kind: 'article', mark: '31' } as const;
		expect(provisionEid([chapter], 'chuong-4')).toBe('chp_4');
		expect(provisionEid([chapter, article, { kind: 'clause', mark: '3' }, { kind: 'point', mark: 'đ' }], 'x')).toBe('art_31__cl_3__point_dd');
		expect(provisionEid([{ kind: 'annex', mark: 'I' }, article], 'x')).toBe('att_1__art_31');
		expect(provisionEid([article, { kind: 'clause', mark: '1' }, { kind: 'point', mark: 'c' }], 'x')).toBe('art_31__cl_1__point_c');
	});
	it('falls back on the own id where the act’s number is not known', () => {
		expect(provisionEid([{ kind: 'own', mark: 'Thời hạn bảo vệ' }], 'thoi-han-bao-ve')).toBe('hcontainer_thoi-han-bao-ve');
	});
	it('gives every provision of a regulation an id of its own', () => {
		const wrong: string[] = [];
		let seen = 0;
		for (const r of handbook().library.regulations.values()) {
			const ids = r.provisions.filter((p) => !p.note).map((p) => provisionEid(p.path, p.id));
			seen += ids.length;
			wrong.push(...ids.filter((id, i) => ids.indexOf(id) !== i || !/^[a-z]+_[a-z0-9-]+(__[a-z]+_[a-z0-9-]+)*$/.test(id)).map((id) => `${r.slug}#${id}`));
		}
		expect(wrong).toEqual([]);
		expect(seen).toBeGreaterThan(1000);
	});
});
