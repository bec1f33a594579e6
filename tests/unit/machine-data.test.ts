import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../src/domain/assessment-checksum.ts';
import { writeFile } from '../../src/domain/assessment-write.ts';
import { describeLocal, joinLocal, localKind } from '../../src/domain/local-kept.ts';
import { readMachine, writeMachine, type MachineData } from '../../src/domain/machine-file.ts';
import { machineGroups, pickThings, sizeWords } from '../../src/domain/machine-things.ts';
import { goneRounds, noteText, parseNote } from '../../src/domain/round-note.ts';
import { freeTrash, goesOn, takeInPlan } from '../../src/domain/take-in.ts';
import { answer, content, paper, ROUND, task } from './rounds.ts';

const SAVED = '2026-11-22T08:00:00.000Z';
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const PRACTICE = JSON.stringify({ v: 1, cards: { 'V-001': { box: 2, due: '2026-11-24', right: 1, wrong: 0 } } });
const TICKS = JSON.stringify({ v: 1, done: { 'nd-01': '2026-11-20' } });
const A = content({
	round: { ...ROUND, id: 'aaaaaaaaaaaa', title: 'Quý IV' },
	answers: { 'A.01': answer({ code: 'DAT', evidence: ['mc-1'], changedAt: 5 }) },
	evidence: { 'mc-1': paper() },
	plan: { 'A.02': task({ text: 'Ban hành quy chế' }) },
});
const MACHINE: MachineData = {
	rounds: [A],
	trash: [{ id: 'thung-rac-1', at: 1_763_600_000_000, why: 'delete', content: content({ round: { ...ROUND, id: 'bbbbbbbbbbbb' } }) }],
	scales: [],
	local: { 'luyen-tap': PRACTICE, 'dau.moi-nhan-viec': TICKS, 'la-hoac': 'gì đó <script>' },
};
const TEXT = writeMachine(MACHINE, SAVED, '2026-11-22').text;
const open = (text: string) => {
	const read = readMachine(text);
	if (!read.ok) throw new Error(read.message);
	return read;
};
const refused = (text: string) => {
	const read = readMachine(text);
	return read.ok ? '' : read.message;
};
const NONE: MachineData = { rounds: [], trash: [], scales: [], local: {} };
const plan = (mine: MachineData, theirs: MachineData) => takeInPlan(mine, theirs, (key) => key, 10).map((s) => [s.id, s.choice, s.replaces]);

describe('the file of everything on a machine', () => {
	it('comes back whole, and saves to the same bytes again', () => {
		const read = open(TEXT);
		expect(read).toMatchObject({ altered: false, leftOut: [], savedAt: SAVED, edition: '2026-11-22' });
		expect(writeMachine(read.data, SAVED, '2026-11-22').text).toBe(TEXT);
		expect(read.data.local).toEqual(MACHINE.local);
		expect(read.data.rounds[0]).toEqual(A);
	});
	it('names a round that the format refuses and takes the rest along', () => {
		const bad = content({ round: { ...ROUND, title: 'Gõ nhầm năm', inspectionDay: '20206-01-01' } });
		const { text, leftOut } = writeMachine({ ...MACHINE, rounds: [bad, A] }, SAVED, '2026-11-22');
		expect(leftOut.map((l) => l.title)).toEqual(['Gõ nhầm năm']);
		expect(open(text).data.rounds.map((r) => r.round.id)).toEqual([A.round.id]);
	});
	it('names an office’s profile that the format refuses and takes the rest along', () => {
		const { office, officeCode, officeKind, upperOffice, cluster, people, signers } = ROUND;
		const profile = { office, officeCode, officeKind, upperOffice, cluster, people, signers };
		expect(open(writeMachine({ ...MACHINE, profile }, SAVED, '2026-11-22').text).data.profile).toEqual(profile);
		const { text, leftOut } = writeMachine({ ...MACHINE, profile: { ...profile, office: 'x'.repeat(300) } }, SAVED, '2026-11-22');
		expect(leftOut.map((l) => l.title)).toEqual(['Thông tin cơ quan']);
		expect(open(text).data).toMatchObject({ rounds: [A], local: MACHINE.local });
	});
	it('brings rounds of an older format to the present one', () => {
		const old = JSON.parse(readFileSync('tests/fixtures/dot-v1.json', 'utf8')) as unknown;
		const { checksum: _own, ...body } = JSON.parse(TEXT) as Record<string, unknown>;
		const with1 = { ...body, rounds: [old] };
		const read = open(JSON.stringify({ ...with1, checksum: checksumOf(with1) }));
		expect(read.altered).toBe(false);
		expect(Object.keys(read.data.rounds[0]!.evidence).length).toBeGreaterThan(1);
	});
	it('says when somebody changed it, at the top or inside a round', () => {
		expect(open(TEXT.replace('gì đó', 'gì khác')).altered).toBe(true);
		expect(open(TEXT.replace('Ban hành quy chế', 'Ban hành quy định')).altered).toBe(true);
	});
	it('says what else it is, or that a newer edition wrote it', () => {
		const one = writeFile(A, SAVED);
		expect(refused(one.ok ? one.text : '')).toMatch(/một đợt tự kiểm tra.*Điền phiếu/);
		expect(refused(TEXT.replace('"formatVersion": 1', '"formatVersion": 9'))).toMatch(/bản sổ tay mới hơn/);
		for (const text of ['', '[]', '{}', 'null', '{"format":"x"}', TEXT.slice(0, 500)]) expect(refused(text)).not.toBe('');
		expect(refused('{"__proto__":{}}')).toMatch(/khoá không hợp lệ/);
	});
	it('never throws on a damaged file', () => {
		fc.assert(
			fc.property(fc.nat(TEXT.length - 1), fc.string({ maxLength: 3 }), fc.nat(40), (at, by, cut) => {
				const read = readMachine(TEXT.slice(0, at) + by + TEXT.slice(at + cut));
				expect(read.ok ? read.data.rounds.length : read.message.length).toBeGreaterThanOrEqual(0);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('taking in', () => {
	it('has nothing to do where all is there', () => {
		expect(plan(MACHINE, open(TEXT).data)).toEqual([]);
	});
	it('takes everything on an empty machine, nothing replaced', () => {
		expect(plan(NONE, MACHINE)).toEqual([
			['dot/aaaaaaaaaaaa', 'take', false],
			['da-xoa', 'take', false],
			['may/luyen-tap', 'take', false],
			['may/dau.moi-nhan-viec', 'take', false],
			['may/la-hoac', 'take', false],
		]);
	});
	const later = { ...A, answers: { ...A.answers, 'A.02': answer({ code: 'CHUA', changedAt: 9 }) } };
	const other = { ...A, answers: { ...A.answers, 'A.03': answer({ code: 'DAT', changedAt: 8 }) } };
	it('prefers the version that went on from the other, and keeps both where both went on', () => {
		expect([goesOn(later, A), goesOn(A, later), goesOn(later, other), goesOn(other, later)]).toEqual([true, false, false, false]);
		const rounds = (r: typeof A): MachineData => ({ ...NONE, rounds: [r] });
		expect(plan(rounds(A), rounds(later))).toEqual([['dot/aaaaaaaaaaaa', 'take', true]]);
		expect(plan(rounds(later), rounds(A))).toEqual([['dot/aaaaaaaaaaaa', 'keep', true]]);
		expect(plan(rounds(later), rounds(other))).toEqual([['dot/aaaaaaaaaaaa', 'both', true]]);
		expect(plan(rounds(later), rounds({ ...A, answers: { 'A.01': answer({ code: 'CHUA', changedAt: 7 }) } }))).toEqual([['dot/aaaaaaaaaaaa', 'both', true]]);
	});
	it('joins what can be joined and never overwrites the rest by itself', () => {
		const theirs = { ...NONE, local: { 'luyen-tap': PRACTICE.replace('V-001', 'V-002'), 'co-quan': 'party-cell', 'la-hoac': 'khác' } };
		const mine = { ...NONE, local: { 'luyen-tap': PRACTICE, 'co-quan': 'commune-party-committee', 'la-hoac': 'cũ' } };
		expect(plan(mine, theirs)).toEqual([
			['may/luyen-tap', 'join', true],
			['may/co-quan', 'keep', true],
			['may/la-hoac', 'keep', true],
		]);
		expect(Object.keys((JSON.parse(joinLocal('luyen-tap', PRACTICE, theirs.local['luyen-tap']!)!) as { cards: object }).cards)).toEqual(['V-001', 'V-002']);
		expect(JSON.parse(joinLocal('dau.x', TICKS, TICKS.replace('nd-01', 'nd-02'))!)).toEqual({ v: 1, done: { 'nd-01': '2026-11-20', 'nd-02': '2026-11-20' } });
		expect(joinLocal('tinh-huong.x', '{"v":1,"marks":[]}', '{"v":1,"marks":["a/b"]}')).toBeUndefined();
	});
	it('leaves out what this edition could not read', () => {
		expect(plan(NONE, { ...NONE, local: { 'luyen-tap': 'hỏng', 'thi.a.b': '{}', 'dot-da-thay': '{}' } })).toEqual([]);
	});
	it('fills only what is free among the thrown-away rounds', () => {
		const entry = (id: string, at: number) => ({ ...MACHINE.trash[0]!, id, at });
		const mine = { ...NONE, trash: Array.from({ length: 9 }, (_, i) => entry(`cua-may-${i}x`, i)) };
		const theirs = { ...NONE, trash: [entry('trong-tep-1', 50), entry('trong-tep-2', 60)] };
		expect(freeTrash(mine, theirs, 10).map((t) => t.id)).toEqual(['trong-tep-2']);
	});
});

describe('what is on a machine, told to its reader', () => {
	it('counts, sizes and dates each thing', () => {
		const groups = machineGroups(MACHINE, (key) => key, dayOf);
		expect(groups.map((g) => [g.id, g.count, g.items[0]!.amount])).toEqual([
			['rounds', '1 đợt', '1 câu trả lời, 1 minh chứng'],
			['trash', '1 bản', '0 câu trả lời'],
			['practice', '1 bản', '1 câu đã làm'],
			['ticks', '1 danh sách', '1 việc đã xong'],
			['other', '1 mục', ''],
		]);
		expect(groups[2]!.items[0]!.changed).toBe('2026-11-22');
		expect(groups[0]!.items[0]!.changed).toBe(Math.max(5, ROUND.changedAt));
		expect([sizeWords(12), sizeWords(14_400), sizeWords(2_400_000)]).toEqual(['dưới 1 KB', '14 KB', '2,3 MB']);
	});
	it('tells keys apart, also those of an exam and of what was set aside', () => {
		expect(['luyen-tap.cu', 'thi.hat=A&so=20.1', 'dau.x', 'tinh-huong.y', 'gi-do'].map(localKind)).toEqual(['aside', 'sitting', 'ticks', 'scenario', 'other']);
		const sitting = { v: 1, exam: 'hat=A', version: '002', who: '', started: Date.parse(SAVED), minutes: 30, responses: { a: 'b' } };
		expect(describeLocal('thi.hat=A.002', JSON.stringify(sitting), dayOf)).toMatchObject({
			amount: 'mã đề 002, 1 câu đã trả lời, chưa nộp',
			changed: '2026-11-22',
		});
		for (const key of ['luyen-tap', 'thi.x', 'dau.x', 'tinh-huong.x', 'tim-gan-day']) expect(describeLocal(key, '{hỏng', dayOf).kind).toBe(localKind(key));
	});
	it('picks single things for a file of their own', () => {
		const part = pickThings(MACHINE, new Set(['may/luyen-tap', 'dot/aaaaaaaaaaaa']));
		expect([part.rounds.length, part.trash.length, Object.keys(part.local)]).toEqual([1, 0, ['luyen-tap']]);
	});
});

describe('the note of rounds', () => {
	it('tells which are gone, keeps them noted until the reader was told, and reads no stranger’s text', () => {
		const noted = parseNote(
			noteText(
				[
					{ id: 'a', title: 'A' },
					{ id: 'b', title: 'B' },
				],
				[],
			),
		);
		expect(goneRounds(noted, [{ id: 'b' }])).toEqual([{ id: 'a', title: 'A' }]);
		expect(parseNote(noteText([{ id: 'b', title: 'B' }], [{ id: 'a', title: 'A' }])).map((n) => n.id)).toEqual(['b', 'a']);
		for (const text of [null, '', '{}', '{"v":1,"rounds":[1,null]}', 'x']) expect(parseNote(text)).toEqual([]);
	});
});
