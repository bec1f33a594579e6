/** What a zip says it holds, read from the list at its end: only the ends of a file of any size are asked for. */
import { MAX_FILE_BYTES } from './assessment-limits.ts';

/** All files of a zip together: ten thousand results of 60 kB. */
export const MAX_UNZIPPED = 600_000_000;
export const MAX_ZIP_ENTRIES = 20_000;
/** Longest list that is read: room for the most entries, with long names. */
const MAX_LIST = 8_000_000;

const NOT_ZIP = 'Không phải tệp zip, hoặc tệp zip rỗng.';
const CUT = 'Tệp zip bị cắt giữa chừng. Chép lại từ máy gốc.';
const SPLIT = 'Tệp zip chia thành nhiều phần. Giải nén ra thư mục rồi nạp lại.';
const BROKEN = 'Tệp zip bị hỏng hoặc có mật khẩu. Giải nén ra thư mục rồi nạp lại.';
const NESTED = 'Tệp zip nằm trong tệp zip. Giải nén ra thư mục rồi nạp lại.';
const LOCKED = 'Tệp trong zip có mật khẩu. Giải nén ra thư mục rồi nạp lại.';
const STRANGE = 'Không giải nén được: tệp zip nén theo kiểu lạ. Giải nén ra thư mục rồi nạp lại.';
const TOO_LARGE = 'Tệp quá lớn (trên 5 MB), không phải tệp kết quả.';
const BOMB = 'Tệp zip giải nén ra quá lớn, không phải tệp kết quả. Phần còn lại của tệp zip không đọc.';
const TOO_MANY = 'Tệp zip có quá nhiều tệp. Phần còn lại không đọc.';

/** A .json file of a zip. */
export interface ZipEntry {
	/** "<zip> › <path>". */
	name: string;
	/** Its part of the zip: from its own head to where the next one begins. */
	at: number;
	end: number;
	/** Bytes as they lie there, and as they are. */
	packed: number;
	size: number;
	/** Not compressed. */
	stored: boolean;
}

export interface ZipSink {
	/** A file that is set aside, or the zip itself. */
	refuse(name: string, reason: string): void;
	/** A file of another kind, left out without a word. */
	skip(name: string): void;
}

/** A file that can be read in parts: `File` and `Blob` are. */
export interface Sliceable {
	size: number;
	slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** True for names that systems add and nobody means. */
export function isClutter(path: string): boolean {
	return /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(path);
}

const [LOCAL, ENTRY, END, END_64, LOCATOR_64] = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50];
const [END_BYTES, END_64_BYTES, LOCATOR_BYTES, ENTRY_BYTES] = [22, 56, 20, 46];
/** Where a field of the old form has no room for its number, the wide form has it. */
const WIDE = 0xffffffff;

const long = (view: DataView, at: number) => view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
const partOf = async (file: Sliceable, from: number, to: number) => new DataView(await file.slice(from, to).arrayBuffer());

interface List {
	at: number;
	bytes: number;
	count: number;
	/** What stands before the zip in the same file, a program that unpacks itself for one. */
	shift: number;
}

/** Finds the list by the record that ends every zip. A reason instead, where there is none. */
async function findList(file: Sliceable): Promise<List | string> {
	const from = Math.max(0, file.size - END_BYTES - 0xffff - LOCATOR_BYTES - END_64_BYTES);
	const tail = await partOf(file, from, file.size);
	const isEnd = (at: number) => tail.getUint32(at, true) === END && at + END_BYTES + tail.getUint16(at + 20, true) <= tail.byteLength;
	let end = tail.byteLength - END_BYTES;
	while (end >= 0 && !isEnd(end)) end--;
	if (end < 0) return file.size >= 4 && (await partOf(file, 0, 4)).getUint32(0, true) === LOCAL ? CUT : NOT_ZIP;
	if (tail.getUint16(end + 4, true) > 0 && tail.getUint16(end + 4, true) < 0xffff) return SPLIT;
	let [count, bytes, at] = [tail.getUint16(end + 10, true), tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
	if (count === 0xffff || bytes === WIDE || at === WIDE) {
		const wide = end - LOCATOR_BYTES - END_64_BYTES;
		if (wide >= 0 && tail.getUint32(wide, true) === END_64 && tail.getUint32(end - LOCATOR_BYTES, true) === LOCATOR_64) {
			[count, bytes, at, end] = [long(tail, wide + 32), long(tail, wide + 40), long(tail, wide + 48), wide];
		} else if (bytes === WIDE || at === WIDE) return BROKEN;
	}
	const shift = from + end - bytes - at;
	if (shift < 0) return BROKEN;
	return count === 0 ? NOT_ZIP : { at: at + shift, bytes, count, shift };
}

/** Sizes and place of an entry; the wide form keeps those that are too large for the old fields in the extra part, in this order. */
function numbersOf(list: DataView, at: number, extra: number, extraEnd: number): [size: number, packed: number, place: number] {
	const numbers = [24, 20, 42].map((field) => list.getUint32(at + field, true)) as [number, number, number];
	for (let from = extra; from + 4 <= extraEnd; from += 4 + list.getUint16(from + 2, true)) {
		if (list.getUint16(from, true) !== 1) continue;
		let next = from + 4;
		for (const [n, number] of numbers.entries()) {
			if (number !== WIDE || next + 8 > extraEnd) continue;
			numbers[n] = long(list, next);
			next += 8;
		}
	}
	return numbers;
}

const strict = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('latin1');
/** Whether a name is UTF-8 is not always said; what cannot be is taken for the letters of old systems. */
function nameOf(bytes: Uint8Array<ArrayBuffer>): string {
	try {
		return strict.decode(bytes).normalize('NFC');
	} catch {
		return western.decode(bytes);
	}
}

interface Listed extends Omit<ZipEntry, 'end' | 'stored'> {
	locked: boolean;
	method: number;
}

/** Everything on the list, in the order in which it lies in the file. What is wrong with the list is told to the sink. */
function* listed(zip: string, bytes: ArrayBuffer, { count, shift }: List, sink: ZipSink): Generator<Listed> {
	const list = new DataView(bytes);
	for (let at = 0, n = 0; n < count; n++) {
		if (n === MAX_ZIP_ENTRIES) return sink.refuse(zip, TOO_MANY);
		const lengths =
			at + ENTRY_BYTES <= bytes.byteLength ? ([28, 30, 32].map((field) => list.getUint16(at + field, true)) as [number, number, number]) : [0, 0, 0];
		const [extra, note] = [at + ENTRY_BYTES + lengths[0]!, at + ENTRY_BYTES + lengths[0]! + lengths[1]!];
		if (note > bytes.byteLength || list.getUint32(at, true) !== ENTRY) return sink.refuse(zip, bytes.byteLength === MAX_LIST ? TOO_MANY : BROKEN);
		const [size, packed, place] = numbersOf(list, at, extra, note);
		yield {
			name: nameOf(new Uint8Array(bytes, at + ENTRY_BYTES, lengths[0])).replaceAll('\\', '/'),
			at: place + shift,
			packed,
			size,
			locked: (list.getUint16(at + 8, true) & 1) === 1,
			method: list.getUint16(at + 10, true),
		};
		at = note + lengths[2]!;
	}
}

/** Why a .json file of a zip is not read. Packed, nothing is much longer than it was: a file that says so lies about its size. */
function reasonAgainst({ locked, method, size, packed }: Listed): string | undefined {
	if (locked) return LOCKED;
	if (method !== 0 && method !== 8) return STRANGE;
	if (size > MAX_FILE_BYTES) return TOO_LARGE;
	return packed > 1.01 * size + 1024 ? BROKEN : undefined;
}

/**
 * The .json files of a zip, in the order in which they lie there; together they say to be no larger than `MAX_UNZIPPED`, and none reaches
 * into another. Never throws: what is wrong is told to the sink.
 */
export async function zipEntries(zip: string, file: Sliceable, sink: ZipSink): Promise<ZipEntry[]> {
	const found = await findList(file).catch(() => 'Máy không đọc được tệp này.');
	if (typeof found === 'string') {
		sink.refuse(zip, found);
		return [];
	}
	const bytes = await file
		.slice(found.at, found.at + Math.min(found.bytes, MAX_LIST))
		.arrayBuffer()
		.catch(() => new ArrayBuffer(0));
	const all = [...listed(zip, bytes, found, sink)].sort((a, b) => a.at - b.at);
	const entries: ZipEntry[] = [];
	let total = 0;
	for (const [n, entry] of all.entries()) {
		const { name: path, at, packed, size, method } = entry;
		const name = `${zip} › ${path}`;
		if (path.endsWith('/') || isClutter(path)) continue;
		if (/\.zip$/i.test(path)) sink.refuse(name, NESTED);
		else if (!/\.json$/i.test(path)) sink.skip(name);
		else {
			const reason = reasonAgainst(entry);
			if (reason !== undefined) {
				sink.refuse(name, reason);
				continue;
			}
			total += size;
			if (total > MAX_UNZIPPED) {
				sink.refuse(zip, BOMB);
				break;
			}
			// At most two lengths of 64 KiB stand before the packed bytes.
			entries.push({ name, at, end: Math.min(all[n + 1]?.at ?? found.at, at + packed + 0x20100), packed, size, stored: method === 0 });
		}
	}
	return entries;
}
