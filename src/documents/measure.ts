/**
 * Width of a line in bold Times, in mm: the rules below title, motto and issuer are as long as the line above them, or a share of it.
 * Advance widths of the base letters, in thousandths of the size; marks above and below letters take no width.
 */
const UPPER = [722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667];
const LOWER = [500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444];
const MM_PER_POINT = 25.4 / 72;

/**
 * @param text one line
 * @param size points
 */
export function boldWidth(text: string, size: number): number {
	const base = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd');
	let thousandths = 0;
	for (const letter of base) {
		const code = letter.charCodeAt(0);
		if (code >= 65 && code <= 90) thousandths += UPPER[code - 65]!;
		else if (code >= 97 && code <= 122) thousandths += LOWER[code - 97]!;
		else thousandths += letter === ' ' ? 250 : letter === '…' ? 1000 : letter === '-' ? 333 : 500;
	}
	return (thousandths / 1000) * size * MM_PER_POINT;
}
