/** A zip read piece by piece, with limits: a zip of a few kilobytes can hold gigabytes of nothing. */
import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { MAX_FILE_BYTES } from './assessment-limits.ts';

/** All files of a zip together: ten thousand results of 60 kB. */
export const MAX_UNZIPPED = 600_000_000;
export const MAX_ZIP_ENTRIES = 20_000;
/** Pushed at once: what a piece can swell to stays in memory. */
const PIECE = 16_384;

const NESTED = 'Tệp zip nằm trong tệp zip. Giải nén ra thư mục rồi nạp lại.';
const BOMB = 'Tệp zip giải nén ra quá lớn, không phải tệp kết quả. Phần còn lại của tệp zip không đọc.';
const TOO_MANY = 'Tệp zip có quá nhiều tệp. Phần còn lại không đọc.';

export interface ZipSink {
	/** A whole .json file of the zip. */
	file(name: string, bytes: Uint8Array<ArrayBuffer>): void;
	/** A file that is set aside, or the zip itself. */
	refuse(name: string, reason: string): void;
	/** A file of another kind, left out without a word. */
	skip(name: string): void;
}

/** True for names that systems add and nobody means. */
export function isClutter(path: string): boolean {
	return /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(path);
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/**
 * Reads a zip as it comes. Push its bytes in order, `last` with the final ones; `push` answers false once the rest need not come.
 * Files inside are named "<zip> › <path>".
 */
export function zipReader(zip: string, sink: ZipSink): { push(bytes: Uint8Array, last: boolean): boolean } {
	let total = 0;
	let entries = 0;
	let over = false;
	const open = new Set<string>();
	const stop = (reason: string) => {
		if (!over) sink.refuse(zip, reason);
		over = true;
	};
	const take = (entry: UnzipFile) => {
		const name = `${zip} › ${entry.name}`;
		if (over) return;
		if (++entries > MAX_ZIP_ENTRIES) return stop(TOO_MANY);
		if (entry.name.endsWith('/') || isClutter(entry.name)) return;
		if (/\.zip$/i.test(entry.name)) return sink.refuse(name, NESTED);
		if (!/\.json$/i.test(entry.name)) return sink.skip(name);
		if ((entry.originalSize ?? 0) > MAX_FILE_BYTES) return sink.refuse(name, 'Tệp quá lớn (trên 5 MB), không phải tệp kết quả.');
		let pieces: Uint8Array[] = [];
		let size = 0;
		open.add(name);
		const settle = (reason?: string) => {
			if (!open.delete(name)) return;
			if (reason === undefined) sink.file(name, join(pieces, size));
			else sink.refuse(name, reason);
			pieces = [];
		};
		entry.ondata = (error, piece, final) => {
			if (error) return settle('Không giải nén được: tệp zip bị hỏng hoặc có mật khẩu.');
			total += piece.length;
			size += piece.length;
			if (total > MAX_UNZIPPED) return stop(BOMB);
			if (!open.has(name)) return;
			if (size > MAX_FILE_BYTES) return settle('Tệp quá lớn (trên 5 MB), không phải tệp kết quả.');
			pieces.push(piece);
			if (final) settle();
		};
		try {
			entry.start();
		} catch {
			settle('Không giải nén được: tệp zip nén theo kiểu lạ. Giải nén ra thư mục rồi nạp lại.');
		}
	};
	const unzip = new Unzip(take);
	unzip.register(UnzipInflate);
	return {
		push(bytes, last) {
			try {
				for (let at = 0; !over && at < bytes.length; at += PIECE) unzip.push(bytes.subarray(at, at + PIECE), last && at + PIECE >= bytes.length);
				if (!over && last && bytes.length === 0) unzip.push(bytes, true);
			} catch {
				stop('Tệp zip bị cắt, bị hỏng hoặc có mật khẩu. Giải nén ra thư mục rồi nạp lại.');
			}
			if (last && !over) {
				for (const name of open) sink.refuse(name, 'Tệp zip bị cắt giữa chừng. Chép lại từ máy gốc.');
				open.clear();
				if (entries === 0) stop('Không phải tệp zip, hoặc tệp zip rỗng.');
			}
			return !over;
		},
	};
}
