import type { ValidityState } from '../domain/validity.ts';

/** Colour class of a validity tag; the words always stand beside the colour. */
export const VALIDITY_TONE: Record<ValidityState, string> = {
	'in-force': 'ok',
	amended: 'ok',
	'not-yet': 'warn',
	uncertain: 'warn',
	expired: 'bad',
};
