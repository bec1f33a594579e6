/** Name and version of the file a roll-up is saved to. */
export const ROLLUP_FORMAT = 'so-tay-van-thu-luu-tru/tong-hop';
export const ROLLUP_VERSION = 1;

/** True for the beginning of a file that keeps a roll-up. */
export function looksLikeRollup(start: string): boolean {
	return start.includes(`"${ROLLUP_FORMAT}"`);
}
