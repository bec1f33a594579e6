import { MAX_FILE_BYTES } from '../../domain/assessment-limits.ts';

/** Something to be read, under its name: a file of the reader's disk, or one out of a zip. */
export interface Piece {
	name: string;
	file: File | Uint8Array<ArrayBuffer>;
}

/** A piece with its size, asked once: the browser goes to the disk for each answer. */
interface Sized extends Piece {
	size: number;
}

export interface Lot {
	/** How many pieces it brings. */
	count: number;
	/** On their way from the disk; `undefined` for a file that could not be read, or is too large to be a result. */
	bytes: Promise<(Uint8Array<ArrayBuffer> | undefined)[]>;
	tooLarge: boolean;
}

/**
 * Most bytes read at once. A read costs the browser a millisecond or two of its own whatever it brings, so reading each file alone
 * takes several times longer than many together; this keeps memory within bounds.
 */
const BYTES_TOGETHER = 8_000_000;
/** Files asked for their size in one go: a page stands still for each answer. */
const ASKED_TOGETHER = 16;

/** Bytes of files by one read; where that fails, one by one, so that only the file at fault is missing. */
async function bytesOf(pieces: readonly Sized[]): Promise<(Uint8Array<ArrayBuffer> | undefined)[]> {
	if (pieces.every((p) => p.file instanceof Uint8Array)) return pieces.map((p) => p.file as Uint8Array<ArrayBuffer>);
	const files = pieces.map((p) => (p.file instanceof File ? p.file : new File([p.file], p.name)));
	const whole = await new Blob(files).arrayBuffer().catch(() => undefined);
	if (whole?.byteLength !== pieces.reduce((sum, p) => sum + p.size, 0)) {
		return Promise.all(
			files.map((file) =>
				file.arrayBuffer().then(
					(own) => new Uint8Array(own),
					() => undefined,
				),
			),
		);
	}
	let from = 0;
	return pieces.map(({ size }) => new Uint8Array(whole, (from += size) - size, size));
}

const lot = (pieces: readonly Sized[]): Lot => ({ count: pieces.length, bytes: bytesOf(pieces), tooLarge: false });

/** Parts pieces into lots, in order. Only the lot asked for is read; what is too large stands alone. `undefined`: time for a pause. */
export function* lotsOf(pieces: readonly Piece[]): Generator<Lot | undefined, undefined> {
	let some: Sized[] = [];
	let bytes = 0;
	for (const [n, { name, file }] of pieces.entries()) {
		if (n % ASKED_TOGETHER === ASKED_TOGETHER - 1) yield undefined;
		const size = file instanceof Uint8Array ? file.byteLength : file.size;
		const tooLarge = size > MAX_FILE_BYTES;
		if (some.length > 0 && (tooLarge || bytes + size > BYTES_TOGETHER)) {
			yield lot(some);
			[some, bytes] = [[], 0];
		}
		if (tooLarge) yield { count: 1, bytes: Promise.resolve([undefined]), tooLarge };
		else {
			some.push({ name, file, size });
			bytes += size;
		}
	}
	if (some.length > 0) yield lot(some);
	return undefined;
}
