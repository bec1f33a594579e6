import { describe, expect, it } from 'vitest';
import { listOf, readList, topicsOf } from '../../src/domain/quiz-list.ts';
import { examPool, type ExamChoice } from '../../src/domain/exam.ts';
import { mayBeAsked, type QuizEntry } from '../../src/domain/quiz.ts';

const words = { topics: { 'ho-so': 'Lập hồ sơ', 'bi-mat': 'Bí mật' }, levels: { know: 'Nhớ' }, audiences: { officer: 'Chuyên viên' } };
const entry = (own: Partial<QuizEntry>): QuizEntry => ({
	id: 'H-001',
	topic: 'ho-so',
	level: 'know',
	audience: ['officer'],
	retired: false,
	links: [],
	...own,
});
const old = { regulation: '29-2018-qh14', from: '2020-07-01', until: '2026-03-01' };
const now = { regulation: '117-2025-qh15', from: '2026-03-01', until: undefined };
const bank = [entry({ links: [now, now] }), entry({ id: 'M-001', topic: 'bi-mat', links: [old, now] }), entry({ id: 'M-002', topic: 'bi-mat', links: [old] })];
const head = readList(JSON.parse(JSON.stringify(listOf(bank, { '117-2025-qh15': 'Luật 117' }, words))) as ReturnType<typeof listOf>);

describe('the list of the bank', () => {
	it('comes back with all that choosing needs, each act once', () => {
		expect(head.entries).toEqual([entry({ links: [now] }), bank[1], bank[2]]);
		expect(head.regulations).toEqual({ '117-2025-qh15': 'Luật 117', '29-2018-qh14': '29-2018-qh14' });
		expect(Object.keys(head.levels)).toEqual(['know']);
	});
	it('leaves out what is retired, and tells what has lapsed on a day', () => {
		expect(listOf([entry({ retired: true })], {}, words).topics).toEqual({});
		expect(head.entries.filter((q) => mayBeAsked(q, '2026-02-28')).map((q) => q.id)).toEqual(['H-001', 'M-001', 'M-002']);
		expect(head.entries.filter((q) => mayBeAsked(q, '2026-03-01')).map((q) => q.id)).toEqual(['H-001', 'M-001']);
	});
	it('counts what an exam may draw as the questions themselves would', () => {
		const choice = { seed: 'A', count: 5, minutes: 5, versions: 1, topics: ['bi-mat'], levels: [], day: '2026-11-22' } satisfies ExamChoice;
		expect(examPool(head.entries, choice).map((q) => q.id)).toEqual(['M-001']);
	});
	it('says which topics to load: those chosen, else all', () => {
		expect(topicsOf(head, ['bi-mat'])).toEqual(['bi-mat']);
		expect(topicsOf(head, [])).toEqual(['ho-so', 'bi-mat']);
	});
	it('reads nothing into a place no act stands at', () => {
		expect(readList({ topics: { 'ho-so': [['H-009', 'know', [], [7]]] }, acts: [], words }).entries[0]!.links).toEqual([]);
	});
});
