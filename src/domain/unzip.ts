/** A file of a zip unpacked, with limits: a zip of a few kilobytes can hold gigabytes of nothing. */
import { Inflate, inflateSync } from 'fflate';
import type { ZipEntry } from './zip-list.ts';

/** What could not be unpacked. */
export const BROKEN_ENTRY = 'Không giải nén được: tệp trong zip bị hỏng. Giải nén ra thư mục rồi nạp lại.';

const LOCAL = 0x04034b50;
/** Longest piece unpacked in one go: it can swell a thousandfold before anybody sees that it lied about its size. */
const PIECE = 16_384;

let room = new Uint8Array(1 << 16);

/** Unpacks piece by piece and stops where the file turns out longer than it said. */
function inPieces(data: Uint8Array, out: Uint8Array): number {
	let to = 0;
	const inflate = new Inflate((piece) => {
		out.set(piece, to);
		to += piece.length;
	});
	for (let at = 0; at < data.length; at += PIECE) inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
	return to;
}

/**
 * A file of a zip as it was.
 * @param part what lies from `at` to `end` in the zip
 * @returns a view of a shared buffer or of `part`, to be used before the next call; `undefined` where it is not what the list of the zip says
 */
export function unpack(
	part: Uint8Array<ArrayBuffer>,
	{ packed, size, stored }: Pick<ZipEntry, 'packed' | 'size' | 'stored'>,
): Uint8Array<ArrayBuffer> | undefined {
	if (part.length < 30) return undefined;
	const head = new DataView(part.buffer, part.byteOffset, 30);
	const from = 30 + head.getUint16(26, true) + head.getUint16(28, true);
	if (head.getUint32(0, true) !== LOCAL || from + packed > part.length) return undefined;
	const data = part.subarray(from, from + packed);
	if (stored) return packed === size ? data : undefined;
	// Room for one byte more than there should be tells a file that goes on.
	if (room.length <= size) room = new Uint8Array(2 * size);
	const out = room.subarray(0, size + 1);
	try {
		const length = packed > PIECE ? inPieces(data, out) : inflateSync(data, { out }).length;
		return length === size ? out.subarray(0, size) : undefined;
	} catch {
		return undefined;
	}
}
