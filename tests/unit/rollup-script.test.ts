import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookOf } from '../../src/domain/rollup-book.ts';
import { readRollup } from '../../src/domain/rollup-file.ts';
import { run as rollup } from '../../scripts/rollup.ts';
import { handbook } from '../../src/markdown/handbook.ts';
import { rollupData } from '../../src/markdown/rollup-data.ts';
import { resultFile } from '../fixtures/result-files.ts';

const book = bookOf(rollupData(handbook().library));
const sheet = book.get('chung')!;
const batch = `${sheet.id} ${sheet.edition}`;
let folder = '';
const at = (...parts: string[]) => join(folder, ...parts);

/** Six offices in good files: 0…3 plain, 4 twice, 5 inside a zip; then everything that does not count. */
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'rollup-script-'));
	mkdirSync(at('nop', 'cum 1'), { recursive: true });
	const put = (name: string, text: string | Uint8Array) => writeFileSync(at('nop', ...name.split('/')), text);
	for (const n of [0, 1, 2, 3, 4]) put(`cum 1/${n}.json`, resultFile(sheet, n));
	put('chep-lai-4.json', resultFile(sheet, 4));
	put('goi.zip', zipSync({ 'xa/5.json': strToU8(resultFile(sheet, 5)), 'xa/anh.png': strToU8('x') }));
	put('nhap.json', resultFile(sheet, 6, { submitted: '' }));
	put('doan-0.json', resultFile(sheet, 0, { source: 'inspected' }, 0.3));
	put('sua.json', resultFile(sheet, 7).replace('"DAT"', '"CHUA"'));
	put('cat.json', resultFile(sheet, 8).slice(0, 700));
	put('la.json', '{"a":1}');
	put('ghi-chu.txt', 'x');
	put('._0.json', 'x');
	writeFileSync(
		at('danh-sach.csv'),
		'\uFEFFMã;Tên cơ quan;Loại;Cụm\r\nXA-0001;Đảng uỷ xã Một;Đảng uỷ xã;Cụm A\r\nXA-0099;Đảng uỷ xã Chưa Nộp;Đảng uỷ xã;Cụm A\r\n',
	);
	mkdirSync(at('tot'));
	for (const n of [0, 1]) writeFileSync(at('tot', `${n}.json`), resultFile(sheet, n));
	mkdirSync(at('rong'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Here, with the handbook read once: a process of its own would read all of it each time. */
async function run(...args: string[]): Promise<{ code: number; said: string; failed: string }> {
	const [said, failed]: [string[], string[]] = [[], []];
	const say = { log: (text: string) => void said.push(text), error: (text: string) => void failed.push(text) };
	const code = await rollup(args, say, () => book);
	return { code, said: said.join('\n'), failed: failed.join('\n') };
}
const written = (out: string) => ['rollup.json', 'rollup.xlsx', 'rollup.csv'].filter((name) => existsSync(at(out, name)));
const csvOf = (out: string) => readFileSync(at(out, 'rollup.csv'), 'utf8');
const textOf = (out: string) =>
	Object.values(unzipSync(readFileSync(at(out, 'rollup.xlsx'))))
		.map((part) => strFromU8(part))
		.join('\n');

describe('npm run rollup', () => {
	it('works as a process of its own, whose exit code a scheduled job can read', { timeout: 120_000 }, () => {
		const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/rollup.ts', at('tot'), '--out', at('rieng')], { encoding: 'utf8' });
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toContain('2 cơ quan.');
		expect(written('rieng')).toHaveLength(3);
	});
	it('counts good files, names those set aside, and writes file, workbook and CSV', async () => {
		const { code, said, failed } = await run(at('nop'), '--out', at('ra'));
		expect(failed).toBe('');
		// Files were set aside: done, but somebody should look.
		expect(code).toBe(1);
		expect(said).toContain(`Phiếu, bộ câu hỏi ${batch}; cơ quan tự chấm: 6 cơ quan.`);
		expect(said).toContain('Nháp: 1. Bị sửa sau khi lưu: 1. Hỏng: 2.');
		expect(said).toContain('  cat.json: Không đọc được: tệp bị cắt khi chép');
		expect(said).toContain('  la.json: Không phải tệp kết quả tự kiểm tra của sổ tay.');
		expect(said).not.toMatch(/ghi-chu|\._0|Chưa nộp/);
		expect(said).toContain(`Đã ghi vào ${at('ra')}: rollup.json, rollup.xlsx, rollup.csv.`);
		expect(written('ra')).toHaveLength(3);
		expect(csvOf('ra').startsWith('\uFEFF')).toBe(true);
		expect(csvOf('ra').trim().split('\r\n')).toHaveLength(7);
		const again = readRollup(readFileSync(at('ra', 'rollup.json'), 'utf8'));
		// Six offices, a draft, a team's file, a changed one; the copy once only.
		expect(again.ok && again.rollup.records.map((r) => r.file).sort()).toEqual(
			[...[0, 1, 2, 3, 4].map((n) => `cum 1/${n}.json`), 'doan-0.json', 'goi.zip › xa/5.json', 'nhap.json', 'sua.json']
				.sort()
				.filter((name) => name !== 'cum 1/4.json')
				.concat('chep-lai-4.json')
				.sort(),
		);
	});
	it('says who on the list has not handed in', async () => {
		const { code, said } = await run(at('tot'), '--list', at('danh-sach.csv'), '--out', at('ds'));
		expect(code).toBe(1);
		expect(said).toContain('Chưa nộp: 1/2.');
		expect(textOf('ds')).toContain('Đảng uỷ xã Chưa Nộp');
		expect(textOf('ds')).toContain('Đảng uỷ xã Một');
	});
	it('ends with 0 where nothing is amiss, and writes beside the folder when no place is named', async () => {
		const { code, said } = await run(at('tot'));
		expect(code).toBe(0);
		expect(said).toContain('2 cơ quan.');
		expect(written('tot')).toHaveLength(3);
		// What it wrote there is not taken for a result the next time.
		expect((await run(at('tot'), '--out', at('lan-hai'))).said).toContain('Hỏng: 0.');
	});
	it('counts a changed file when told to, and the team’s judgement when asked for', async () => {
		const all = await run(at('nop'), '--allow-altered', '--out', at('ca'));
		expect(all.said).toMatch(/: 7 cơ quan\./);
		expect(all.said).toContain('Bị sửa sau khi lưu: 0.');
		const team = await run(at('nop'), '--inspected', '--out', at('doan'));
		expect(team.said).toMatch(/: 1 cơ quan\./);
		expect(csvOf('doan').trim().split('\r\n')).toHaveLength(2);
	});
	it('leaves no name in the anonymous mode, and writes no file that would hold them', async () => {
		const { said } = await run(at('tot'), '--list', at('danh-sach.csv'), '--anonymous', '--out', at('an'));
		expect(written('an')).toEqual(['rollup.xlsx', 'rollup.csv']);
		expect(said).toContain('rollup.xlsx, rollup.csv.');
		for (const text of [said, csvOf('an'), textOf('an')]) expect(text).not.toMatch(/Đảng uỷ xã (Một|Chưa|Bình|An)|XA-00|Cụm A/);
		expect(csvOf('an')).toContain('Cơ quan 0');
	});
	it('refuses what makes no sense, in Vietnamese, with 2, and writes nothing', async () => {
		const cases: [string[], RegExp][] = [
			[[at('tot'), '--la-gi'], /^Tham số sai: không có tham số “--la-gi”\./],
			[[at('tot'), '--list'], /^Tham số sai: “--list” phải kèm giá trị\./],
			[[at('tot'), '--anonymous=co'], /^Tham số sai: “--anonymous” không kèm giá trị\./],
			[[at('khong-co')], /^Không thấy “.*khong-co”\./],
			[[at('tot'), '--list', at('khong-co.csv')], /^Không thấy “.*khong-co\.csv”\./],
			[[at('rong'), '--out', at('trong')], /^Không có tệp kết quả nào đọc được\./],
			[
				[at('tot'), '--batch', 'la 2020.1', '--out', at('trong')],
				new RegExp(`^Không có phiếu, bộ câu hỏi “la 2020\\.1”\\. Có: “${batch.replace('.', '\\.')}”\\.`),
			],
		];
		for (const [args, words] of cases) {
			const { code, failed } = await run(...args);
			expect([code, failed]).toEqual([2, expect.stringMatching(words)]);
		}
		expect(existsSync(at('trong'))).toBe(false);
		expect(await run()).toMatchObject({ code: 2, said: expect.stringContaining('npm run rollup -- <thư mục') as string });
		expect(await run('--help')).toMatchObject({ code: 0, said: expect.stringContaining('--anonymous') as string });
	});
});
