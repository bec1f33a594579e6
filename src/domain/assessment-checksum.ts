import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalBytes } from './canonical-bytes.ts';

/** SHA-256 in hex, in plain script: `crypto.subtle` is missing on plain http. */
export function sha256Hex(bytes: Uint8Array): string {
	return bytesToHex(sha256(bytes));
}

/**
 * What the checksum of a file is worked out from: its canonical JSON without its own `checksum`. To be used before the next call.
 * @param deepest nesting that is followed; deeper data throws a `RangeError`
 */
export function checkedBytes(file: Readonly<Record<string, unknown>>, deepest?: number): Uint8Array<ArrayBuffer> {
	const { checksum: _own, ...rest } = file;
	return canonicalBytes(rest, deepest);
}

/** The checksum of a file. Guards against slips of copying and editing, not against forgery: whoever edits a file can work out a new one. */
export function checksumOf(file: Readonly<Record<string, unknown>>): string {
	return sha256Hex(checkedBytes(file));
}
