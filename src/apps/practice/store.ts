import { signal } from '@preact/signals';
import { mergeProgress, NO_PROGRESS, parseProgress, type Progress } from '../../domain/spaced.ts';

/**
 * What was answered, kept on this machine under one key (`Progress` in src/domain/spaced.ts). Every change reads the store first:
 * two tabs never undo each other. What cannot be read is set aside under `<key>.cu`. Where storage is barred or full, answers live
 * until the page is closed, and the page says so.
 */
const KEY = 'so-tay-vtlt.luyen-tap';

export const progress = signal<Progress>(NO_PROGRESS);
/** Nothing can be kept. */
export const memory = signal(false);
let locked = false;
/** What storage holds was read once: from then on `progress` stands for it. Until then nothing may be written over it. */
let known = false;

function read(): Progress {
	if (memory.value && known) return progress.value;
	try {
		const text = localStorage.getItem(KEY);
		const kept = parseProgress(text);
		// Answered while storage was barred: joins what was kept before.
		const meanwhile = memory.value ? progress.value : NO_PROGRESS;
		known = true;
		if (kept !== undefined) return memory.value ? mergeProgress(kept, meanwhile) : kept;
		locked = true;
		localStorage.setItem(`${KEY}.cu`, text ?? '');
		locked = false;
		return meanwhile;
	} catch {
		memory.value = true;
		return progress.value;
	}
}

/** Reads what is kept and follows other tabs. */
export function openProgress(): void {
	progress.value = read();
	addEventListener('storage', (event) => {
		if (event.key === KEY || event.key === null) progress.value = read();
	});
}

/** Changes what is kept as it stands now, other tabs included. Where the browser does not keep it, it holds until the page closes, and `memory` says so. */
export function changeProgress(make: (before: Progress) => Progress): void {
	progress.value = make(read());
	try {
		if (locked) throw new Error('locked');
		localStorage.setItem(KEY, JSON.stringify(progress.value));
		memory.value = false;
	} catch {
		memory.value = true;
	}
}
