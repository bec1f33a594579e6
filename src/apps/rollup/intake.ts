import type { RollupBook } from '../../domain/rollup-book.ts';
import { figuresOf, parseResult, type Parsed } from '../../domain/rollup-figures.ts';
import { addFile, addReading, setAside, type Rollup } from '../../domain/rollup.ts';
import { isClutter } from '../../domain/unzip.ts';
import { digest } from './digest.ts';
import type { Given } from './gather.ts';
import { isZip, lotsOf } from './lots.ts';
import { pauses } from './turns.ts';

export interface Progress {
	done: number;
	total: number;
	accepted: number;
	refused: number;
	duplicate: number;
	/** Files of other kinds. */
	skipped: number;
}

const TOO_LARGE = 'Tệp quá lớn (trên 5 MB), không phải tệp kết quả.';
/** Files whose checksums are under way at once: enough to keep the browser's own threads busy, few enough for memory. */
const UNDER_WAY = 32;

const decoder = new TextDecoder();

/** A file as data, with its checksum under way where the browser works it out beside the page. */
async function summed(bytes: Uint8Array | undefined): Promise<{ parsed: Parsed; checksum: string } | undefined> {
	if (bytes === undefined) return undefined;
	const parsed = parseResult(decoder.decode(bytes));
	return { parsed, checksum: parsed.ok ? await digest(parsed.bytes) : '' };
}

/**
 * Adds files to a roll-up in short slices, so that the page stays alive. What is not a result is set aside with its reason; the rest goes on.
 * Workers would not start from a stick, so there are none.
 */
export async function takeIn(rollup: Rollup, book: RollupBook, given: readonly Given[], report: (p: Progress) => void, signal: AbortSignal): Promise<Progress> {
	const wanted = given.filter((g) => /\.(json|zip)$/i.test(g.name) && !isClutter(g.name));
	const progress: Progress = { done: 0, total: wanted.length, accepted: 0, refused: 0, duplicate: 0, skipped: given.length - wanted.length };
	const breathe = pauses(() => report({ ...progress }));
	const refuse = (name: string, reason: string) => {
		setAside(rollup, name, reason);
		progress.refused++;
	};
	const add = (name: string, text: string) => progress[addFile(rollup, book, name, text).kind]++;

	const unzip = async ({ name, file }: Given) => {
		const { zipReader } = await import('../../domain/unzip.ts');
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

	const lots = lotsOf(wanted);
	const fetch = async () => {
		for (;;) {
			const { value, done } = lots.next();
			if (value !== undefined || done === true || signal.aborted) return value;
			await breathe();
		}
	};
	let coming = fetch();
	for (let lot = await coming; lot !== undefined && !signal.aborted; lot = await coming) {
		const { files } = lot;
		const bytes = await lot.bytes;
		// The next lot is on its way from the disk while this one is worked on.
		coming = fetch();
		for (let from = 0; from < files.length && !signal.aborted; from += UNDER_WAY) {
			const some = files.slice(from, from + UNDER_WAY);
			const sums = some.map((_, n) => summed(bytes[from + n]));
			for (const [n, one] of some.entries()) {
				if (signal.aborted) break;
				const sum = await sums[n];
				if (isZip(one.name)) await unzip(one);
				else if (sum !== undefined) progress[addReading(rollup, one.name, figuresOf(one.name, sum.parsed, sum.checksum, book)).kind]++;
				else refuse(one.name, one.alone ? TOO_LARGE : 'Máy không đọc được tệp này.');
				progress.done++;
				await breathe();
			}
		}
	}
	report({ ...progress });
	return progress;
}
