import type { RollupBook } from '../../domain/rollup-book.ts';
import { figuresOf, parseResult, type Reading } from '../../domain/rollup-figures.ts';
import { digest } from './digest.ts';
import { lotsOf, type Lot, type Piece } from './lots.ts';

const TOO_LARGE: Reading = { ok: false, reason: 'Tệp quá lớn (trên 5 MB), không phải tệp kết quả.' };
const UNREADABLE: Reading = { ok: false, reason: 'Máy không đọc được tệp này.' };
/** Files whose checksums are under way at once: enough to keep the browser's own threads busy, few enough for memory. */
const UNDER_WAY = 6;

const decoder = new TextDecoder();

/** A file read, with its checksum under way where the browser works it out beside the script. */
function read(name: string, bytes: Uint8Array<ArrayBuffer>, book: RollupBook): Promise<Reading> {
	const parsed = parseResult(decoder.decode(bytes));
	const checksum = parsed.ok ? digest(parsed.bytes) : Promise.resolve('');
	return checksum.then(figuresOf(name, parsed, book));
}

/**
 * Reads result files: one answer for each, in order. Never throws.
 * @param breathe awaited between two pieces of work
 */
export async function readPieces(pieces: readonly Piece[], book: RollupBook, breathe: () => Promise<void> = () => Promise.resolve()): Promise<Reading[]> {
	const readings: Reading[] = [];
	const lots = lotsOf(pieces);
	const next = async (): Promise<Lot | undefined> => {
		for (;;) {
			const { value, done } = lots.next();
			if (value !== undefined || done === true) return value;
			await breathe();
		}
	};
	let coming = next();
	for (let lot = await coming; lot !== undefined; lot = await coming) {
		const bytes = await lot.bytes;
		// The next lot is on its way from the disk while this one is worked on.
		coming = next();
		for (let from = 0; from < lot.count; from += UNDER_WAY) {
			const some: Promise<Reading>[] = [];
			for (const own of bytes.slice(from, from + UNDER_WAY)) {
				const { name } = pieces[readings.length + some.length]!;
				some.push(own === undefined ? Promise.resolve(lot.tooLarge ? TOO_LARGE : UNREADABLE) : read(name, own, book));
				await breathe();
			}
			readings.push(...(await Promise.all(some)));
		}
	}
	return readings;
}
