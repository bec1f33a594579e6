import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256Hex } from '../../domain/assessment-checksum.ts';

/** SHA-256 in hex: by the browser itself where it lends its own (https, this machine), in script on plain http. The bytes may change after the call. */
export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
	if (subtle === undefined) return sha256Hex(bytes);
	return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}
