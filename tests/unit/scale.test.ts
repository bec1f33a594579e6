import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleHolds, scoreByScale } from '../../src/domain/scale.ts';
import { readScale } from '../../src/domain/scale-file.ts';
import { scaleOfBoth, scaleSentence, scalesOf } from '../../src/domain/scale-words.ts';
import { workOut } from '../../src/papers/input.ts';
import { firstChoices } from '../../src/papers/dress.ts';
import { minutesPaper } from '../../src/papers/minutes.ts';
import { reportPaper } from '../../src/papers/report.ts';
import { workbook } from '../../src/papers/tables.ts';
import { scale as schema, SCALE_FORMAT, type Scale } from '../../src/schemas/scale.ts';
import { inspectedInput, paperInput } from '../fixtures/round-papers.ts';
import { scored } from './rounds.ts';

type Criterion = Scale['criteria'][number];
const criterion = (id: string, items: string[], part: Partial<Criterion> = {}): Criterion => ({
	id,
	title: `Tiêu chí ${id}`,
	kind: 'main',
	points: 10,
	method: 'average',
	items,
	...part,
});
const scale = (...criteria: Criterion[]): Scale =>
	schema.parse({
		format: SCALE_FORMAT,
		formatVersion: 1,
		name: 'Thang của tỉnh Bình Minh',
		number: '1-QĐ/VPTU',
		issued: '2026-01-01',
		from: '2026-01-01',
		to: '2026-12-31',
		source: 'Bản chép tay',
		appliesTo: ['commune-party-committee'],
		criteria,
		grades: [
			{ label: 'Tốt', from: 90 },
			{ label: 'Đạt', from: 50 },
			{ label: 'Không đạt', from: 0 },
		],
	});

describe('a local scale', () => {
	const items = [scored('A.01', 'DAT'), scored('A.02', 'MOT_PHAN'), scored('A.03', 'CHUA'), scored('A.04', 'KAD'), scored('A.05', 'CDG')];
	it('works a criterion out as mean, all or worst of its items', () => {
		const at = (method: Criterion['method']) => scoreByScale(scale(criterion('1', ['A.01', 'A.02'], { method })), items).criteria[0];
		expect(at('average')).toMatchObject({ low: 7.5, high: 7.5 });
		expect(at('all')).toMatchObject({ low: 0, high: 0 });
		expect(at('worst')).toMatchObject({ low: 5, high: 5 });
	});
	it('leaves items that do not apply out, and criteria of which nothing is left', () => {
		const result = scoreByScale(scale(criterion('1', ['A.01', 'A.04']), criterion('2', ['A.04'], { points: 30 })), items);
		expect(result.original).toEqual({ low: 10, high: 10, max: 10, full: 40 });
		expect(result.criteria[1]?.leftOut).toBe(true);
		expect(result.total).toEqual({ low: 100, high: 100 });
		expect(scoreByScale(scale(criterion('2', ['A.04'])), items)).not.toHaveProperty('total');
	});
	it('prints both sums where they do not add up to 100, and a range while something is open', () => {
		const result = scoreByScale(scale(criterion('1', ['A.01'], { points: 25 }), criterion('2', ['A.05'], { points: 25 })), items);
		expect(result).toMatchObject({ original: { low: 25, high: 50, max: 50, full: 50 }, converted: { low: 50, high: 100 } });
		expect(result.grade).toBeUndefined();
	});
	it('adds at most 5 and takes at most 10, after bringing to 100, within 0–100', () => {
		const main = criterion('1', ['A.01', 'A.02'], { points: 50 });
		const with75 = (...more: Criterion[]) => scoreByScale(scale(main, ...more), items);
		expect(with75(criterion('c', ['A.01'], { kind: 'bonus', points: 8 }))).toMatchObject({ converted: { low: 75 }, bonus: { low: 5 }, total: { low: 80 } });
		expect(with75(criterion('t', ['A.03'], { kind: 'penalty', points: 40 }))).toMatchObject({ penalty: { low: 10 }, total: { low: 65 } });
		expect(with75(criterion('t', ['A.01'], { kind: 'penalty' }))).toMatchObject({ penalty: { low: 0 }, total: { low: 75 } });
		expect(with75(criterion('t', ['A.05'], { kind: 'penalty' }))).toMatchObject({ total: { low: 65, high: 75 } });
		const full = scoreByScale(scale(criterion('1', ['A.01']), criterion('c', ['A.01'], { kind: 'bonus', points: 3 })), items);
		expect(full.total).toEqual({ low: 100, high: 100 });
		const none = scoreByScale(scale(criterion('1', ['A.03']), criterion('t', ['A.03'], { kind: 'penalty', points: 3 })), items);
		expect(none).toMatchObject({ total: { low: 0, high: 0 }, grade: 'Không đạt' });
	});
	it('rounds once, after everything: 66,67 + 3,33 is 70,0', () => {
		const thirds = [scored('A.01', 'DAT'), scored('A.02', 'DAT'), scored('A.03', 'CHUA')];
		const result = scoreByScale(
			scale(criterion('1', ['A.01', 'A.02', 'A.03']), criterion('c', ['A.01', 'A.02', 'A.03'], { kind: 'bonus', points: 5 })),
			thirds,
		);
		expect(result.total?.low).toBe(70);
	});
	it('names items that are not asked here', () => {
		expect(scoreByScale(scale(criterion('1', ['A.01', 'C.01'])), items).criteria[0]).toMatchObject({ missing: ['C.01'], low: 10 });
	});
	it('holds on its days and for its offices', () => {
		const s = scale(criterion('1', ['A.01']));
		expect(scaleHolds(s, '2026-12-31', 'commune-party-committee')).toBe(true);
		expect(scaleHolds(s, '2027-01-01', 'commune-party-committee')).toBe(false);
		expect(scaleHolds({ ...s, to: '' }, '2030-01-01', 'commune-party-committee')).toBe(true);
		expect(scaleHolds(s, '2026-06-01', 'party-cell')).toBe(false);
		expect(scaleHolds({ ...s, appliesTo: [] }, '2026-06-01', 'party-cell')).toBe(true);
	});
	it('keeps 0 ≤ low ≤ high ≤ 100 whatever is answered', () => {
		const code = fc.constantFrom('DAT', 'MOT_PHAN', 'CHUA', 'KAD', 'CDG');
		const kind = fc.constantFrom('main', 'bonus', 'penalty');
		const method = fc.constantFrom('average', 'all', 'worst');
		fc.assert(
			fc.property(fc.array(code, { minLength: 6, maxLength: 6 }), fc.array(fc.tuple(kind, method), { maxLength: 5 }), (codes, more) => {
				const answers = codes.map((c, i) => scored(`A.0${i + 1}`, c as 'DAT'));
				const extra = more.map(([k, m], i) => criterion(`x${i}`, [`A.0${i + 1}`, 'A.06'], { kind: k as 'main', method: m as 'all', points: 7 }));
				const { total } = scoreByScale(scale(criterion('1', ['A.01', 'A.02']), ...extra), answers);
				return total === undefined || (total.low >= 0 && total.low <= total.high && total.high <= 100);
			}),
		);
	});
});

describe('the file of a local scale', () => {
	const text = (part: object = {}) => JSON.stringify({ ...scale(criterion('1', ['A.01', 'A.99'])), ...part });
	it('is read, and items this edition does not know are named', () => {
		expect(readScale(text(), new Set(['A.01']))).toMatchObject({ ok: true, unknown: ['A.99'] });
	});
	it.each([
		['not ours', '{}', 'không phải tệp thang'],
		['nothing', 'null', 'không phải tệp thang'],
		['cut', '{"format"', 'không đọc được'],
		['newer', text({ formatVersion: 2 }), 'bản sổ tay mới hơn'],
		['without criteria', text({ criteria: [] }), 'criteria'],
		[
			'with thresholds that rise',
			text({
				grades: [
					{ label: 'a', from: 0 },
					{ label: 'b', from: 50 },
				],
			}),
			'grades',
		],
	])('that is %s is refused with what to do', (_name, file, message) => {
		const read = readScale(file, new Set());
		expect(read.ok ? '' : read.message).toContain(message);
	});
});

describe('a local scale on papers', () => {
	const round = { periodTo: '2026-11-30', officeKind: 'commune-party-committee' } as const;
	const own = scale(
		criterion('1', ['A.01', 'A.02']),
		criterion('C', ['A.03'], { kind: 'bonus', points: 2 }),
		criterion('T', ['B.01'], { kind: 'penalty', points: 5 }),
	);

	it('stands where it is meant for the office and in force', () => {
		expect(scalesOf([own], round, '2030-01-01')).toEqual([own]);
		expect(scalesOf([own], { ...round, periodTo: '' }, '2030-01-01')).toEqual([]);
		expect(scalesOf([own], { ...round, officeKind: 'provincial-department' }, '2026-11-30')).toEqual([]);
	});
	it('says points and grade in one sentence, the grade only if the office wants it', () => {
		const met = [scored('A.01', 'DAT'), scored('A.02', 'DAT')];
		const name = 'Theo thang của địa phương “Thang của tỉnh Bình Minh” (số 1-QĐ/VPTU): ';
		expect(scaleSentence(own, met, true)).toBe(`${name}100 điểm trên 100, xếp Tốt.`);
		expect(scaleSentence(own, met, false)).toBe(`${name}100 điểm trên 100.`);
		expect(scaleSentence(own, [scored('A.01', 'CDG'), scored('A.02', 'DAT')], true)).toBe(`${name}50 – 100 điểm trên 100, chưa đủ dữ liệu để xếp loại.`);
		expect(scaleSentence(own, [], true)).toBe(`${name}không tiêu chí nào chấm được trong phiếu này.`);
	});
	it('says in minutes what the office gave itself and what the team gave', () => {
		const words = scaleOfBoth(own, [scored('A.01', 'DAT'), scored('A.02', 'DAT')], [scored('A.01', 'DAT'), scored('A.02', 'CHUA')], true);
		expect(words).toBe(
			'Theo thang của địa phương “Thang của tỉnh Bình Minh” (số 1-QĐ/VPTU): đơn vị tự chấm: 100 điểm trên 100, xếp Tốt; đoàn chấm: 50 điểm trên 100, xếp Đạt.',
		);
		const input = inspectedInput();
		const { handedOver, round: inspected } = input.content;
		const minutes = (scales: Scale[]) => JSON.stringify(minutesPaper(workOut({ ...input, scales }), handedOver!, firstChoices(inspected, input.today)).blocks);
		expect(minutes([own])).toMatch(/Thang của tỉnh Bình Minh.*đơn vị tự chấm: .*đoàn chấm: /);
		expect(minutes([])).not.toContain('Theo thang của địa phương');
	});
	it('adds a sheet to the workbook and a line to the report, and nothing where none is loaded', () => {
		const input = paperInput();
		const choices = firstChoices(input.content.round, input.today);
		const words = (scales: Scale[]) => JSON.stringify(reportPaper(workOut({ ...input, scales }), choices).blocks);
		expect(words([own])).toContain('Thang của tỉnh Bình Minh');
		expect(words([])).not.toContain('Theo thang của địa phương');
		const names = (scales: Scale[]) => workbook(workOut({ ...input, scales }), true).map((s) => s.name);
		expect(names([])).not.toContain('Thang địa phương');
		expect(names([own]).at(-1)).toBe('Thang địa phương');
		const { rows } = workbook(workOut({ ...input, scales: [own] }), true).at(-1)!;
		expect(rows.map((r) => r.slice(2, 4))).toEqual([
			[expect.stringContaining('Cả thang, quy về 100; xếp loại: ') as string, 'tổng'],
			['1. Tiêu chí 1', 'tiêu chí'],
			['C. Tiêu chí C', 'điểm cộng'],
			['T. Tiêu chí T', 'điểm trừ'],
		]);
		// What a penalty takes is written as taken.
		expect(rows[3]![4]).toBe(-5);
	});
});
