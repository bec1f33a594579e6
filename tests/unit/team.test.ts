import { describe, expect, it } from 'vitest';
import { answerFlaws } from '../../src/domain/answer-flaws.ts';
import { readFile } from '../../src/domain/assessment-read.ts';
import { writeFile } from '../../src/domain/assessment-write.ts';
import { formatDay, today } from '../../src/domain/day.ts';
import { isLocked, mayChange, reopening, reviewLeft, sourceOf } from '../../src/domain/handing-in.ts';
import { filterRows, inspectionRound, inspectionRows, sameAsOffice } from '../../src/domain/inspection.ts';
import { laterSide, mergeFiles } from '../../src/domain/merge-files.ts';
import { groupsOf, partOfRound } from '../../src/domain/part-of-round.ts';
import { scoredItems } from '../../src/domain/assessment.ts';
import { answer, content, item, paper, review, ROUND, task } from './rounds.ts';

const KNOWN = new Set(['A.01', 'A.02', 'B.01']);

describe('a part of a round for one person', () => {
	const whole = content({
		answers: {
			'A.01': answer({ code: 'DAT', evidence: ['mc-1'] }),
			'B.01': answer({ code: 'CHUA', evidence: ['mc-2'] }),
			'Z.99': answer({ code: 'DAT' }),
		},
		evidence: { 'mc-1': paper(), 'mc-2': paper({ id: 'mc-2', reference: 'Sổ đến' }), 'mc-3': paper({ id: 'mc-3' }) },
		plan: { 'A.01': task(), 'B.01': task() },
		reviews: { 'B.01': review({ code: 'CHUA', by: 'Hoà' }) },
	});
	const items = [item(), item({ id: 'B.01', group: 'B' })];
	it('holds the groups of that person and the papers they name, nothing else', () => {
		const part = partOfRound(whole, items, groupsOf({ A: 'lan', B: 'hoa', C: 'lan' }, 'hoa'));
		expect(Object.keys(part.answers)).toEqual(['B.01']);
		expect(Object.keys(part.evidence)).toEqual(['mc-2']);
		expect(Object.keys(part.plan)).toEqual(['B.01']);
		expect(Object.keys(part.reviews)).toEqual(['B.01']);
		expect(part.round).toBe(whole.round);
	});
	it('comes back without touching what others answered meanwhile', () => {
		const part = partOfRound(whole, items, ['B']);
		const filled = { ...part, answers: { 'B.01': answer({ code: 'DAT', evidence: ['mc-2'], by: 'Hoà', changedAt: 9 }) } };
		const here = { ...whole, answers: { ...whole.answers, 'A.01': answer({ code: 'CHUA', changedAt: 20 }) } };
		const merged = mergeFiles(here, [{ name: 'hoa.json', content: filled }], {}, part);
		expect(merged.lines.filter((l) => l.outcome === 'conflict')).toEqual([]);
		expect(merged.content.answers['B.01']?.code).toBe('DAT');
		expect(merged.content.answers['A.01']?.code).toBe('CHUA');
		expect(merged.content.answers['Z.99']?.code).toBe('DAT');
		expect(Object.keys(merged.content.evidence).sort()).toEqual(['mc-1', 'mc-2', 'mc-3']);
	});
});

describe('merging several files', () => {
	const mine = content({ answers: { 'A.01': answer({ code: 'DAT', by: 'Lan', evidence: ['mc-1'], changedAt: 5 }) }, evidence: { 'mc-1': paper() } });
	const theirs = content({
		answers: {
			'A.01': answer({ code: 'CHUA', by: 'Hoà', evidence: ['mc-9'], note: 'Chưa ký', changedAt: 8 }),
			'A.02': answer({ code: 'DAT', by: 'Hoà', changedAt: 8 }),
		},
		evidence: { 'mc-9': paper({ id: 'mc-9', reference: '15-BC/ĐU' }) },
	});
	const third = content({ answers: { 'B.01': answer({ code: 'KAD', reason: 'Không phát sinh', by: 'Tú', changedAt: 3 }) } });
	it('takes what only one side has, asks where both differ, and keeps the papers of both', () => {
		const files = [
			{ name: 'hoa.json', content: theirs },
			{ name: 'tu.json', content: third },
		];
		const proposed = mergeFiles(mine, files, {});
		const conflicts = proposed.lines.filter((l) => l.outcome === 'conflict');
		expect(conflicts.map((l) => [l.key, l.file, laterSide(l)])).toEqual([['A.01', 'hoa.json', 'theirs']]);
		expect(proposed.content.answers['B.01']?.reason).toBe('Không phát sinh');
		const chosen = mergeFiles(mine, files, { [conflicts[0]!.id]: 'mine' }).content;
		expect(chosen.answers['A.01']).toMatchObject({ code: 'DAT', by: 'Lan', evidence: ['mc-1', 'mc-9'] });
		expect(chosen.answers['A.02']?.code).toBe('DAT');
		expect(Object.keys(chosen.evidence).sort()).toEqual(['mc-1', 'mc-9']);
		expect(mergeFiles(mine, files, { [conflicts[0]!.id]: 'theirs' }).content.answers['A.01']).toMatchObject({ code: 'CHUA', note: 'Chưa ký' });
	});
	it('keeps what the side that was not chosen wrote, with name and day, once only', () => {
		const files = [{ name: 'hoa.json', content: theirs }];
		const id = mergeFiles(mine, files, {}).lines.find((l) => l.outcome === 'conflict')!.id;
		// The day as this machine's zone has it.
		const day = formatDay(today(new Date(5)));
		const first = mergeFiles(mine, files, { [id]: 'mine' }).content;
		expect(first.answers['A.01']).toMatchObject({ code: 'DAT', by: 'Lan', note: `Ghi chú của Hoà, ngày ${day}: Chưa ký` });
		expect(mergeFiles(first, files, { [id]: 'mine' }).content.answers['A.01']).toEqual(first.answers['A.01']);

		const out = answer({ code: 'KAD', by: 'Lan', reason: 'Không phát sinh', note: 'Hỏi lại tháng 12', changedAt: 5 });
		const merged = mergeFiles({ ...mine, answers: { 'A.01': out } }, files, { [id]: 'theirs' }).content.answers['A.01'];
		expect(merged).toEqual({
			code: 'CHUA',
			by: 'Hoà',
			evidence: ['mc-9'],
			note: `Chưa ký\nGhi chú của Lan, ngày ${day}: Không phát sinh. Hỏi lại tháng 12`,
			changedAt: 8,
		});
		const reviews = [
			review({ code: 'DAT', by: 'Lan', note: 'Đủ', changedAt: 1 }),
			review({ code: 'CHUA', by: 'Tú', note: 'Thiếu dấu', changedAt: 2 }),
		] as const;
		const second = mergeFiles({ ...mine, reviews: { 'A.01': reviews[0] } }, [{ name: 'x', content: { ...mine, reviews: { 'A.01': reviews[1] } } }], {});
		expect(second.content.reviews['A.01']).toMatchObject({ code: 'CHUA', note: `Thiếu dấu\nGhi chú của Lan, ngày ${day}: Đủ` });
	});
	it('keeps the words of both on a task of the plan, fills what one left empty, and says nothing twice', () => {
		const day = Date.parse('2026-11-20T05:00:00Z');
		const own = task({ text: 'Lập sổ mới', person: 'Lan', due: '2026-12-01', status: 'doing', lateReason: 'Chờ kinh phí', changedAt: day + 5 });
		const other = task({ text: 'Mua sổ in sẵn', person: 'Hoà', resources: '2 triệu đồng', lateReason: 'Chờ mẫu', changedAt: day });
		const side = (t: typeof own) => content({ plan: { 'A.01': t } });
		const merged = (a: typeof own, b: typeof own, choice: 'mine' | 'theirs') =>
			mergeFiles(side(a), [{ name: 'hoa.json', content: side(b) }], { '0/plan/A.01': choice });
		expect(merged(own, other, 'mine').lines.map((l) => l.outcome)).toEqual(['conflict']);
		const mineStands = merged(own, other, 'mine').content;
		expect(mineStands.plan['A.01']).toEqual({
			...own,
			text: 'Lập sổ mới\nBản kia, ngày 20/11/2026: Mua sổ in sẵn',
			resources: '2 triệu đồng',
			lateReason: 'Chờ kinh phí; Bản kia, ngày 20/11/2026: Chờ mẫu',
		});
		expect(merged(own, other, 'theirs').content.plan['A.01']).toEqual({
			...other,
			due: '2026-12-01',
			text: 'Mua sổ in sẵn\nBản kia, ngày 20/11/2026: Lập sổ mới',
			lateReason: 'Chờ mẫu; Bản kia, ngày 20/11/2026: Chờ kinh phí',
		});
		// The same file once more adds nothing, whichever side stands then.
		for (const [a, b] of [
			[mineStands.plan['A.01']!, other],
			[own, mineStands.plan['A.01']!],
		] as const)
			expect(merged(a, b, 'mine').content.plan['A.01']?.text).toBe(mineStands.plan['A.01']!.text);
		expect(writeFile(mineStands, '2026-11-22T00:00:00.000Z').ok).toBe(true);

		const long = merged({ ...own, text: 'a'.repeat(900) }, { ...other, text: 'b'.repeat(900) }, 'mine');
		expect(long.lines[0]).toMatchObject({ cut: true });
		expect(long.content.plan['A.01']?.text).toHaveLength(1000);
		expect(writeFile(long.content, '2026-11-22T00:00:00.000Z').ok).toBe(true);
	});
	it('says so where both notes are too long for one, and still gives back what the file format takes', () => {
		const long = (side: typeof mine, letter: string) => ({ ...side, answers: { 'A.01': { ...side.answers['A.01']!, note: letter.repeat(1500) } } });
		const merged = mergeFiles(long(mine, 'a'), [{ name: 'x', content: long(theirs, 'b') }], {});
		expect(merged.lines.find((l) => l.outcome === 'conflict')).toMatchObject({ cut: true });
		expect(merged.content.answers['A.01']?.note).toHaveLength(2000);
		expect(writeFile(merged.content, '2026-11-22T00:00:00.000Z').ok).toBe(true);
	});
	it('changes nothing that it was given, and gives back what the file format takes', () => {
		const before = JSON.stringify([mine, theirs]);
		const merged = mergeFiles(mine, [{ name: 'x', content: theirs }], {});
		expect(JSON.stringify([mine, theirs])).toBe(before);
		expect(writeFile(merged.content, '2026-11-22T00:00:00.000Z').ok).toBe(true);
	});
	it('takes a file of another round of the same office and sheet, and refuses the rest by name', () => {
		const other = (part: Partial<typeof ROUND>) => ({ ...theirs, round: { ...ROUND, id: 'ffffffff0000', ...part } });
		const merged = mergeFiles(
			mine,
			[
				{ name: 'cung.json', content: other({ title: 'Bản mở từ tệp' }) },
				{ name: 'khac.json', content: other({ office: 'Đảng uỷ xã Bình Mình' }) },
				{ name: 'phieu.json', content: other({ sheet: 'bi-mat' }) },
				{ name: 'doan.json', content: other({ source: 'inspected' }) },
			],
			{},
		);
		expect(merged.adopted).toEqual(['cung.json']);
		expect(merged.refused.map((r) => r.name)).toEqual(['khac.json', 'phieu.json', 'doan.json']);
		expect(merged.content.round).toMatchObject({ id: ROUND.id, title: ROUND.title });
	});
	it('never lets a file hand the round in or name its source', () => {
		const file = { ...theirs, round: { ...ROUND, submitted: '2026-11-01', source: 'reviewed' as const, changedAt: 99 } };
		expect(mergeFiles(mine, [{ name: 'x', content: file }], {}).content.round).toMatchObject({ submitted: '', source: 'self' });
	});
});

describe('an inspection round', () => {
	const office = content({
		answers: { 'A.01': answer({ code: 'DAT', evidence: ['mc-1'], note: 'Có quy chế' }), 'A.02': answer({ code: 'CHUA' }) },
		evidence: { 'mc-1': paper({ status: 'compared', checkedBy: 'Lan' }) },
		plan: { 'A.02': task({ text: 'Làm lại' }) },
	});
	const written = writeFile(office, '2026-11-20T08:00:00.000Z');
	if (!written.ok) throw new Error(written.message);
	const read = readFile(written.text, KNOWN);
	if (!read.ok) throw new Error(read.message);
	const round = inspectionRound(read, 'ffffffff0001', 50);
	if (typeof round === 'string') throw new Error(round);

	it('keeps the answers of the office as they came, with the checksum of its file', () => {
		expect(round.handedOver).toEqual({ round: office.round, answers: office.answers, evidence: office.evidence, checksum: written.checksum });
		expect(round.round).toMatchObject({ id: 'ffffffff0001', source: 'inspected', submitted: '', office: ROUND.office });
		expect(round.answers).toEqual({});
	});
	it('has seen none of the papers yet', () => {
		expect(round.evidence['mc-1']).toMatchObject({ reference: '12-QĐ/ĐU', status: 'unchecked', checkedBy: '' });
	});
	it('goes through a file and back unchanged', () => {
		const file = writeFile(round, '2026-11-21T08:00:00.000Z');
		const back = file.ok ? readFile(file.text, KNOWN) : file;
		expect(back).toMatchObject({ ok: true, altered: false, content: { handedOver: round.handedOver } });
	});
	it('is not begun from another team’s file', () => {
		expect(inspectionRound({ content: round, checksum: written.checksum }, 'ffffffff0002', 1)).toContain('đoàn kiểm tra');
	});
	it('tells alike, different and added judgements apart, and asks a reason where they differ', () => {
		const items = [item({ gate: 'none' }), item({ id: 'A.02', gate: 'red' }), item({ id: 'B.01', group: 'B' }), item({ id: 'B.02', group: 'B' })];
		const team = {
			'A.01': answer({ code: 'CHUA' }),
			'A.02': answer(sameAsOffice(answer({ code: 'CHUA', note: 'của cơ quan', evidence: ['mc-1'] }))),
			'B.01': answer({ code: 'DAT' }),
		} as Record<string, ReturnType<typeof answer>>;
		const rows = inspectionRows(items, round.handedOver!, (id) => team[id] ?? answer(), ['A.01']);
		expect(rows.map((r) => [r.item.id, r.state, r.needsReason])).toEqual([
			['A.01', 'differs', true],
			['A.02', 'same', false],
			['B.01', 'added', false],
			['B.02', 'open', false],
		]);
		expect(team['A.02']).not.toHaveProperty('note');
		const ids = (filter: Parameters<typeof filterRows>[1]) => filterRows(rows, filter).map((r) => r.item.id);
		expect(ids('all')).toEqual(['A.02', 'A.01', 'B.01', 'B.02']);
		expect(ids('red')).toEqual(['A.02']);
		expect(ids('differs')).toEqual(['A.01', 'B.01']);
		expect(ids('sample')).toEqual(['A.01']);
		expect(ids('open')).toEqual(['B.02']);
		team['A.01'] = answer({ code: 'CHUA', note: 'Quy chế đã hết hiệu lực' });
		expect(inspectionRows(items, round.handedOver!, (id) => team[id] ?? answer(), [])[0]?.needsReason).toBe(false);
	});
});

describe('handing in', () => {
	const handed = { ...ROUND, submitted: '2026-11-20' };
	it('locks the round but for the day of the inspection and opening it again', () => {
		expect(isLocked(ROUND)).toBe(false);
		expect(isLocked(handed)).toBe(true);
		expect(mayChange(ROUND, { office: 'x' })).toBe(true);
		expect(mayChange(handed, { office: 'x' })).toBe(false);
		expect(mayChange(handed, { submitted: '', office: 'x' })).toBe(false);
		expect(mayChange(handed, { inspectionDay: '2026-12-01' })).toBe(true);
		expect(mayChange(handed, reopening(handed, 'Lan', 'Bổ sung', 7))).toBe(true);
	});
	it('records who opened it again, each time, and the file keeps it', () => {
		const once = { ...handed, ...reopening(handed, 'Lan', 'Bổ sung', 7) };
		expect(once).toMatchObject({ submitted: '', reopened: [{ submitted: '2026-11-20', at: 7, by: 'Lan', why: 'Bổ sung' }] });
		const again = { ...once, submitted: '2026-11-25' };
		const twice = { ...again, ...reopening(again, 'Hoà', 'Sai số', 9) };
		expect(twice.reopened?.map((r) => r.by)).toEqual(['Lan', 'Hoà']);
		const file = writeFile(content({ round: twice }), '2026-11-21T08:00:00.000Z');
		expect(file.ok && readFile(file.text, KNOWN)).toMatchObject({ ok: true, content: { round: { reopened: twice.reopened } } });
	});
});

describe('the label “đã rà soát chéo”', () => {
	const items = ['A.01', 'A.02', 'A.03', 'A.04', 'A.05', 'A.06'].map((id, i) => item({ id, gate: i === 0 ? 'red' : 'none' }));
	const answers = Object.fromEntries(items.map((i) => [i.id, answer({ code: 'DAT' })]));
	const scored = scoredItems(items, answers, {});
	const all = (code: 'DAT' | 'CHUA', flipped: number) =>
		Object.fromEntries(items.map((i, n) => [i.id, review({ code: n < flipped ? code : 'DAT', by: 'Hoà' })]));
	it('stands when a named second person judged every red item and every drawn one', () => {
		expect(reviewLeft(items, scored, {}, 'dot').left).toHaveLength(6);
		expect(sourceOf(items, scored, answers, {}, 'dot')).toBe('self');
		expect(sourceOf(items, scored, answers, all('CHUA', 1), 'dot')).toBe('reviewed');
		const nameless = { ...all('DAT', 0), 'A.01': review({ code: 'DAT', by: ' ' }) };
		expect(reviewLeft(items, scored, nameless, 'dot').left).toEqual(['A.01']);
		expect(sourceOf(items, scored, answers, nameless, 'dot')).toBe('self');
	});
	it('does not stand while more than a fifth was overturned, or a red item is open', () => {
		expect(sourceOf(items, scored, answers, all('CHUA', 2), 'dot')).toBe('self');
		const open = { ...answers, 'A.01': answer() };
		expect(sourceOf(items, scoredItems(items, open, {}), open, all('DAT', 0), 'dot')).toBe('self');
	});
});

describe('an item left out', () => {
	const parts = [{ id: 'a', text: 'a', optional: false }];
	const out = answer({ parts: { a: 'KAD' } });
	it('needs a reason and, when red, an approver, also when it is left out part by part', () => {
		expect(answerFlaws(item({ kind: 'parts', gate: 'red', parts }), out, {})).toEqual(['no-reason', 'no-approval']);
		expect(answerFlaws(item({ kind: 'parts', parts }), { ...out, reason: 'Không phát sinh' }, {})).toEqual([]);
	});
	it('needs no reason where the count is nothing, but an approver when red', () => {
		const none = answer({ numerator: 0, denominator: 0 });
		expect(answerFlaws(item({ kind: 'ratio' }), none, {})).toEqual([]);
		expect(answerFlaws(item({ kind: 'ratio', gate: 'red' }), none, {})).toEqual(['no-approval']);
	});
});
