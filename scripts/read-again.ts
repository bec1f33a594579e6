import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

let room = Buffer.alloc(1 << 18);

/**
 * Bytes of a file, in one buffer for all files: those of thousands, left to themselves, stay in memory for long.
 * @returns a view that is good until the next call
 */
export function readAgain(path: string): Uint8Array {
	const file = openSync(path, 'r');
	try {
		const { size } = fstatSync(file);
		if (room.length < size) room = Buffer.alloc(2 * size);
		let got = 0;
		while (got < size) {
			const more = readSync(file, room, got, size - got, null);
			if (more === 0) break;
			got += more;
		}
		return room.subarray(0, got);
	} finally {
		closeSync(file);
	}
}
