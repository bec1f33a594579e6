import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalBytes } from './canonical-bytes.ts';

/**
 * SHA-256, hex, over the canonical JSON of a file without its own `checksum`. Guards against slips of copying and editing,
 * not against forgery: whoever edits a file can work out a new one. In plain script, since `crypto.subtle` is missing on plain http.
 * @param deepest nesting that is followed; deeper data throws a `RangeError`
 */
export function checksumOf(file: Readonly<Record<string, unknown>>, deepest?: number): string {
	const { checksum: _own, ...rest } = file;
	return bytesToHex(sha256(canonicalBytes(rest, deepest)));
}
