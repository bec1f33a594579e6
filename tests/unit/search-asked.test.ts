import { describe, expect, it } from 'vitest';
import { compose } from '../../src/apps/search/compose.ts';
import type { DataRecord, SearchData } from '../../src/apps/search/data.ts';
import { find } from '../../src/apps/search/find.ts';
import { open } from '../../src/apps/search/open.ts';
import { suggest } from '../../src/apps/search/suggest.ts';
import { asWritten, writtenAs } from '../../src/apps/search/spoken.ts';
import { packIndex, wordsIn } from '../../src/domain/search-index.ts';

const DAY = '2026-11-22';
const PAGES: (Omit<DataRecord, 'asked'> & { text: string; asked?: string[] })[] = [
	{
		url: '/quy-trinh/con-dau/',
		kind: 'procedure',
		title: 'Quản lý con dấu',
		text: 'Con dấu giữ ở tủ khoá của cơ quan. Mất con dấu thì báo công an.',
		asked: ['Mất dấu thì báo ai?', 'Dấu mòn, mờ đóng không rõ thì đổi ở đâu?'],
	},
	{
		url: '/quy-trinh/huy/',
		kind: 'procedure',
		title: 'Xét huỷ tài liệu hết giá trị',
		text: 'Lập hội đồng, lập danh mục, huỷ có biên bản.',
		asked: ['Vứt giấy tờ cũ có được không?', 'Bán ve chai hồ sơ cũ'],
	},
	{ url: '/quy-trinh/muon/', kind: 'procedure', title: 'Cho mượn tài liệu', text: 'Người mượn ký sổ. Mất tài liệu thì báo ai cho mượn.' },
	{ url: '/tu-kiem-tra/chung/#d-03', kind: 'item', title: 'D.03 Dấu giữ ở đâu?', text: 'Xem tủ.', asked: ['Đoàn hỏi ai cầm mộc'] },
	{ url: '/thuat-ngu/#con-dau', kind: 'term', title: 'Con dấu', text: 'Vật để đóng dấu lên giấy tờ.' },
];
const data: SearchData = {
	regulations: [],
	records: PAGES.map(({ text: _text, asked, ...record }) => (asked === undefined ? record : { ...record, asked: asked.map(writtenAs) })),
	index: packIndex(PAGES.map(({ title, text, asked }) => ({ names: [title], context: [], text, asked }))),
};
const opened = open(data);
const hits = (query: string) => compose(opened, '/', find(opened, query, { day: DAY }), { day: DAY }, 5).hits;
const offered = (typed: string) => suggest(opened, typed, DAY).map(({ text, url }) => [text, url]);

describe('questions that clerks ask', () => {
	it.each([
		['mat dau bao ai', '/quy-trinh/con-dau/'],
		['dấu mờ đổi ở đâu', '/quy-trinh/con-dau/'],
		['ban ve chai', '/quy-trinh/huy/'],
		['vut giay to', '/quy-trinh/huy/'],
		['ai cam moc', '/tu-kiem-tra/chung/#d-03'],
	])('lead to the page that answers: %s', (query, url) => {
		expect(hits(query)[0]?.url).toBe(url);
	});
	it('say why a page stands in the list, as they were written', () => {
		expect(hits('mất dấu thì báo ai')[0]?.question).toBe('Mất dấu thì báo ai?');
		expect(hits('bán ve chai hồ sơ cũ')[0]?.question).toBe('Bán ve chai hồ sơ cũ');
	});
	it('say nothing where the name of the page is what was typed, or is as near', () => {
		expect(hits('quản lý con dấu').map((h) => h.question)).not.toContain('Mất dấu thì báo ai?');
		expect(hits('con dấu').every((h) => h.question === undefined)).toBe(true);
	});
	it('make their words known: none of them is read as a slip', () => {
		const { query, unknown } = find(opened, 've chai', { day: DAY });
		expect({ query, unknown }).toEqual({ query: 've chai', unknown: [] });
	});
});

describe('a question as shipped', () => {
	it.each([
		['Mất dấu thì báo ai?', 1],
		['Lỡ đóng dấu ngược', 0],
		['Dấu mòn, mờ thì đổi ở đâu?', 'Dấu mòn, mờ thì đổi ở đâu?'],
		['Gửi qua Zalo được không?', 'Gửi qua Zalo được không?'],
		['Ổ cứng hỏng thì sao?', 1],
	])('comes back as it was written: %s', (question, written) => {
		expect(writtenAs(question)).toBe(written);
		expect(asWritten(wordsIn(question).join(' '), writtenAs(question))).toBe(question);
	});
});

describe('questions offered while one types', () => {
	it('come behind names that fit as well', () => {
		expect(offered('con d')[0]).toEqual(['Con dấu', '/thuat-ngu/#con-dau']);
		expect(offered('mat d')).toEqual([['Mất dấu thì báo ai?', '/quy-trinh/con-dau/']]);
	});
	it('are found by their telling words, whatever question words were typed', () => {
		expect(offered('mất dấu phải báo ai')).toEqual([['Mất dấu thì báo ai?', '/quy-trinh/con-dau/']]);
		expect(offered('vut giay to cu')).toEqual([['Vứt giấy tờ cũ có được không?', '/quy-trinh/huy/']]);
	});
	it('keep the marks of words that were typed to their end', () => {
		expect(offered('mật dấu b')).toEqual([]);
		expect(offered('mất dấu b')).toEqual([['Mất dấu thì báo ai?', '/quy-trinh/con-dau/']]);
	});
	it('are offered for checklist items too, whose own wording nobody types', () => {
		expect(offered('đoàn hỏi')).toEqual([['Đoàn hỏi ai cầm mộc', '/tu-kiem-tra/chung/#d-03']]);
	});
	it('are the same however the text was typed', () => {
		const text = 'mất dấu thì báo ai';
		for (let n = 1; n <= text.length; n++) {
			const typed = text.slice(0, n);
			expect(suggest(opened, typed, DAY), typed).toEqual(suggest(open(data), typed, DAY));
		}
	});
});
