import { slugify } from '../domain/fold.ts';
import type { Round } from '../schemas/assessment.ts';

/** Long enough to tell offices apart, short enough for a path on Windows. */
const LONGEST = 60;

/** "bao-cao-tu-kiem-tra-dang-uy-xa-binh-minh-2026-11-22.docx": ASCII, with office and day. */
export function paperFileName(what: string, round: Pick<Round, 'office' | 'title'>, day: string, extension: string): string {
	const office = slugify(round.office || round.title)
		.slice(0, LONGEST)
		.replace(/-$/, '');
	return `${what}-${office || 'dot'}-${day}.${extension}`;
}
