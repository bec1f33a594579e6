import { MAX_FILE_BYTES } from '../../domain/assessment-limits.ts';
import type { ZipEntry } from '../../domain/zip-list.ts';
import type { Given } from './gather.ts';

/** A file to be read, as a part of its load. */
export interface Part {
	name: string;
	at: number;
	end: number;
	/** Of a zip: how to unpack it. */
	entry?: Pick<ZipEntry, 'packed' | 'size' | 'stored'>;
	/** Too large to be a result: not even read. */
	tooLarge?: true;
}

/**
 * Files read and handed over as one: a read costs the browser a millisecond or two of its own whatever it brings, and handing over files one
 * by one makes the page wait for the disk again and again.
 */
export interface Load {
	blob: Blob;
	parts: Part[];
}

/** Most bytes in a load: keeps memory within bounds. */
const BYTES_TOGETHER = 8_000_000;
/** Files asked for their size in one go: a page stands still for each answer. */
const ASKED_TOGETHER = 8;
/** Bytes between two wanted files of a zip that are read along with them. */
const GAP = 65_536;

/** Parts files into loads of at most `most`, in order. `undefined`: time for a pause. */
export function* loadsOf(given: readonly Given[], most: number): Generator<Load | undefined> {
	let [files, parts, bytes]: [File[], Part[], number] = [[], [], 0];
	const load = (): Load => {
		const done = { blob: new Blob(files), parts };
		[files, parts, bytes] = [[], [], 0];
		return done;
	};
	for (const [n, { name, file }] of given.entries()) {
		if (n % ASKED_TOGETHER === ASKED_TOGETHER - 1) yield undefined;
		const { size } = file;
		const tooLarge = size > MAX_FILE_BYTES;
		if (parts.length === most || (!tooLarge && bytes + size > BYTES_TOGETHER)) yield load();
		if (tooLarge) parts.push({ name, at: bytes, end: bytes, tooLarge });
		else {
			files.push(file);
			parts.push({ name, at: bytes, end: (bytes += size) });
		}
	}
	if (parts.length > 0) yield load();
}

/** Parts the files of a zip into loads of at most `most`, as they lie there. */
export function* loadsOfZip(zip: Blob, entries: readonly ZipEntry[], most: number): Generator<Load> {
	let [parts, from, to]: [Part[], number, number] = [[], 0, 0];
	for (const { name, at, end, ...entry } of entries) {
		if (parts.length > 0 && (parts.length === most || at - to > GAP || end - from > BYTES_TOGETHER)) {
			yield { blob: zip.slice(from, to), parts };
			parts = [];
		}
		if (parts.length === 0) from = at;
		parts.push({ name, at: at - from, end: end - from, entry });
		to = end;
	}
	if (parts.length > 0) yield { blob: zip.slice(from, to), parts };
}
