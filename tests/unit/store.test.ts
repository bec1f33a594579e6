import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../src/apps/assessment/memory-store.ts';
import { kept, KEPT_TRASH, type TrashEntry } from '../../src/apps/assessment/store-shape.ts';
import { sheetOf, type HandbookData } from '../../src/apps/assessment/data.ts';
import { answer, content, paper, ROUND } from './rounds.ts';

describe('the store in memory', () => {
	it('keeps the later of two changes, and writes nothing into a round that is gone', async () => {
		const store = new MemoryStore();
		expect(await store.put('answers', ROUND.id, 'A.01', answer())).toBe(false);
		await store.putContent(content({ evidence: { 'mc-1': paper() } }));
		expect(await store.put('answers', ROUND.id, 'A.01', answer({ code: 'DAT', changedAt: 9 }))).toBe(true);
		await store.put('answers', ROUND.id, 'A.01', answer({ code: 'CHUA', changedAt: 5 }));
		expect(await store.get('answers', ROUND.id, 'A.01')).toMatchObject({ code: 'DAT' });
		await store.drop('evidence', ROUND.id, 'mc-1');
		expect((await store.content(ROUND.id))?.evidence).toEqual({});
	});
	it('changes single fields of a round and leaves the rest', async () => {
		const store = new MemoryStore();
		await store.putContent(content({ answers: { 'A.01': answer() } }));
		expect(await store.changeRound(ROUND.id, { title: 'Tên mới' })).toEqual({ ...ROUND, title: 'Tên mới' });
		expect(await store.changeRound('khong-co-dot-nay', { title: 'x' })).toBeUndefined();
		expect(Object.keys((await store.content(ROUND.id))!.answers)).toEqual(['A.01']);
	});
});

describe('the trash', () => {
	it('shows the last ten, latest first', () => {
		const entries = Array.from({ length: 14 }, (_, i): TrashEntry => ({ id: `t${i}`, at: i, why: 'delete', content: content() }));
		const shown = kept(entries);
		expect(shown).toHaveLength(KEPT_TRASH);
		expect(shown[0]?.id).toBe('t13');
	});
});

describe('a sheet put together for a round', () => {
	const one = (id: string) =>
		({ id, question: id, kind: 'plain', weight: 1, gate: 'none', appliesTo: [], basis: [] }) as unknown as HandbookData['items'][number];
	const data = {
		items: [one('A.01'), one('B.01'), one('B.02')],
		sheets: [{ id: 'mot', groups: [{ id: 'A', title: 'Nhóm', shortTitle: 'Nhóm', points: 100, items: ['B.02', 'A.01', 'C.09'] }] }],
		contradictions: [],
	} as unknown as HandbookData;
	it('has its items in its own order and groups, whatever their letters', () => {
		expect(sheetOf(data, 'mot')?.items.map((i) => `${i.group} ${i.id}`)).toEqual(['A B.02', 'A A.01']);
		expect(sheetOf(data, 'khac')).toBeUndefined();
	});
});
