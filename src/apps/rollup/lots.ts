import { MAX_FILE_BYTES } from '../../domain/assessment-limits.ts';
import type { Given } from './gather.ts';

/** A file with its size, asked once: the browser goes to the disk for each answer. `alone`: not read as a text. */
export interface Sized extends Given {
	size: number;
	alone: boolean;
}

export interface Lot {
	files: Sized[];
	/** On their way from the disk; `undefined` for a file that could not be read, or stands alone. */
	bytes: Promise<(Uint8Array | undefined)[]>;
}

/**
 * Files read at once, and their bytes. A read costs the browser a millisecond or two of its own whatever it brings, so reading each
 * file alone takes several times longer than a few hundred together; the bytes keep memory within bounds.
 */
const TOGETHER = 256;
const BYTES_TOGETHER = 8_000_000;
/** Files asked for their size in one go: the page stands still for each answer. */
const ASKED_TOGETHER = 16;

export const isZip = (name: string) => /\.zip$/i.test(name);

/** Bytes of files by one read; where that fails, one by one, so that only the file at fault is missing. */
async function bytesOf(files: readonly Sized[]): Promise<(Uint8Array | undefined)[]> {
	if (files[0]!.alone) return [undefined];
	const whole = await new Blob(files.map((f) => f.file)).arrayBuffer().catch(() => undefined);
	if (whole?.byteLength !== files.reduce((sum, f) => sum + f.size, 0)) {
		return Promise.all(
			files.map(({ file }) =>
				file.arrayBuffer().then(
					(own) => new Uint8Array(own),
					() => undefined,
				),
			),
		);
	}
	let from = 0;
	return files.map(({ size }) => new Uint8Array(whole, (from += size) - size, size));
}

/** Parts files into lots. Only the lot asked for is read; a zip or what is too large stands alone. `undefined`: time for a pause. */
export function* lotsOf(given: readonly Given[]): Generator<Lot | undefined, undefined> {
	let files: Sized[] = [];
	let bytes = 0;
	for (const [n, { name, file }] of given.entries()) {
		if (n % ASKED_TOGETHER === ASKED_TOGETHER - 1) yield undefined;
		const { size } = file;
		const alone = isZip(name) || size > MAX_FILE_BYTES;
		if (files.length > 0 && (alone || files[0]!.alone || files.length === TOGETHER || bytes + size > BYTES_TOGETHER)) {
			yield { files, bytes: bytesOf(files) };
			[files, bytes] = [[], 0];
		}
		files.push({ name, file, size, alone });
		bytes += size;
	}
	if (files.length > 0) yield { files, bytes: bytesOf(files) };
	return undefined;
}
