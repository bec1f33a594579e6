import { MAX_FILE_BYTES } from '../../domain/assessment-limits.ts';
import type { RollupBook } from '../../domain/rollup-book.ts';
import { figuresOf, parseResult, type Parsed } from '../../domain/rollup-figures.ts';
import { addFile, addReading, setAside, type Rollup } from '../../domain/rollup.ts';
import { isClutter } from '../../domain/unzip.ts';
import { digest } from './digest.ts';
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
/** Files read at once, and their bytes: asking for each alone takes longer than reading it. */
const TOGETHER = 32;
const BYTES_TOGETHER = 6_000_000;

const TOO_LARGE = 'Tệp quá lớn (trên 5 MB), không phải tệp kết quả.';
const isZip = (name: string) => /\.zip$/i.test(name);

/** A file with its size, asked once: the browser goes to the disk for each answer. `alone`: not read as a text. */
interface Sized extends Given {
	size: number;
	alone: boolean;
}

/** Files in batches that are read at once; a zip or what is too large stands alone. */
function* batches(given: readonly Given[]): Generator<Sized[]> {
	let batch: Sized[] = [];
	let bytes = 0;
	for (const { name, file } of given) {
		const { size } = file;
		const alone = isZip(name) || size > MAX_FILE_BYTES;
		if (batch.length > 0 && (alone || batch[0]!.alone || batch.length === TOGETHER || bytes + size > BYTES_TOGETHER)) {
			yield batch;
			[batch, bytes] = [[], 0];
		}
		batch.push({ name, file, size, alone });
		bytes += size;
	}
	if (batch.length > 0) yield batch;
}

/** Texts of a batch by one read; where that fails, one by one, so that only the file at fault is missing. `undefined`: not read. */
async function textsOf(batch: readonly Sized[]): Promise<(string | undefined)[]> {
	if (batch[0]!.alone) return [undefined];
	const whole = await new Blob(batch.map((f) => f.file)).arrayBuffer().catch(() => undefined);
	if (whole?.byteLength !== batch.reduce((sum, f) => sum + f.size, 0)) return Promise.all(batch.map((f) => f.file.text().catch(() => undefined)));
	const decoder = new TextDecoder();
	let from = 0;
	return batch.map(({ size }) => {
		from += size;
		return decoder.decode(new Uint8Array(whole, from - size, size));
	});
}

/** A text as data, with its checksum under way: many at once, where the browser works them out beside the page. */
async function summed(text: string | undefined): Promise<{ parsed: Parsed; checksum: string } | undefined> {
	if (text === undefined) return undefined;
	const parsed = parseResult(text);
	return { parsed, checksum: parsed.ok ? await digest(parsed.bytes) : '' };
}

/** Lets the page answer its reader. */
export const nextTask = () => new Promise<void>((done) => setTimeout(done, 0));

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

	const waiting = batches(wanted);
	const fetch = () => {
		const next = waiting.next();
		return next.done ? undefined : { batch: next.value, texts: textsOf(next.value) };
	};
	let reading = fetch();
	while (reading !== undefined && !signal.aborted) {
		const { batch } = reading;
		const texts = await reading.texts;
		const sums = texts.map((text) => summed(text));
		// The next batch is on its way from the disk while this one is worked on.
		reading = fetch();
		for (const [n, one] of batch.entries()) {
			if (signal.aborted) break;
			const sum = await sums[n];
			if (isZip(one.name)) await unzip(one);
			else if (sum !== undefined) progress[addReading(rollup, one.name, figuresOf(one.name, sum.parsed, sum.checksum, book)).kind]++;
			else refuse(one.name, one.alone ? TOO_LARGE : 'Máy không đọc được tệp này.');
			progress.done++;
			await breathe();
		}
	}
	report({ ...progress });
	return progress;
}
