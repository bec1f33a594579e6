import { describe, expect, it } from 'vitest';
import type { SheetData } from '../../src/apps/assessment/data.ts';
import { RoundState } from '../../src/apps/assessment/round-state.ts';
import type { PartName } from '../../src/apps/assessment/store-shape.ts';
import type { RoundContent } from '../../src/schemas/assessment.ts';
import { answer, content, item, paper, task } from './rounds.ts';

const sheet = { groups: [], items: [item(), item({ id: 'A.02' })] } as unknown as SheetData;

/** Opens what only an open round reaches. */
class Probe extends RoundState {
	replace(next: RoundContent, typing?: (part: PartName, key: string) => boolean): void {
		this.load(next, typing);
	}
	hear(...change: Parameters<RoundState['take']>): void {
		this.take(...change);
	}
}
const probe = (part: Partial<RoundContent>) => new Probe(sheet, content(part));

describe('a round that another tab replaced', () => {
	it('shows the answers outside its sheet as they are there, like everything else', () => {
		const state = probe({ answers: { 'A.01': answer({ code: 'DAT' }), 'Z.01': answer({ note: 'cũ' }) }, plan: { 'A.01': task() } });
		expect(Object.keys(state.strangers.value)).toEqual(['Z.01']);
		const next = content({ answers: { 'A.02': answer({ code: 'CHUA' }), 'Z.02': answer({ note: 'mới' }) }, evidence: { 'mc-1': paper() } });
		state.replace(next);
		expect(Object.keys(state.strangers.value)).toEqual(['Z.02']);
		expect(state.content()).toEqual(next);
	});
	it('keeps what is still being typed here', () => {
		const state = probe({ answers: { 'A.01': answer({ note: 'đang gõ' }) }, evidence: { 'mc-1': paper({ place: 'đang gõ' }) } });
		const typing = (part: PartName, key: string) => `${part}/${key}` === 'answers/A.01' || `${part}/${key}` === 'evidence/mc-1';
		state.replace(content({ answers: { 'A.01': answer({ note: 'kia' }) }, evidence: { 'mc-1': paper(), 'mc-2': paper({ id: 'mc-2' }) } }), typing);
		expect(state.answer('A.01').value.note).toBe('đang gõ');
		expect(state.evidence.value).toEqual({ 'mc-1': paper({ place: 'đang gõ' }), 'mc-2': paper({ id: 'mc-2' }) });
	});
});

describe('one record of another tab', () => {
	it('is taken where it is later, and where it was taken away', () => {
		const state = probe({ answers: { 'A.01': answer({ code: 'DAT', changedAt: 5 }) }, evidence: { 'mc-1': paper() } });
		state.hear('answers', 'A.01', answer({ code: 'CHUA', changedAt: 4 }));
		expect(state.answer('A.01').value.code).toBe('DAT');
		state.hear('answers', 'A.01', answer({ code: 'CHUA', changedAt: 6 }));
		expect(state.answer('A.01').value.code).toBe('CHUA');
		state.hear('evidence', 'mc-1', undefined);
		expect(state.evidence.value).toEqual({});
	});
});
