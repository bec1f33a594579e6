import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const CHUNK = 2_000_000;

/** SHA-256 of a file, hex; in plain script, since `crypto.subtle` is missing on plain http. @param told share that is done, 0–1 */
export async function fileSum(file: Blob, told: (share: number) => void): Promise<string> {
	const hash = sha256.create();
	for (let at = 0; at < file.size; at += CHUNK) {
		hash.update(new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer()));
		told(Math.min(1, (at + CHUNK) / file.size));
		// An old machine stays usable meanwhile.
		await new Promise((done) => setTimeout(done));
	}
	return bytesToHex(hash.digest());
}
