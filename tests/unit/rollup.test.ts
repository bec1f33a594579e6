import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readExpected } from '../../src/domain/expected-offices.ts';
import { readFile } from '../../src/domain/assessment-file.ts';
import { checksumOf } from '../../src/domain/assessment-checksum.ts';
import { bookOf } from '../../src/domain/rollup-book.ts';
import { readFigures } from '../../src/domain/rollup-figures.ts';
import { readRollup, writeRollup } from '../../src/domain/rollup-file.ts';
import { batches, type Choice } from '../../src/domain/rollup-select.ts';
import { ranked, summarise, type Summary } from '../../src/domain/rollup-summary.ts';
import { addFile, newRollup, withNumbers, type Rollup } from '../../src/domain/rollup.ts';
import { scoreRound } from '../../src/domain/scoring.ts';
import { profileItems, scoredItems } from '../../src/domain/assessment.ts';
import { fiveNumbers, hash32, oneDecimal, quantile } from '../../src/domain/statistics.ts';
import { rollupTables, toCsv } from '../../src/documents/rollup-tables.ts';
import { toXlsx } from '../../src/documents/xlsx.ts';
import { handbook } from '../../src/markdown/handbook.ts';
import { rollupData } from '../../src/markdown/rollup-data.ts';
import readExcel from 'read-excel-file/node';
import type { Answer, Round } from '../../src/schemas/assessment.ts';
import { resultFile } from '../fixtures/result-files.ts';

const book = bookOf(rollupData(handbook().library));
const sheet = book.get('chung')!;
const CHOICE: Choice = { batch: `chung ${sheet.edition}`, source: 'own', anonymous: false };

/** A result file with its answers changed and its checksum made to fit again. */
function changed(
	n: number,
	part: Partial<Round>,
	change: (answers: Record<string, Answer>) => void = () => undefined,
	more: Record<string, unknown> = {},
): string {
	const { checksum: _old, ...file } = JSON.parse(resultFile(sheet, n, part)) as { answers: Record<string, Answer>; checksum: string };
	change(file.answers);
	const whole = { ...file, ...more };
	return JSON.stringify({ ...whole, checksum: checksumOf(whole) });
}
function rollupOf(files: readonly string[]): Rollup {
	const rollup = newRollup(7);
	for (const [n, text] of files.entries()) addFile(rollup, book, `tep-${n}.json`, text);
	return rollup;
}
function summaryOf(rollup: Rollup, part: Partial<Choice> = {}): Summary {
	return summarise(rollup, book, { ...CHOICE, ...part })!;
}
const code = (value: Answer['code']) => (answers: Record<string, Answer>) => {
	for (const item of sheet.items) if (item.kind === 'plain') answers[item.id] = { code: value, changedAt: 5 };
};

describe('order statistics', () => {
	it('are those of a spreadsheet, by hand', () => {
		expect(fiveNumbers([4, 1, 3, 2])).toEqual({ count: 4, min: 1, q1: 1.75, median: 2.5, q3: 3.25, max: 4 });
		expect(fiveNumbers([5])).toEqual({ count: 1, min: 5, q1: 5, median: 5, q3: 5, max: 5 });
		expect(fiveNumbers([1, 2, 3, 4, 100])).toMatchObject({ q1: 2, median: 3, q3: 4, max: 100 });
		expect(fiveNumbers([7, 7, 7])).toMatchObject({ q1: 7, median: 7, q3: 7 });
		expect(fiveNumbers([])).toBeUndefined();
		expect(quantile([10, 20], 0.5)).toBe(15);
	});
	it('round gaps the same way on both sides of nought', () => {
		expect([oneDecimal(2.25), oneDecimal(-2.25), oneDecimal(-0.04)]).toEqual([2.3, -2.3, -0]);
		expect(hash32('a')).toBe(hash32('a'));
		expect(hash32('a')).not.toBe(hash32('b'));
	});
});

describe('a result file', () => {
	it('comes to the figures that the fill-in page shows', () => {
		const text = resultFile(sheet, 5);
		const full = readFile(text, new Set(sheet.items.map((i) => i.id)));
		if (!full.ok) throw new Error(full.message);
		const result = scoreRound(scoredItems(profileItems(sheet.items, full.content.round.officeKind), full.content.answers, full.content.evidence), sheet.groups);
		const read = readFigures('a.json', text, book);
		expect(read).toMatchObject({ ok: true, figures: { low: result.low, high: result.high, altered: false, checksum: full.checksum, source: 'self' } });
		if (read.ok) expect(read.figures.codes).toHaveLength(sheet.items.length);
	});
	it('of both versions is read, and one of version 1 is a draft: it knew no day of handing in', () => {
		for (const [name, submitted] of [
			['dot-v1.json', ''],
			['dot-v2.json', '2026-11-21'],
		] as const) {
			expect(readFigures(name, readFileSync(`tests/fixtures/${name}`, 'utf8'), book)).toMatchObject({ ok: true, figures: { submitted, altered: false } });
		}
	});
	it('that was changed after saving is told', () => {
		expect(readFigures('a', resultFile(sheet, 1).replace('"numerator": 40', '"numerator": 39'), book)).toMatchObject({ ok: true, figures: { altered: true } });
	});
	it('with an id that looks like a number keeps its checksum', () => {
		const text = changed(1, {}, () => undefined, {
			evidence: { b: { id: 'b', status: 'unchecked' }, '10': { id: '10', status: 'compared' }, '9': { id: '9', status: 'compared' } },
		});
		expect(readFigures('a', text, book)).toMatchObject({ ok: true, figures: { altered: false } });
	});
	const good = () => JSON.parse(resultFile(sheet, 1)) as { round: Record<string, unknown>; answers: Record<string, unknown>; [key: string]: unknown };
	it.each<[name: string, text: string, reason: RegExp]>([
		['empty', '', /cắt khi chép/],
		['cut', resultFile(sheet, 1).slice(0, 900), /cắt khi chép/],
		['another JSON', '{"a":1}', /Không phải tệp kết quả/],
		['null', 'null', /Không phải tệp kết quả/],
		['newer format', JSON.stringify({ ...good(), formatVersion: 3 }), /mới hơn/],
		['newer questions', JSON.stringify({ ...good(), round: { ...good().round, edition: '2099.1' } }), /mới hơn bản này/],
		['unknown sheet', JSON.stringify({ ...good(), round: { ...good().round, sheet: 'khong-co' } }), /phiếu mà bản sổ tay này không có/],
		['no office', JSON.stringify({ ...good(), round: { ...good().round, office: ' ', officeCode: '' } }), /không biết của ai/],
		['kind from the prototype', JSON.stringify({ ...good(), round: { ...good().round, officeKind: 'constructor' } }), /officeKind/],
		['source from the prototype', JSON.stringify({ ...good(), round: { ...good().round, source: 'toString' } }), /source/],
		['bad answer', JSON.stringify({ ...good(), answers: { 'A.01': { code: '__proto__', changedAt: 1 } } }), /A\.01/],
		['answers as a list', JSON.stringify({ ...good(), answers: [] }), /answers/],
		['count below nought', JSON.stringify({ ...good(), answers: { 'A.01': { code: 'CDG', numerator: -1, changedAt: 1 } } }), /numerator/],
		[
			'deep nesting',
			`{"format":"so-tay-van-thu-luu-tru/dot-tu-kiem-tra","formatVersion":2,"round":${JSON.stringify(good().round)},"answers":{},"evidence":{},"x":${'['.repeat(3000)}${']'.repeat(3000)}}`,
			/Lồng quá nhiều tầng/,
		],
		['round as a text', JSON.stringify({ ...good(), round: 'x' }), /round/],
		['too large', 'x'.repeat(5_000_001), /quá lớn/],
	])('is set aside with a reason: %s', (_name, text, reason) => {
		const read = readFigures('a.json', text, book);
		expect(read).toMatchObject({ ok: false, reason: expect.stringMatching(reason) as string });
	});
});

describe('what counts', () => {
	it('is only what was handed in; drafts are listed', () => {
		const s = summaryOf(rollupOf([resultFile(sheet, 1), resultFile(sheet, 2, { submitted: '' })]));
		expect(s.counted.map((e) => e.officeCode)).toEqual(['XA-0002']);
		expect(s.drafts.map((e) => e.officeCode)).toEqual(['XA-0003']);
	});
	it('is the newest version of a result; the other stays in the trace and may be preferred', () => {
		const old = changed(1, { changedAt: 10 }, code('CHUA'));
		const fresh = changed(1, { changedAt: 20, office: 'ĐẢNG UỶ xã an lạc 2', officeCode: 'xa-0002' }, code('DAT'));
		// The draft is newest of all, and never displaces what was handed in.
		const draft = changed(1, { changedAt: 30, submitted: '' });
		const rollup = rollupOf([fresh, old, draft]);
		const s = summaryOf(rollup);
		expect(s.counted.map((e) => e.file)).toEqual(['tep-0.json']);
		expect(s.replaced.map((r) => [r.dropped.file, r.kept.file, r.why])).toEqual([['tep-1.json', 'tep-0.json', 'version']]);
		rollup.chosen = [s.replaced[0]!.dropped.checksum];
		expect(summaryOf(rollup).counted.map((e) => e.file)).toEqual(['tep-1.json']);
	});
	it('is told apart from the same file given twice', () => {
		const rollup = rollupOf([resultFile(sheet, 1)]);
		expect(addFile(rollup, book, 'ban sao.json', resultFile(sheet, 1))).toEqual({ kind: 'duplicate', of: 'tep-0.json' });
		expect(rollup.records).toHaveLength(1);
	});
	it('is one result of an office: the latest period, and the cross-checked judgement in it', () => {
		const s = summaryOf(
			rollupOf([
				resultFile(sheet, 1, { periodFrom: '2025-01-01', periodTo: '2025-12-31' }),
				resultFile(sheet, 1),
				resultFile(sheet, 1, { source: 'reviewed' }),
				resultFile(sheet, 1, { source: 'inspected' }),
			]),
		);
		expect(s.counted.map((e) => [e.periodTo, e.source])).toEqual([['2026-11-30', 'reviewed']]);
		expect(s.replaced.map((r) => r.why).sort()).toEqual(['period', 'source']);
	});
	it('leaves out what was changed after saving until a reader admits it', () => {
		const text = resultFile(sheet, 1).replace('"DAT"', '"CHUA"');
		const rollup = rollupOf([text]);
		expect(summaryOf(rollup)).toMatchObject({ counted: [], altered: [{ officeCode: 'XA-0002' }] });
		rollup.admitted = [rollup.records[0]!.checksum];
		expect(summaryOf(rollup).counted).toHaveLength(1);
	});
	it('joins a file without a code to the coded office of that name', () => {
		const s = summaryOf(rollupOf([changed(1, { changedAt: 1 }), changed(1, { officeCode: '', changedAt: 9 })]));
		expect(s.counted.map((e) => e.changedAt)).toEqual([9]);
	});
	it('never mixes editions', () => {
		const rollup = rollupOf([resultFile(sheet, 1), resultFile(sheet, 2), resultFile(sheet, 3, { edition: '2025.4' })]);
		expect(batches(rollup).map((b) => [b.edition, b.count])).toEqual([
			[sheet.edition, 2],
			['2025.4', 1],
		]);
		expect(summaryOf(rollup).counted).toHaveLength(2);
		expect(summaryOf(rollup, { batch: 'chung 2025.4' }).counted).toHaveLength(1);
	});
});

describe('figures', () => {
	it('count grades, failures and red items over those that answered', () => {
		const s = summaryOf(
			rollupOf([
				changed(1, {}, (a) => (code('DAT')(a), (a['A.01'] = { code: 'CHUA', changedAt: 1 }))),
				changed(2, {}, (a) => (code('DAT')(a), (a['A.01'] = { code: 'KAD', reason: 'không', changedAt: 1 }))),
				changed(3, {}, (a) => (code('DAT')(a), (a['A.01'] = { code: 'CDG', changedAt: 1 }))),
				changed(4, {}, (a) => (code('DAT')(a), (a['A.01'] = { code: 'MOT_PHAN', changedAt: 1 }))),
			]),
		);
		expect(s.failures.find((f) => f.id === 'A.01')).toMatchObject({ failed: 1, base: 2, share: 0.5 });
		expect(s.distribution.reduce((n, d) => n + d.count, 0)).toBe(4);
		expect(s.ranges).toBe(1);
		expect(s.spread!.low.max).toBeLessThanOrEqual(s.spread!.high.max);
	});
	it('rank among offices of the same kind and cluster; ties share a rank', () => {
		const e = summaryOf(rollupOf([resultFile(sheet, 1)])).counted[0]!;
		const at = (office: string, low: number, high = low) => ({ ...e, office, low, high });
		const { low: _low, high: _high, ...nothing } = e;
		expect(ranked([at('a', 70), at('b', 90), at('c', 80), at('d', 80), at('e', 80, 85), { ...nothing, office: 'f' }]).map((r) => [r.office, r.rank])).toEqual([
			['b', 1],
			['e', 2],
			['c', 3],
			['d', 3],
			['a', 5],
			['f', undefined],
		]);
		const s = summaryOf(
			rollupOf([resultFile(sheet, 0), resultFile(sheet, 10), resultFile(sheet, 1), resultFile(sheet, 2, { officeKind: 'party-cell', cluster: 'Cụm 1' })]),
		);
		expect(s.peers.map((p) => [p.kind, p.cluster, p.offices.length])).toEqual([
			['commune-party-committee', 'Cụm 1', 2],
			['commune-party-committee', 'Cụm 2', 1],
			['party-cell', 'Cụm 1', 1],
		]);
	});
	it('set own judgement and inspection team side by side, from two files or from one that holds both', () => {
		const team = JSON.parse(changed(2, { source: 'inspected' }, code('CHUA'))) as Record<string, unknown>;
		const own = JSON.parse(changed(2, {}, code('DAT'))) as Record<string, unknown>;
		const s = summaryOf(
			rollupOf([
				changed(1, {}, code('DAT')),
				changed(1, { source: 'inspected' }, code('CHUA')),
				changed(2, { source: 'inspected' }, code('CHUA'), {
					handedOver: { round: own['round'], answers: own['answers'], evidence: own['evidence'], checksum: own['checksum'] },
				}),
			]),
		);
		expect(team['formatVersion']).toBe(2);
		expect(s.bias!.pairs).toHaveLength(2);
		for (const p of s.bias!.pairs) expect(p.gap).toBeCloseTo(p.inspected - p.own, 5);
		expect(s.bias!.tooHigh).toBe(2);
		expect(s.bias!.turned[0]).toMatchObject({ count: 2, base: 2 });
	});
});

describe('the list of expected offices', () => {
	it('is read whatever the separator, the order of columns and the mark of byte order', () => {
		const want = [
			{ code: 'XA-0002', name: 'Đảng uỷ xã An Lạc 2', kind: 'commune-party-committee', cluster: 'Cụm 2' },
			{ code: 'S-1', name: 'Sở Ví dụ, "khối" nhà nước', cluster: '' },
		];
		const csv = '\uFEFFTên cơ quan;Mã;Cụm;Loại\r\nĐảng uỷ xã An Lạc 2;XA-0002;Cụm 2;Đảng uỷ xã\r\n"Sở Ví dụ, ""khối"" nhà nước";S-1;;\r\n';
		expect(readExpected(csv)).toEqual({ offices: want, problems: [] });
		expect(readExpected('XA-0002\tĐảng uỷ xã An Lạc 2\tđảng uỷ XÃ\tCụm 2').offices).toEqual([want[0]]);
		expect(readExpected('ma,ten\nXA-1,Xã Một').offices).toEqual([{ code: 'XA-1', name: 'Xã Một', cluster: '' }]);
	});
	it('names bad lines and keeps the rest', () => {
		const list = readExpected('Mã;Tên;Loại\nX1;Một;không có loại này\n;;sở\nx1;Hai;\nX3;Ba;chi bộ');
		expect(list.offices.map((o) => o.code)).toEqual(['X1', 'X3']);
		expect(list.problems.map((p) => p.slice(0, 7))).toEqual(['Dòng 2:', 'Dòng 3:', 'Dòng 4:']);
		expect(readExpected('PK\u0003\u0004').problems[0]).toMatch(/không phải tệp CSV/);
		expect(readExpected('a;b\n"mở;c').problems[0]).toMatch(/nháy kép/);
		expect(readExpected('').problems[0]).toMatch(/Không đọc được cơ quan nào/);
	});
	it('says who is missing and why, and never counts them as nought', () => {
		const rollup = rollupOf([resultFile(sheet, 1, { office: 'ten khac' }), resultFile(sheet, 2, { submitted: '', officeCode: '' }), resultFile(sheet, 5)]);
		const without = summaryOf(rollup).spread;
		rollup.expected = readExpected('mã;tên;loại;cụm\nXA-0002;Một;;Cụm A\n;Đảng uỷ xã Hoà Thắng 3;;\nXA-9;Chín;;Cụm A').offices;
		const s = summaryOf(rollup);
		expect(s.missing.map((m) => [m.name, m.why])).toEqual([
			['Đảng uỷ xã Hoà Thắng 3', 'draft'],
			['Chín', 'none'],
		]);
		expect(s.spread).toEqual(without);
		expect(s.counted.map((e) => [e.office, e.cluster, e.stranger])).toEqual([
			['Một', 'Cụm A', false],
			['Đảng uỷ xã Vĩnh Xuân 6', 'Cụm 6', true],
		]);
		expect(summaryOf(rollup, { cluster: 'cụm a' })).toMatchObject({ expectedCount: 2, missing: [{ name: 'Chín' }] });
	});
});

describe('the anonymous mode', () => {
	const rollup = rollupOf([
		...Array.from({ length: 12 }, (_, n) => resultFile(sheet, n)),
		resultFile(sheet, 3, { source: 'inspected' }),
		resultFile(sheet, 20, { submitted: '' }),
		'hỏng',
	]);
	rollup.expected = readExpected('XA-0001;Đảng uỷ xã Bình Minh 1;;Cụm Bí Danh\nXA-0777;Đảng uỷ xã Vắng Mặt;;Cụm Bí Danh').offices;
	const numbered = withNumbers(rollup);
	const hidden = summaryOf(numbered, { anonymous: true });
	it('leaves no name of an office, cluster or file anywhere', async () => {
		const sheets = rollupTables(hidden, { ...CHOICE, anonymous: true }, '2026-11-22');
		const { sheet: _questions, groups: _titles, failures: _items, ...shown } = hidden;
		for (const text of [
			JSON.stringify({
				...shown,
				counted: hidden.counted.map(({ key: _key, ...e }) => e),
				peers: hidden.peers.map((p) => p.offices.map(({ key: _k, ...e }) => e)),
				pool: [],
				drafts: hidden.drafts.map(({ key: _k, ...e }) => e),
				replaced: [],
			}),
			JSON.stringify(sheets),
			Object.values(unzipSync(new Uint8Array(await (await toXlsx(sheets)).arrayBuffer())))
				.map((part) => strFromU8(part))
				.join('\n'),
		]) {
			expect(text).not.toMatch(/Đảng uỷ xã [A-ZĐ]|XA-0|tep-\d|Bí Danh|Vắng Mặt/);
		}
		expect(hidden.counted.map((e) => e.office)).toContain('Cơ quan 01');
	});
	it('keeps numbers when more offices come, and gives one number to one office', () => {
		const more = { ...numbered, records: [...numbered.records] };
		addFile(more, book, 'moi.json', resultFile(sheet, 40));
		const again = withNumbers(more);
		for (const [key, n] of Object.entries(numbered.numbers)) expect(again.numbers[key]).toBe(n);
		expect(new Set(Object.values(again.numbers)).size).toBe(Object.keys(again.numbers).length);
		expect(hidden.bias!.pairs[0]!.office).toMatch(/^Cơ quan \d\d$/);
	});
	it('does not number by name or by arrival', () => {
		const order = numbered.records.slice(0, 12).map((r) => numbered.numbers[`ma:${r.officeCode.toLowerCase().replace('-', ' ')}`]!);
		expect(order).not.toEqual([...order].sort((a, b) => a - b));
	});
});

describe('what leaves', () => {
	it('keeps formulas as text, in the spreadsheet and in CSV', async () => {
		const evil = ['=1+1', '+cmd', '-2', '@x'];
		const table = { name: 'T', columns: [{ title: 'Cột', width: 10 }], rows: evil.map((v) => [v]) };
		const back = await readExcel(Buffer.from(await (await toXlsx([table])).arrayBuffer()));
		const rows = (back as unknown as { data?: unknown[][] }[])[0]?.data ?? (back as unknown as unknown[][]);
		expect(rows).toEqual([['Cột'], ...evil.map((v) => [v])]);
		expect(toCsv(table)).toBe("\uFEFFCột\r\n'=1+1\r\n'+cmd\r\n'-2\r\n'@x\r\n");
		expect(toCsv({ columns: [{ title: 'a;b', width: 1 }], rows: [[1.5], [null], ['"x"']] })).toBe('\uFEFF"a;b"\r\n1,5\r\n\r\n"""x"""\r\n');
	});
	it('goes on from its own file, and tells a file that was changed', () => {
		const rollup = withNumbers(rollupOf([resultFile(sheet, 1), resultFile(sheet, 2), 'hỏng']));
		rollup.expected = readExpected('XA-1;Một').offices;
		const text = writeRollup(rollup, '2026-11-22T08:00:00.000Z');
		expect(readRollup(text)).toEqual({ ok: true, rollup });
		expect(readRollup(text.replace('"low":', '"low":0,"low":'))).toMatchObject({ ok: true });
		expect(readRollup(text.replace('Cụm 2', 'Cụm 3'))).toMatchObject({ ok: false, message: expect.stringMatching(/bị sửa/) as string });
		for (const bad of ['', '[]', '{"format":"x"}', text.slice(0, 100), text.replace('"formatVersion":1', '"formatVersion":2')])
			expect(readRollup(bad).ok).toBe(false);
	});
});
