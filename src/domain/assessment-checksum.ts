import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';

/**
 * SHA-256, hex, over the canonical JSON of a file without its own `checksum`. Guards against slips of copying and editing,
 * not against forgery: whoever edits a file can work out a new one. In plain script, since `crypto.subtle` is missing on plain http.
 */
export function checksumOf(file: Readonly<Record<string, unknown>>): string {
	const { checksum: _own, ...rest } = file;
	return bytesToHex(sha256(utf8ToBytes(canonicalJson(rest))));
}
