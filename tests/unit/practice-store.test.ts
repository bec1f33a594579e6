import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseProgress, noteAnswer, NO_PROGRESS, type Progress } from '../../src/domain/spaced.ts';

const KEY = 'so-tay-vtlt.luyen-tap';
const DAY = '2026-11-22';

describe('what was practised', () => {
	const kept = new Map<string, string>();
	let barred = { read: false, write: false };
	beforeEach(() => {
		kept.clear();
		barred = { read: false, write: false };
		vi.resetModules();
		vi.stubGlobal('addEventListener', () => undefined);
		vi.stubGlobal('localStorage', {
			getItem: (key: string) => {
				if (barred.read) throw new Error('SecurityError');
				return kept.get(key) ?? null;
			},
			setItem: (key: string, value: string) => {
				if (barred.write) throw new Error('QuotaExceededError');
				kept.set(key, value);
			},
		});
	});
	afterEach(() => vi.unstubAllGlobals());
	const before = noteAnswer(noteAnswer(NO_PROGRESS, 'M-001', true, DAY), 'M-002', false, DAY);
	const onDisk = () => JSON.parse(kept.get(KEY)!) as Progress;

	it('is not written over by a page that could not read it', async () => {
		kept.set(KEY, JSON.stringify(before));
		barred = { read: true, write: true };
		const { changeProgress, openProgress, memory } = await import('../../src/apps/practice/store.ts');
		openProgress();
		changeProgress((p) => noteAnswer(p, 'M-003', true, DAY));
		expect(memory.value).toBe(true);
		barred = { read: false, write: false };
		changeProgress((p) => noteAnswer(p, 'M-004', true, DAY));
		expect(memory.value).toBe(false);
		expect(Object.keys(onDisk().cards).sort()).toEqual(['M-001', 'M-002', 'M-003', 'M-004']);
	});
	it('stays erased when it was erased while nothing could be kept', async () => {
		kept.set(KEY, JSON.stringify(before));
		const { changeProgress, openProgress, progress } = await import('../../src/apps/practice/store.ts');
		openProgress();
		barred = { read: true, write: true };
		changeProgress(eraseProgress);
		expect(progress.value.cards).toEqual({});
		barred = { read: false, write: false };
		changeProgress((p) => noteAnswer(p, 'M-003', true, DAY));
		expect(Object.keys(onDisk().cards)).toEqual(['M-003']);
	});
});
