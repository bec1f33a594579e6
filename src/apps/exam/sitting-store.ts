import { parseSitting, type Sitting } from '../../domain/sitting.ts';

/** One sitting an exam and version, so that two exams on one machine never meet. */
const keyOf = (exam: string, version: string): string => `so-tay-vtlt.thi.${exam}.${version}`;

export function loadSitting(exam: string, version: string): Sitting | undefined {
	try {
		return parseSitting(localStorage.getItem(keyOf(exam, version)));
	} catch {
		return undefined;
	}
}

/** False where nothing can be kept: the page says so. */
export function keepSitting(s: Sitting): boolean {
	try {
		localStorage.setItem(keyOf(s.exam, s.version), JSON.stringify(s));
		return true;
	} catch {
		return false;
	}
}

export function dropSitting(exam: string, version: string): void {
	try {
		localStorage.removeItem(keyOf(exam, version));
	} catch {
		// Nothing was kept.
	}
}
