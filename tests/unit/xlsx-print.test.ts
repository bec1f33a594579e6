import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toXlsx } from '../../src/documents/xlsx.ts';
import { keyColumns, sheetsWide } from '../../src/documents/xlsx-print.ts';
import { workOut } from '../../src/papers/input.ts';
import { workbook } from '../../src/papers/tables.ts';
import { paperInput } from '../fixtures/round-papers.ts';

const input = paperInput();
const sheets = workbook(workOut(input), true);
const parts = unzipSync(new Uint8Array(await (await toXlsx(sheets)).arrayBuffer()));
const xml = (path: string) => strFromU8(parts[path]!);

describe('a workbook on paper', () => {
	it('is A4 landscape, no wider than its sheets of paper, with page numbers', () => {
		for (const [n, sheet] of sheets.entries()) {
			const words = xml(`xl/worksheets/sheet${n + 1}.xml`);
			expect(words, sheet.name).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
			const setup = /<pageSetup ([^>]*)\/><headerFooter><oddFooter>&amp;L&amp;A&amp;RTrang &amp;P\/&amp;N/.exec(words)?.[1] ?? '';
			expect(setup).toContain('paperSize="9" orientation="landscape"');
			expect(setup).toContain(`fitToWidth="${sheetsWide(sheet.columns.map((c) => c.width))}" fitToHeight="0"`);
		}
		expect(sheets.map((s) => sheetsWide(s.columns.map((c) => c.width)))).toEqual([1, 2, 1, 2, 1]);
	});
	it('repeats headings on every sheet of paper, and the codes of rows where a table is two sheets wide', () => {
		const titles = [...xml('xl/workbook.xml').matchAll(/<definedName name="_xlnm.Print_Titles" localSheetId="(\d)">([^<]*)</g)].map((m) => m[2]);
		expect(titles).toEqual([
			"'Kết quả'!$1:$1",
			"'Câu trả lời'!$A:$A,'Câu trả lời'!$1:$1",
			"'Minh chứng'!$1:$1",
			"'Kế hoạch'!$A:$A,'Kế hoạch'!$1:$1",
			"'Số liệu'!$1:$1",
		]);
	});
	it('freezes headings, and a first column that is a code', () => {
		expect(xml('xl/worksheets/sheet2.xml')).toMatch(/<pane ySplit="1" xSplit="1" topLeftCell="B2"[^>]*state="frozen"/);
		expect(xml('xl/worksheets/sheet1.xml')).toMatch(/<pane ySplit="1" xSplit="0" topLeftCell="A2"[^>]*state="frozen"/);
		expect([keyColumns([7, 60]), keyColumns([56, 44]), keyColumns([7])]).toEqual([1, 0, 0]);
	});
	it('has room for the longest word of every heading', () => {
		const narrow = sheets.flatMap((s) => s.columns.filter((c) => c.title.split(/\s+/).some((w) => w.length > c.width - 1)).map((c) => `${s.name}: ${c.title}`));
		expect(narrow).toEqual([]);
	});
	it('carries a name with an apostrophe and an ampersand', async () => {
		const odd = unzipSync(new Uint8Array(await (await toXlsx([{ name: "A & B's", columns: [{ title: 'x', width: 8 }], rows: [['y']] }])).arrayBuffer()));
		expect(strFromU8(odd['xl/workbook.xml']!)).toContain("'A &amp; B''s'!$1:$1");
	});
});
