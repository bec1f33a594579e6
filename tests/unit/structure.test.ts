import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/markdown/pipeline.ts';
import { structureProvisions } from '../../src/markdown/structure.ts';

const read = (text: string, evidence: 'full' | 'partial' = 'full') => structureProvisions(parseBody(text), evidence);

const SAMPLE = `
## Chương IV. Lập hồ sơ

### Điều 31. Trách nhiệm

Khoản 1. Người đứng đầu chỉ đạo.

Khoản 3. Đơn vị và cá nhân:

- điểm a) Trưởng đơn vị chịu trách nhiệm.
- điểm đ) Bàn giao trước khi đi.

Đoạn không rõ khoản.

### Điều 32. Con dấu

- điểm a) Điều không chia khoản.

## Phụ lục I. Thể thức

| Cột | Ghi |
|---|---|
| Số | Ngày |
`;

describe('structureProvisions', () => {
	it('gives every provision its id in reading order', () => {
		expect(read(SAMPLE).provisions.map((p) => p.id)).toEqual([
			'chuong-4',
			'dieu-31',
			'dieu-31-khoan-1',
			'dieu-31-khoan-3',
			'dieu-31-khoan-3-diem-a',
			'dieu-31-khoan-3-diem-dd',
			'dieu-32',
			'dieu-32-diem-a',
			'phu-luc-1',
		]);
		expect(read(SAMPLE).problems).toEqual([]);
	});
	it('keeps marks when clauses are skipped', () => {
		const { provisions } = read('## Điều 5. Cấm\n\nKhoản 2. Hai.\n\nKhoản 7. Bảy.');
		expect(provisions.map((p) => p.words)).toEqual(['Điều 5', 'khoản 2 Điều 5', 'khoản 7 Điều 5']);
	});
	it('keeps the words of table cells and list items apart', () => {
		const byId = new Map(read(SAMPLE).provisions.map((p) => [p.id, p.text]));
		expect(byId.get('phu-luc-1')).toBe('Cột; Ghi\nSố; Ngày');
		expect(byId.get('dieu-31-khoan-3')).toContain('Trưởng đơn vị chịu trách nhiệm.\n');
	});
	it('nests decimal numbers and sub-points below a section', () => {
		const { provisions } = read(
			'## Phần II. Cụ thể\n\n### Mục I. Thành phần\n\n#### 7. Ký\n\nChung.\n\n##### 7.1.4. Vị trí\n\n- điểm e) Biên bản:\n  - (i) có dấu;\n  - (ii) không có dấu.',
		);
		expect(provisions.map((p) => p.id)).toEqual([
			'phan-2',
			'phan-2-muc-1',
			'phan-2-muc-1-7',
			'phan-2-muc-1-7-1-4',
			'phan-2-muc-1-7-1-4-diem-e',
			'phan-2-muc-1-7-1-4-diem-e-tiet-1',
			'phan-2-muc-1-7-1-4-diem-e-tiet-2',
		]);
	});
	it('takes ids given by hand and puts clauses under them', () => {
		const { provisions } = read('## Điều chỉnh độ mật (chờ đối chiếu số điều) [#dieu-chinh] [secondary]\n\nKhoản 3. Ai.', 'partial');
		expect(provisions.map((p) => [p.id, p.evidence])).toEqual([
			['dieu-chinh', 'secondary'],
			['dieu-chinh-khoan-3', 'secondary'],
		]);
		expect(provisions[0]?.words).toBe('Mục “Điều chỉnh độ mật”');
	});
	it('lets a clause state its own evidence', () => {
		const { provisions } = read('## Điều 15. Thời hạn [secondary]\n\nKhoản 5. [full] Bộ quy định.', 'partial');
		expect(provisions.map((p) => p.evidence)).toEqual(['secondary', 'full']);
		expect(provisions[1]?.text).toBe('Bộ quy định.');
	});
	it('addresses every clause of a joint mark', () => {
		expect(read('## Điều 16. Huỷ\n\nKhoản 1–2. Chung.').provisions.map((p) => p.id)).toEqual(['dieu-16', 'dieu-16-khoan-1', 'dieu-16-khoan-2']);
	});
	it('allows an article below a heading with an id of its own', () => {
		expect(read('## Nhóm [#nhom]\n\n### Điều 3. Ba\n\nKhoản 1. Một.').provisions.map((p) => p.id)).toEqual(['nhom', 'dieu-3', 'dieu-3-khoan-1']);
	});

	it("tells the handbook's own explanations from the act, with all that stands in them", () => {
		const { provisions, problems } = read('## Dùng thế nào? [#dung-the-nao] [note]\n\nLời.\n\n### Ví dụ [#vi-du]\n\nLời.', 'partial');
		expect(provisions.map((p) => [p.id, p.note])).toEqual([
			['dung-the-nao', true],
			['vi-du', true],
		]);
		expect(problems).toEqual([]);
	});

	it('names a heading without mark, a double id and a missing provenance, each with its line', () => {
		expect(read('\n## Nguyên tắc chung\n\nLời.').problems).toMatchObject([{ line: 2, message: expect.stringContaining('không có ký hiệu') }]);
		expect(read('## Điều 1. A\n\nLời.\n\n## Điều 1. B\n\nLời.').problems).toMatchObject([{ line: 5, message: expect.stringContaining('bị trùng') }]);
		expect(read('## Điều 1. A\n\nLời.', 'partial').problems).toMatchObject([{ line: 1, message: expect.stringContaining('Thiếu mức biết') }]);
		expect(read('## Điều 1. A [ful]\n\nLời.').problems).toMatchObject([{ line: 1, message: expect.stringContaining('[ful]') }]);
	});
});
