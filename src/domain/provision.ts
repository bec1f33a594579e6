/**
 * Addresses of provisions: how a mark in an act ("điểm đ khoản 3 Điều 31") becomes an id and back into words.
 * The id grammar is the project's address contract; printed papers and other tools rely on it.
 */

/** `own`: a passage whose number in the act is not known; it carries an id given by hand. */
export type ProvisionKind = 'part' | 'chapter' | 'section' | 'subsection' | 'article' | 'annex' | 'number' | 'clause' | 'point' | 'subpoint' | 'own';

export interface Segment {
	kind: ProvisionKind;
	/** The mark as the act prints it: "31", "II", "đ", "7.1.4", "ii"; for `own`, the heading. */
	mark: string;
}

const ID_PREFIX: Record<Exclude<ProvisionKind, 'number' | 'own'>, string> = {
	part: 'phan',
	chapter: 'chuong',
	section: 'muc',
	subsection: 'tieu-muc',
	article: 'dieu',
	annex: 'phu-luc',
	clause: 'khoan',
	point: 'diem',
	subpoint: 'tiet',
};

const HEADING_WORDS: Record<string, ProvisionKind> = {
	phần: 'part',
	chương: 'chapter',
	mục: 'section',
	'tiểu mục': 'subsection',
	điều: 'article',
	'phụ lục': 'annex',
};

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Value of a Roman numeral in either case; `undefined` when the text is not one. */
export function romanValue(text: string): number | undefined {
	if (!/^[ivxlc]+$/i.test(text)) return undefined;
	const digits = [...text.toLowerCase()].map((c) => ROMAN[c] ?? 0);
	return digits.reduce((sum, d, i) => sum + (d < (digits[i + 1] ?? 0) ? -d : d), 0);
}

function markId(segment: Segment): string {
	const mark = segment.mark.toLowerCase();
	switch (segment.kind) {
		case 'point':
			return mark === 'đ' ? 'dd' : mark;
		case 'number':
			return mark.replaceAll('.', '-');
		case 'article':
		case 'clause':
			return mark;
		default:
			return String(romanValue(mark) ?? mark);
	}
}

/**
 * Id of a provision from the segments of its path, outermost first.
 * Articles are numbered through a whole act, so an article's id starts anew unless it stands in an annex.
 */
export function provisionId(path: readonly Segment[]): string {
	let id = '';
	for (const segment of path) {
		if (segment.kind === 'own') throw new Error('A passage with an id of its own is not built from its path.');
		const annex = /^phu-luc-[^-]+/.exec(id)?.[0] ?? '';
		const base = segment.kind === 'article' || segment.kind === 'part' || segment.kind === 'chapter' ? annex : id;
		const own = segment.kind === 'number' ? markId(segment) : `${ID_PREFIX[segment.kind]}-${markId(segment)}`;
		id = base === '' ? own : `${base}-${own}`;
	}
	return id;
}

export interface ParsedHeading extends Segment {
	title: string;
}

/** Reads "Điều 31. Trách nhiệm", "Phần II. …", "7.1.4. …"; `undefined` for any other heading. */
export function parseHeading(text: string): ParsedHeading | undefined {
	const worded = /^(Phần|Chương|Mục|Tiểu mục|Điều|Phụ lục)\s+([IVXLC]+|\d+[a-zđ]?|[A-Z])(?:\s*[.:]\s*(.*))?$/su.exec(text);
	if (worded) {
		const kind = HEADING_WORDS[worded[1]!.toLowerCase()]!;
		return { kind, mark: worded[2]!, title: (worded[3] ?? '').trim() };
	}
	const numbered = /^(\d+(?:\.\d+)*)\.?\s+(.*)$/su.exec(text);
	if (numbered) return { kind: 'number', mark: numbered[1]!, title: numbered[2]!.trim() };
	return undefined;
}

/** Reads the mark that opens a clause: "Khoản 3. ", "Khoản 1–2. ". Gives every clause number it covers. */
export function parseClauseMark(text: string): { marks: string[]; length: number } | undefined {
	const found = /^Khoản (\d+[a-zđ]?)(?:\s*[–-]\s*(\d+))?\.(?:\s+|$)/u.exec(text);
	if (!found) return undefined;
	const first = found[1]!;
	const last = found[2];
	const marks = last === undefined ? [first] : Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => String(Number(first) + i));
	return { marks, length: found[0].length };
}

/** Reads the mark that opens a point: "điểm đ) ". */
export function parsePointMark(text: string): { mark: string; length: number } | undefined {
	const found = /^điểm ([a-zđ])\)\s*/u.exec(text);
	return found ? { mark: found[1]!, length: found[0].length } : undefined;
}

/** Reads the mark that opens a sub-point: "(ii) ". */
export function parseSubpointMark(text: string): { mark: string; length: number } | undefined {
	const found = /^\(([ivx]+)\)\s*/u.exec(text);
	return found ? { mark: found[1]!, length: found[0].length } : undefined;
}

/** Words for one segment as they stand in a citation: "điểm đ", "khoản 3", "Điều 31", "Phần II", "7.1.4". */
export function segmentWords(segment: Segment): string {
	switch (segment.kind) {
		case 'article':
			return `Điều ${segment.mark}`;
		case 'clause':
			return `khoản ${segment.mark}`;
		case 'point':
			return `điểm ${segment.mark}`;
		case 'subpoint':
			return `tiết (${segment.mark})`;
		case 'part':
			return `Phần ${segment.mark}`;
		case 'chapter':
			return `Chương ${segment.mark}`;
		case 'section':
			return `mục ${segment.mark}`;
		case 'subsection':
			return `tiểu mục ${segment.mark}`;
		case 'annex':
			return `Phụ lục ${segment.mark}`;
		case 'number':
			return segment.mark;
		case 'own':
			return `mục “${segment.mark}”`;
	}
}

/**
 * Words for a path as an office writes them. With an article: innermost first ("điểm đ khoản 3 Điều 31").
 * Without one (guidance of party offices): outermost first ("Phần II, mục I, 7.1.4, điểm e").
 */
export function pathWords(path: readonly Segment[]): string {
	const article = path.findIndex((s) => s.kind === 'article');
	if (article >= 0) {
		const annex = path.filter((s) => s.kind === 'annex').map(segmentWords);
		return [...path.slice(article).map(segmentWords).reverse(), ...annex].join(' ');
	}
	// "7, 7.1, 7.1.4" all stand on the path; the last says it all.
	const said = path.filter((s, i) => !(s.kind === 'number' && path[i + 1]?.kind === 'number'));
	const own = said.findLastIndex((s) => s.kind === 'own');
	const words = (own > 0 ? said.slice(own) : said).map(segmentWords).join(', ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
