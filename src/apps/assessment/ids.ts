/** A fresh id of 24 hex digits; `crypto.randomUUID` is missing on plain http. */
export function newId(): string {
	return [...crypto.getRandomValues(new Uint8Array(12))].map((b) => b.toString(16).padStart(2, '0')).join('');
}

/** A fresh id inside a round: papers, people. */
export function newLocalId(): string {
	return newId().slice(0, 12);
}
