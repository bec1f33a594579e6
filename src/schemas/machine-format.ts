/** Name and version of the file of everything on one machine. A newer version is refused with a message. */
export const MACHINE_FORMAT = 'so-tay-van-thu-luu-tru/du-lieu-tren-may';
export const MACHINE_VERSION = 1;
/** Largest file that is read: hundreds of full rounds stay below it. */
export const MAX_MACHINE_BYTES = 100_000_000;
/** Longest key of local storage and longest text under it. */
export const MAX_KEY = 600;
export const MAX_TEXT = 3_000_000;
