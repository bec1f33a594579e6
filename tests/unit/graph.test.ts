import { describe, expect, it } from 'vitest';
import { laterWords, problemsToMend } from '../../src/markdown/graph.ts';
import { checkText, formatProblem } from '../../src/markdown/source.ts';
import { checkedContent as check, FRONT } from '../fixtures/content-folder.ts';

const regulation = (body: string, front = FRONT) => `---\n${front}\n---\n\n${body}\n`;
const TERM = (basis: string) => `- id: ho-so\n  term: Hồ sơ\n  definition: Tập tài liệu.\n  basis: [${basis}]\n  evidence: full\n`;

const GOOD = { 'regulations/1-2020-nd-cp.mdx': regulation('## Điều 1. Một\n\nKhoản 1. Lời.') };

const SHEET =
	'id: chung\ntitle: Phiếu\nshortTitle: Phiếu\norder: 1\nscope: general\nappliesTo: [party-cell]\nsummary: Tóm tắt.\nedition: "2026.1"\nissued: 2026-11-22\ngroups: [{ id: A, title: A, shortTitle: A, points: 100, items: [A.01] }]\n';

describe('the graph check', () => {
	it('passes what is right and knows who cites whom', () => {
		const { graph, problems } = check({ ...GOOD, 'glossary/a.yaml': TERM('1-2020-nd-cp#dieu-1-khoan-1') });
		expect(problems).toEqual([]);
		expect(graph.citedBy('1-2020-nd-cp#dieu-1-khoan-1')).toEqual([{ kind: 'term', id: 'ho-so', title: 'Hồ sơ', href: '/thuat-ngu/#ho-so' }]);
		expect(graph.resolve('1-2020-nd-cp#dieu-1-khoan-1')).toEqual({
			href: '/van-ban/1-2020-nd-cp/#dieu-1-khoan-1',
			text: 'khoản 1 Điều 1 Nghị định số 1/2020/NĐ-CP',
		});
	});
	it('names a broken citation in front matter with file, line and the nearest provision', () => {
		const { problems } = check({ ...GOOD, 'glossary/a.yaml': TERM('1-2020-nd-cp#dieu-1-khoan-9') });
		expect(problems).toMatchObject([
			{
				file: 'src/content/glossary/a.yaml',
				line: 4,
				severity: 'error',
				message: expect.stringContaining('dieu-1-khoan-9'),
				mend: expect.stringContaining('khoan-1'),
			},
		]);
	});
	it('names a broken citation in the text with its line', () => {
		const { problems } = check({
			'regulations/1-2020-nd-cp.mdx': regulation('## Điều 1. Một\n\nXem [[9-2020-nd-cp#dieu-2]] và [điều này](cite:1-2020-nd-cp#dieu-7).'),
		});
		expect(problems.map((p) => [p.line, p.message])).toEqual([
			[22, 'Viện dẫn không có thật: "9-2020-nd-cp#dieu-2".'],
			[22, 'Viện dẫn không có thật: "1-2020-nd-cp#dieu-7".'],
		]);
	});
	it('names ids that stand twice', () => {
		expect(check({ 'regulations/1-2020-nd-cp.mdx': regulation('## Điều 1. Một\n\nLời.\n\n## Điều 1. Hai\n\nLời.') }).problems).toMatchObject([
			{ line: 24, message: expect.stringContaining('bị trùng') },
		]);
		const twice = check({ ...GOOD, 'glossary/a.yaml': TERM('1-2020-nd-cp'), 'glossary/b.yaml': TERM('1-2020-nd-cp') });
		expect(twice.problems).toMatchObject([{ file: 'src/content/glossary/b.yaml', message: expect.stringContaining('"ho-so" bị trùng') }]);
	});
	it('names a provision without provenance', () => {
		const { problems } = check({ 'regulations/1-2020-nd-cp.mdx': regulation('## Điều 1. Một\n\nLời.', FRONT.replace('evidence: full', 'evidence: partial')) });
		expect(problems).toMatchObject([{ line: 20, message: expect.stringContaining('Thiếu mức biết') }]);
	});
	it('names a regulation without provenance', () => {
		const { problems } = check({ 'regulations/1-2020-nd-cp.mdx': regulation('## Điều 1. Một\n\nLời.', FRONT.replace('evidence: full\n', '')) });
		expect(problems[0]).toMatchObject({ severity: 'error', message: expect.stringContaining('evidence') });
	});
	it('says in words what a field lacks, by the id of its entry', () => {
		const { problems } = check({
			...GOOD,
			'glossary/a.yaml': TERM('1-2020-nd-cp').replace('  definition: Tập tài liệu.\n', '').replace('evidence: full', 'evidence: du'),
		});
		expect(problems.filter((p) => p.unread).map((p) => [p.line, p.message])).toEqual([
			[1, 'ho-so.definition: thiếu trường này.'],
			[4, 'ho-so.evidence: phải là full, partial, secondary, cited hoặc unverified.'],
		]);
	});
	it('puts off what leads to a file that cannot be read, and says so', () => {
		const citing = TERM('1-2020-nd-cp#dieu-1');
		const broken = check({
			'regulations/1-2020-nd-cp.mdx': regulation('## Điều 1. Một\n\nLời.', FRONT.replace('issued: 2020-01-01', 'issued: 01/01/2020')),
			'glossary/a.yaml': citing,
		});
		const { problems, later } = problemsToMend(broken.library, broken.graph);
		expect(problems.map((p) => p.message)).toEqual(['issued: Ngày phải viết dạng 2026-11-22.']);
		expect(later).toBe(1);
		expect(laterWords(later)).toContain('Còn 1 lỗi');
		const read = check({ ...GOOD, 'glossary/a.yaml': TERM('1-2020-nd-cp#dieu-9') });
		expect(problemsToMend(read.library, read.graph)).toMatchObject({ problems: [{ message: expect.stringContaining('dieu-9') }], later: 0 });
		expect(laterWords(0)).toBe('');
	});
	it('names text that is not NFC and mixed spelling', () => {
		const { problems } = check({ 'regulations/1-2020-nd-cp.mdx': regulation(`## Điều 1. Một\n\nHủy tài liệu.\n\n${'Điều'.normalize('NFD')} khác.`) });
		expect(problems.map((p) => [p.line, p.message])).toEqual([
			[22, 'Chính tả không thống nhất: "Hủy".'],
			[24, 'Chữ không ở dạng NFC.'],
		]);
	});
	it('names an unknown field, in Vietnamese, with its line', () => {
		const { problems } = check({ 'regulations/1-2020-nd-cp.mdx': regulation('## Điều 1. Một\n\nLời.', `${FRONT}\nlaLung: 1`) });
		expect(problems).toHaveLength(1);
		expect(formatProblem(problems[0]!)).toMatch(/^src\/content\/regulations\/1-2020-nd-cp\.mdx:\d+ {2}LỖI: .*laLung/);
	});
	it('warns of a rule out of force, unless the sentence says so', () => {
		const expired = { 'regulations/1-2020-nd-cp.mdx': regulation('## Điều 1. Một\n\nLời.', `${FRONT}\nexpires: 2026-01-01`) };
		const quiet = { ...expired, 'glossary/a.yaml': '- id: ho-so\n  term: Hồ sơ\n  definition: Tài liệu theo [[1-2020-nd-cp]], đã hết hiệu lực.\n' };
		const silent = { ...expired, 'glossary/a.yaml': '- id: ho-so\n  term: Hồ sơ\n  definition: Tài liệu theo [[1-2020-nd-cp]].\n' };
		expect(check(quiet).problems).toEqual([]);
		expect(check(silent).problems).toMatchObject([{ severity: 'warning', message: expect.stringContaining('không còn hiệu lực') }]);
	});
	it('names broken MDX with its line', () => {
		const { problems } = check({ 'regulations/1-2020-nd-cp.mdx': regulation('## Điều 1. Một\n\nSố < 10 {x') });
		expect(problems).toMatchObject([{ severity: 'error', message: expect.stringContaining('MDX'), line: expect.any(Number) }]);
	});
	it('names a sheet that asks what does not exist, and an item that nobody asks', () => {
		expect(check({ 'checklists/sheets/chung.yaml': SHEET }).problems).toMatchObject([{ message: expect.stringContaining('A.01') }]);
	});
	it('names a sheet whose edition is older than an item it asks', () => {
		const item = (edition: string) =>
			`- id: A.01\n  question: Có không?\n  why: Vì cần.\n  basisNote: Cách làm nên theo.\n  check: Xem.\n  method: document\n  evidence: [Giấy]\n  kind: plain\n  weight: 1\n  appliesTo: [party-cell]\n  mend: Làm.\n  mendDays: 1\n  product: Giấy.\n  since: "2026.1"\n  revised: "${edition}"\n`;
		const asked = (edition: string) => check({ 'checklists/sheets/chung.yaml': SHEET, 'checklists/items/a.yaml': item(edition) }).problems;
		expect(asked('2026.1')).toEqual([]);
		expect(asked('2026.10')).toMatchObject([
			{ line: 8, severity: 'error', message: expect.stringContaining('2026.10'), mend: expect.stringContaining('edition') },
		]);
	});
});

describe('links written by hand', () => {
	it('are refused when they name an address: it breaks in a sub-folder and on a stick', () => {
		expect(checkText('Một dòng.\nXem [đây](/van-ban/x/).', 'a.mdx')).toMatchObject([
			{ line: 2, severity: 'error', message: expect.stringContaining('thẳng địa chỉ') },
		]);
		expect(checkText('Xem [đây](cite:huong-dan/chia-phieu), [kia](https://example.org/).', 'a.mdx')).toEqual([]);
	});
});
