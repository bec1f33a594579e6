import { describe, expect, it } from 'vitest';
import { askedByUrl } from '../../src/markdown/asked.ts';
import { searchRecords } from '../../src/markdown/search-records.ts';
import { checkedContent, FRONT } from '../fixtures/content-folder.ts';

const TERMS = '- id: con-dau\n  term: Con dấu\n  definition: Vật để đóng.\n  basis: [1-2020-nd-cp#dieu-1]\n  evidence: full\n';

/** A small handbook with the questions of one or two files. */
function check(asked: string, more?: string) {
	return checkedContent({
		'regulations/1-2020-nd-cp.mdx': `---\n${FRONT}\n---\n\n## Điều 1. Một\n\nKhoản 1. Lời.\n`,
		'glossary/a.yaml': TERMS,
		'asked/con-dau.yaml': asked,
		...(more === undefined ? {} : { 'asked/van-thu.yaml': more }),
	});
}
const one = (page: string, ...phrases: string[]) => `- page: ${page}\n  asked:\n${phrases.map((p) => `    - "${p}"\n`).join('')}`;

describe('questions that clerks ask', () => {
	it('stand with the record of the page that answers, from every file', () => {
		const { library, graph, problems } = check(
			one('1-2020-nd-cp#dieu-1', 'Đóng mộc ở đâu?') + one('thuat-ngu/con-dau', 'Mộc đỏ là cái gì?'),
			one('1-2020-nd-cp#dieu-1', 'Ai được đóng dấu'),
		);
		expect(problems).toEqual([]);
		const asked = new Map(searchRecords(library, graph).map((r) => [r.url, r.asked]));
		expect(asked.get('/van-ban/1-2020-nd-cp/#dieu-1')).toEqual(['Đóng mộc ở đâu?', 'Ai được đóng dấu']);
		expect(asked.get('/thuat-ngu/#con-dau')).toEqual(['Mộc đỏ là cái gì?']);
		expect(asked.get('/van-ban/1-2020-nd-cp/')).toBeUndefined();
	});
	it.each([
		['thuat-ngu/con-dau-tron', 'Trang không có thật: "thuat-ngu/con-dau-tron".', '"con-dau"'],
		['1-2021-nd-cp#dieu-1', 'Trang không có thật: "1-2021-nd-cp".', '"1-2020-nd-cp"'],
		['1-2020-nd-cp#dieu-9', 'Trang không có thật: "1-2020-nd-cp#dieu-9".', 'sửa viện dẫn'],
		['trang/con-dau', 'Không có loại trang "trang/".', 'quy-trinh'],
		['1-2020-nd-cp#dieu-1-khoan-1', 'không đứng riêng', 'Ghi 1-2020-nd-cp#dieu-1.'],
		['muc/D-99', 'Trang không có thật: "muc/D-99".', 'Kiểm mã'],
	])('that lead nowhere are named with what is near: %s', (page, message, mend) => {
		const { problems, library } = check(one(page, 'Đóng mộc ở đâu?'));
		expect(problems).toMatchObject([
			{ file: 'src/content/asked/con-dau.yaml', line: 1, severity: 'error', message: expect.stringContaining(message), mend: expect.stringContaining(mend) },
		]);
		expect([...askedByUrl(library)]).toEqual([]);
	});
	it('lead to a checklist item by one spelling of its address', () => {
		const { problems } = check(one('muc/D.03', 'Đóng mộc ở đâu?'));
		expect(problems).toMatchObject([{ severity: 'error', message: expect.stringContaining('không phải muc/D.03') }]);
	});
	it('stand once in the whole folder, with or without the question mark', () => {
		const { problems } = check(one('thuat-ngu/con-dau', 'Đóng mộc ở đâu?'), one('1-2020-nd-cp#dieu-1', 'Đóng mộc ở đâu'));
		expect(problems).toMatchObject([{ file: 'src/content/asked/van-thu.yaml', line: 3, message: expect.stringContaining('src/content/asked/con-dau.yaml:3') }]);
	});
	it.each(['đóng mộc ở đâu?', 'Đóng mộc ở đâu.', 'Đóng mộc  ở đâu?', 'Dấu', 'Đóng mộc ở chỗ nào trên tờ công văn mới in ra sáng nay để gửi cho xã bên'])(
		'are written as a reader sees them: not “%s”',
		(phrase) => {
			expect(check(one('thuat-ngu/con-dau', phrase)).problems).toMatchObject([{ severity: 'error' }]);
		},
	);
	it('that were typed without marks are noticed', () => {
		expect(check(one('thuat-ngu/con-dau', 'Dong moc o dau')).problems).toMatchObject([
			{ severity: 'warning', message: expect.stringContaining('không có dấu') },
		]);
	});
	it('that one place answers for itself ask for an example', () => {
		const local = (phrase: string) =>
			checkedContent({
				'regulations/1-2020-nd-cp.mdx': `---\n${FRONT}\nlocalExample: true\n---\n\n## Điều 1. Một\n\nKhoản 1. Lời.\n`,
				'asked/con-dau.yaml': one('1-2020-nd-cp#dieu-1', phrase),
			}).problems;
		expect(local('Văn phòng đảng uỷ xã có con dấu riêng không?')).toMatchObject([
			{ line: 3, severity: 'error', message: expect.stringContaining('ví dụ của một địa phương'), mend: expect.stringContaining('xã khác') },
		]);
		expect(local('Có xã nào văn phòng đảng uỷ có con dấu riêng không?')).toEqual([]);
	});
	it('keep the house spelling', () => {
		expect(check(one('thuat-ngu/con-dau', 'Con dấu bị hủy thì sao?')).problems).toMatchObject([{ mend: expect.stringContaining('huỷ') }]);
	});
});
