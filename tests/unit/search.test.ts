import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionsOf, type Hit } from '../../src/apps/search/compose.ts';
import type { SearchData } from '../../src/apps/search/data.ts';
import { find } from '../../src/apps/search/find.ts';
import { open } from '../../src/apps/search/open.ts';
import type { OutlineRegulation } from '../../src/apps/search/outline.ts';
import { nearest, suggest } from '../../src/apps/search/suggest.ts';
import { excerpt } from '../../src/domain/excerpt.ts';
import { readQuestion } from '../../src/domain/question.ts';
import { codeAt, FIELDS, openIndex, packIndex, wordsIn } from '../../src/domain/search-index.ts';
import { decodeTelex, decodeVni } from '../../src/domain/telex.ts';
import { keysOf } from '../search/variants.ts';

const DAY = '2026-11-22';
const regulation = (slug: string, number: string, part: Partial<OutlineRegulation> = {}): OutlineRegulation => ({
	slug,
	name: `Nghị định số ${number}`,
	number,
	kind: 'nghi-dinh',
	aliases: [],
	title: `Nghị định số ${number}`,
	summary: '',
	issued: '2020-03-05',
	effective: '2020-03-05',
	validityUncertain: false,
	replaces: [],
	successors: [],
	localExample: false,
	replacedBy: [],
	amendedBy: [],
	evidence: 'full',
	offices: ['commune-party-committee'],
	provisions: [['dieu-32', 'Điều 32', 'Quản lý con dấu', 'full', 'Văn thư giữ con dấu.']],
	...part,
});
const RECORDS: (SearchData['records'][number] & { names: string[]; text: string })[] = [
	{
		url: '/van-ban/a/#dieu-32',
		kind: 'provision',
		title: 'Điều 32. Quản lý con dấu',
		regulation: 0,
		names: ['Điều 32. Quản lý con dấu'],
		text: 'Văn thư giữ con dấu tại trụ sở.',
	},
	{
		url: '/van-ban/b/#dieu-5',
		kind: 'provision',
		title: 'Điều 5. Quản lý con dấu',
		regulation: 1,
		names: ['Điều 5. Quản lý con dấu'],
		text: 'Văn thư giữ con dấu tại trụ sở.',
	},
	{ url: '/quy-trinh/giu-dau/', kind: 'procedure', title: 'Giữ con dấu', names: ['Giữ con dấu', 'giữ mộc'], text: 'Ai giữ con dấu thì tự đóng.' },
	{ url: '/thuat-ngu/#con-dau', kind: 'term', title: 'Con dấu', names: ['Con dấu', 'dấu mộc'], text: 'Dấu của cơ quan.' },
	{
		url: '/thuat-ngu/#bien-ban',
		kind: 'term',
		title: 'Biên bản',
		names: ['Biên bản'],
		text: 'Văn bản ghi lại diễn biến. Biên bản có hai chữ ký, biên bản nào cũng vậy, biên bản có số.',
	},
	{ url: '/quy-trinh/bang/', kind: 'procedure', title: 'Bảng chấm công', names: ['Bảng chấm công'], text: 'Lập bảng trong 15 ngày.', offices: ['party-cell'] },
];
const data: SearchData = {
	regulations: [regulation('a', '30/2020/NĐ-CP'), regulation('b', '10/2010/NĐ-CP', { effective: '2010-01-01', expires: '2020-03-05', successors: ['a'] })],
	records: RECORDS.map(({ names: _names, text: _text, ...record }) => record),
	index: packIndex(RECORDS.map(({ names, text }) => ({ names, context: [], text }))),
};
const opened = open(data);
const urls = (query: string, filters: Partial<Parameters<typeof find>[2]> = {}) =>
	find(opened, query, { day: DAY, ...filters }).records.map((r) => data.records[r.record]!.url);

describe('packed index', () => {
	it('gives back every word in its place', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 5 }), (texts) => {
				const index = openIndex(packIndex(texts.map((text) => ({ names: [], context: [], text }))));
				texts.forEach((text, i) => {
					const field = index.fields[i * FIELDS.length + FIELDS.indexOf('text')]!;
					expect(Array.from(field, (_, at) => index.spelt[codeAt(field, at)])).toEqual(wordsIn(text));
				});
			}),
		);
	});
	it('survives being written as JSON', () => {
		expect(JSON.parse(JSON.stringify(data.index))).toEqual(data.index);
	});
});

describe('finding', () => {
	it('puts the page that bears the name first', () => {
		expect(urls('con dấu')[0]).toBe('/thuat-ngu/#con-dau');
		expect(urls('giữ con dấu')[0]).toBe('/quy-trinh/giu-dau/');
		expect(urls('dấu mộc')[0]).toBe('/thuat-ngu/#con-dau');
	});
	it('puts what is in force before what is not, on the day asked', () => {
		expect(urls('quản lý con dấu').indexOf('/van-ban/a/#dieu-32')).toBeLessThan(urls('quản lý con dấu').indexOf('/van-ban/b/#dieu-5'));
		const then = urls('quản lý con dấu', { day: '2015-01-01' });
		expect(then.indexOf('/van-ban/b/#dieu-5')).toBeLessThan(then.indexOf('/van-ban/a/#dieu-32'));
	});
	it('keeps to the filters', () => {
		expect(urls('con dấu', { kind: 'procedure' })).toEqual(['/quy-trinh/giu-dau/']);
		expect(urls('con dấu', { regulation: 'b' })).toEqual(['/van-ban/b/#dieu-5']);
		expect(urls('con dấu', { validity: 'het' })).toEqual(['/van-ban/b/#dieu-5']);
		expect(urls('con dấu', { validity: 'con' })).not.toContain('/van-ban/b/#dieu-5');
		expect(urls('bảng', { office: 'commune-party-committee' })).toEqual([]);
	});
	it('puts pages on secret papers behind the others, but for those who ask of secrets', () => {
		const titles = ['Tiêu huỷ tài liệu mật', 'Huỷ tài liệu', 'Giữ thiết bị lưu khoá bí mật'];
		const asked = open({
			regulations: [],
			records: titles.map((title, i) => ({ url: `/${i}/`, kind: 'procedure', title })),
			index: packIndex(titles.map((title) => ({ names: [title], context: [], text: 'Ai gửi nhầm giấy ra ngoài thì báo ngay.' }))),
		});
		const scores = (query: string) => new Map(find(asked, query, { day: DAY }).records.map((r) => [r.record, r.score]));
		const plain = scores('gửi nhầm giấy');
		expect(plain.get(0)!).toBeLessThan(plain.get(1)!);
		expect(plain.get(2)!).toBeGreaterThan(plain.get(0)!);
		expect(scores('gửi nhầm giấy mật').get(0)!).toBeGreaterThan(scores('gửi nhầm giấy mật').get(1)!);
	});
	it('reads a slip that makes a word of its own by the company it keeps', () => {
		expect(find(opened, 'biên bảng', { day: DAY }).query).toBe('biên bản');
		expect(find(opened, 'bảng chấm công', { day: DAY }).query).toBe('bảng chấm công');
	});
	it('reads the first letters of a name, and leaves words of the office alone', () => {
		expect(find(opened, 'bcc tháng', { day: DAY }).query).toBe('bảng chấm công tháng');
		expect(find(opened, 'bb họp', { day: DAY }).unknown).not.toContain('bb');
		expect(find(opened, 'bcd', { day: DAY }).query).toBe('bcd');
	});
	it('tells two terms apart by their names', () => {
		expect(urls('biên bản khác con dấu thế nào').slice(0, 2).sort()).toEqual(['/thuat-ngu/#bien-ban', '/thuat-ngu/#con-dau']);
	});
	it('finds nothing for words that stand nowhere, and names them', () => {
		const found = find(opened, 'zzzqqq', { day: DAY });
		expect(found.records).toEqual([]);
		expect(found.unknown).toEqual(['zzzqqq']);
	});
	it('lets marks typed count', () => {
		const found = find(opened, 'bắng', { day: DAY });
		expect(found.records.every((r) => r.approximate)).toBe(true);
	});
	it.each([
		['100 kB', 'văn thư '.repeat(12_500)],
		['emoji', '😀👩‍👩‍👧‍👦'.repeat(200)],
		['markup', '<b>văn</b><script>alert(1)</script>'.repeat(50)],
		['regular expression', '(((.*[a-z]+)+)+$'.repeat(100)],
		['half a surrogate', '\ud800văn\udc00'],
		['NUL', 'con\u0000dấu'],
		['one endless word', 'a'.repeat(100_000)],
		['only digits', '1'.repeat(100_000)],
		['spaces', ' '.repeat(100_000)],
	])('answers %s in time', (_, query) => {
		const start = performance.now();
		const found = find(opened, query, { day: DAY });
		suggest(opened, query, DAY);
		nearest(opened, query);
		expect(performance.now() - start).toBeLessThan(500);
		expect(found.records.length).toBeLessThanOrEqual(RECORDS.length);
	});
	it('never throws', () => {
		fc.assert(fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (q) => find(opened, q, { day: DAY }).typed.length <= 200));
	});
});

describe('suggesting', () => {
	it.each([
		['con d', '/thuat-ngu/#con-dau'],
		['giữ', '/quy-trinh/giu-dau/'],
		['bien', '/thuat-ngu/#bien-ban'],
		['đ32 nđ 30', '/van-ban/a/#dieu-32'],
		['nđ 30', '/van-ban/a/'],
	])('%s offers %s first', (prefix, url) => {
		expect(suggest(opened, prefix, DAY)[0]?.url).toBe(url);
	});
	it('offers the same whether typed key by key or at once', () => {
		const fresh = () => open(data);
		fc.assert(
			fc.property(fc.constantFrom('giữ con dấu', 'con dau', 'dấu mộc', 'bien ban', 'bảng chấm', 'mộc giữ'), fc.nat(8), (text, cut) => {
				const one = fresh();
				for (let n = 1; n <= text.length; n++) suggest(one, text.slice(0, n), DAY);
				// And after some of it was taken back.
				suggest(one, text.slice(0, cut), DAY);
				expect(suggest(one, text, DAY)).toEqual(suggest(fresh(), text, DAY));
			}),
		);
	});
	it('says nothing to one letter', () => {
		expect(suggest(opened, 'c', DAY)).toEqual([]);
	});
	it('offers near names for what found nothing', () => {
		expect(nearest(opened, 'bieenr bannr').map((i) => data.records[i]!.url)).toContain('/thuat-ngu/#bien-ban');
		expect(nearest(opened, 'zzzqqqxxx')).toEqual([]);
	});
});

describe('questions', () => {
	const kinds = (text: string) => readQuestion(text.split(' '));
	it.each([
		['bao lau phai nop ho so', { number: true }],
		['trong mấy ngày phải báo', { number: true }],
		['ai được ký thay', { person: true }],
		['luật mới khác gì luật cũ', { difference: true }],
		['nghị định nào thay nghị định 26', { successor: true }],
	])('%s', (text, part) => {
		expect(kinds(text)).toMatchObject(part);
	});
	it('lets papers and checklist questions answer no question', () => {
		for (const text of ['ai duyệt danh mục', 'bao nhiêu ngày phải nộp', 'bao lâu phải nộp']) {
			expect(kinds(text).kinds['form']).toBeLessThan(1);
			expect(kinds(text).kinds['item']).toBeLessThan(1);
		}
	});
	it('keeps a lower weight beside another pattern', () => {
		expect(kinds('mang tài liệu ra ngoài bị phạt bao nhiêu tiền').kinds['procedure']).toBeLessThan(1);
	});
	it.each(['hồ sơ kế toán giữ bao nhiêu năm', 'luu ho so bao lau', 'tài liệu bảo quản mấy năm'])('asks for a table of periods: %s', (text) => {
		expect(kinds(text).retention).toBe(true);
	});
	it('a lone question word is the subject', () => {
		expect(kinds('mẫu').kinds).toEqual({});
	});
	it('asks for the kind it names', () => {
		expect(kinds('mét giá là gì').kinds['term']).toBeGreaterThan(1);
		expect(kinds('mẫu sổ công văn đến').kinds['form']).toBeGreaterThan(1);
		expect(kinds('bài giảng lập hồ sơ').kinds['lesson']).toBeGreaterThan(1);
		expect(kinds('sổ tay này in được không').kinds['guide']).toBeGreaterThan(1);
	});
});

describe('excerpts', () => {
	it('mark the words found and lose nothing of a short text', () => {
		expect(excerpt('Văn thư giữ con dấu.', ['con', 'dau'])).toEqual(['Văn thư giữ ', 'con', ' ', 'dấu', '.']);
	});
	it('mark what was typed with marks as it was typed, where the text has it', () => {
		expect(excerpt('Bị mất bí mật.', ['bí', 'mật'])).toEqual(['Bị mất ', 'bí', ' ', 'mật', '.']);
		expect(excerpt('Bị mất.', ['bí', 'mật'])).toEqual(['', 'Bị', ' ', 'mất', '.']);
		expect(excerpt('Bị mất bí mật.', ['bí', 'mat'])).toEqual(['Bị ', 'mất', ' ', 'bí', ' ', 'mật', '.']);
	});
	it('are part of the text, whatever it is', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 200 }), (text) => {
				const shown = excerpt(text, ['a', 'van']).join('');
				return text.includes(shown.replace(/^… | …$/g, ''));
			}),
		);
	});
	it('open where most of the words stand', () => {
		const text = `${'chữ khác '.repeat(60)}con dấu giữ tại trụ sở ${'chữ khác '.repeat(60)}`;
		expect(excerpt(text, ['con', 'dau', 'tru', 'so']).join('')).toContain('con dấu giữ tại trụ sở');
	});
});

describe('the order of the list', () => {
	const hit = (kind: Hit['kind'], url: string): Hit => ({ url, kind, title: url, excerpt: [], approximate: false });
	const hits = [hit('term', 't'), hit('procedure', 'p'), hit('item', 'i'), hit('regulation', 'r'), hit('update', 'u'), hit('form', 'f'), hit('provision', 'v')];
	const read = (cards: number, grouped: boolean) => sectionsOf(hits, cards, grouped).map((s) => [s.name, s.hits.map((h) => h.url).join('')]);
	it('shows the best first, then each group where its best hit stands, every hit once', () => {
		expect(read(0, true)).toEqual([
			['Sát nhất', 'tpi'],
			['Điều khoản, văn bản', 'rv'],
			['Khác', 'u'],
			['Việc cần làm', 'f'],
		]);
	});
	it('leaves less before the groups where an answer stands above', () => {
		expect(read(2, true)[0]).toEqual(['Kết quả khác', 't']);
		expect(read(4, true)[0]).toEqual(['Thuật ngữ', 't']);
	});
	it('keeps the order of one kind as it is', () => {
		expect(read(0, false)).toEqual([['Kết quả', 'tpirufv']]);
	});
});

describe('keys typed while the input method was off', () => {
	const WORDS =
		'biên bản điều nghị định quyết chương được mưa lưu trữ thuế quý giữ giờ hoà huỷ khoá uỷ toà thuỷ nguyễn nghiệp xuống nước đường rượu khuya ngoài xoáy yêu cầu tiêu chuẩn'.split(
			' ',
		);
	it.each(WORDS)('%s comes back from Telex and VNI', (word) => {
		for (const [keys, read] of [
			[keysOf(word, false), decodeTelex],
			[keysOf(word, true), decodeVni],
		] as const)
			if (keys !== word) expect(read(keys)).toBe(word);
	});
});
