import { parseBytes } from '../../domain/quick-result.ts';
import type { RollupBook } from '../../domain/rollup-book.ts';
import { figuresOf, type Reading } from '../../domain/rollup-figures.ts';
import { BROKEN_ENTRY, unpack } from '../../domain/unzip.ts';
import { digest } from './digest.ts';
import type { Load, Part } from './loads.ts';

const refused = (reason: string): Reading => ({ ok: false, reason });
const TOO_LARGE = refused('Tệp quá lớn (trên 5 MB), không phải tệp kết quả.');
const UNREADABLE = refused('Máy không đọc được tệp này.');
const BROKEN = refused(BROKEN_ENTRY);
/** Files whose checksums are under way at once: enough to keep the browser's own threads busy, few enough for memory. */
const UNDER_WAY = 6;

/** All bytes of a blob; `undefined` where not all of them came. */
async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const bytes = await blob.arrayBuffer().catch(() => undefined);
	return bytes?.byteLength === blob.size ? new Uint8Array(bytes) : undefined;
}

/** Gives the bytes back at once: left to itself the browser keeps those of a hundred loads before it tidies up. */
function release({ buffer }: Uint8Array<ArrayBuffer>): void {
	const { port1, port2 } = new MessageChannel();
	port2.close();
	port1.postMessage(undefined, [buffer]);
	port1.close();
}
// Until bytes were given back once, browsers make quick code that trusts they never are, and throw it all away at the first.
release(new Uint8Array(1));

/** A file read, with its checksum under way where the browser works it out beside the script. */
function read({ name, entry }: Part, part: Uint8Array<ArrayBuffer>, book: RollupBook): Promise<Reading> {
	const bytes = entry === undefined ? part : unpack(part, entry);
	if (bytes === undefined) return Promise.resolve(BROKEN);
	const parsed = parseBytes(bytes);
	const checksum = parsed.ok ? digest(parsed.bytes) : Promise.resolve('');
	return checksum.then(figuresOf(name, parsed, book));
}

/**
 * Reads result files: one answer for each, in order. Never throws.
 * @param breathe awaited between two pieces of work
 */
export async function readLoad({ blob, parts }: Load, book: RollupBook, breathe: () => Promise<void> = () => Promise.resolve()): Promise<Reading[]> {
	const readings: Reading[] = [];
	const whole = await bytesOf(blob);
	for (let from = 0; from < parts.length; from += UNDER_WAY) {
		const some: Promise<Reading>[] = [];
		for (const part of parts.slice(from, from + UNDER_WAY)) {
			// Where the whole fails, each is read alone, so that only the one at fault is missing.
			const own = part.tooLarge ? undefined : (whole?.subarray(part.at, part.end) ?? (await bytesOf(blob.slice(part.at, part.end))));
			some.push(own === undefined ? Promise.resolve(part.tooLarge ? TOO_LARGE : UNREADABLE) : read(part, own, book));
			await breathe();
		}
		readings.push(...(await Promise.all(some)));
	}
	if (whole !== undefined) release(whole);
	return readings;
}
