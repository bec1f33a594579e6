import { MAX_FILE_BYTES } from '../../domain/assessment-limits.ts';
import type { RollupBook } from '../../domain/rollup-book.ts';
import { addFile, setAside, type Rollup } from '../../domain/rollup.ts';
import { isClutter } from '../../domain/unzip.ts';
import type { Given } from './gather.ts';

export interface Progress {
	done: number;
	total: number;
	accepted: number;
	refused: number;
	duplicate: number;
	/** Files of other kinds. */
	skipped: number;
}

/** Longest stretch of work before the page may answer its reader. */
const SLICE = 40;
/** Files read ahead: reading waits for the disk, not for the machine. */
const AHEAD = 24;

const nextTask = () => new Promise<void>((done) => setTimeout(done, 0));

/**
 * Adds files to a roll-up in short slices, so that the page stays alive. What is not a result is set aside with its reason; the rest goes on.
 * Workers would not start from a stick, so there are none.
 */
export async function takeIn(rollup: Rollup, book: RollupBook, given: readonly Given[], report: (p: Progress) => void, signal: AbortSignal): Promise<Progress> {
	const wanted = given.filter((g) => /\.(json|zip)$/i.test(g.name) && !isClutter(g.name));
	const progress: Progress = { done: 0, total: wanted.length, accepted: 0, refused: 0, duplicate: 0, skipped: given.length - wanted.length };
	let started = performance.now();
	const breathe = async () => {
		if (performance.now() - started < SLICE) return;
		report({ ...progress });
		await nextTask();
		started = performance.now();
	};
	const refuse = (name: string, reason: string) => {
		setAside(rollup, name, reason);
		progress.refused++;
	};
	const add = (name: string, text: string) => progress[addFile(rollup, book, name, text).kind]++;

	const unzip = async ({ name, file }: Given) => {
		const { zipReader } = await import('../../domain/unzip.ts');
		const decoder = new TextDecoder();
		const ready: [name: string, bytes: Uint8Array][] = [];
		const reader = zipReader(name, { file: (n, bytes) => ready.push([n, bytes]), refuse, skip: () => progress.skipped++ });
		const stream = file.stream().getReader();
		for (let going = true; going && !signal.aborted;) {
			const { value, done } = await stream.read();
			going = reader.push(value ?? new Uint8Array(), done) && !done;
			for (const [n, bytes] of ready.splice(0)) {
				if (signal.aborted) break;
				add(n, decoder.decode(bytes));
				await breathe();
			}
		}
		await stream.cancel().catch(() => undefined);
	};

	const textOf = async ({ file }: Given): Promise<string | undefined> => (file.size > MAX_FILE_BYTES ? undefined : await file.text().catch(() => undefined));
	for (let at = 0; at < wanted.length && !signal.aborted; at += AHEAD) {
		const some = wanted.slice(at, at + AHEAD);
		const texts = await Promise.all(some.map((g) => (/\.zip$/i.test(g.name) ? undefined : textOf(g))));
		for (const [n, one] of some.entries()) {
			if (signal.aborted) break;
			const text = texts[n];
			if (/\.zip$/i.test(one.name)) await unzip(one);
			else if (text !== undefined) add(one.name, text);
			else refuse(one.name, one.file.size > MAX_FILE_BYTES ? 'Tệp quá lớn (trên 5 MB), không phải tệp kết quả.' : 'Máy không đọc được tệp này.');
			progress.done++;
			await breathe();
		}
	}
	report({ ...progress });
	return progress;
}
