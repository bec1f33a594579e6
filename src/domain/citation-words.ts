/** Kinds, numbers and names of acts in the many ways people write them, all brought to one. Pure. */
import { fold } from './fold.ts';

/** Words for kinds of acts, folded → kind; `q` may be quyết định or quy định. */
export const KIND_WORDS: Record<string, string> = {
	'bo luat': 'bo-luat',
	luat: 'luat',
	'nghi quyet': 'nghi-quyet',
	nq: 'nghi-quyet',
	'nghi dinh': 'nghi-dinh',
	nd: 'nghi-dinh',
	'thong tu': 'thong-tu',
	tt: 'thong-tu',
	'quyet dinh': 'quyet-dinh',
	'quy dinh': 'quy-dinh',
	qd: 'q',
	'huong dan': 'huong-dan',
	hd: 'huong-dan',
	'quy che': 'quy-che',
	qc: 'quy-che',
	'chi thi': 'chi-thi',
	ct: 'chi-thi',
	'cong van': 'cong-van',
	cv: 'cong-van',
};

/** Words for kinds, as written and without spaces; the longest is tried first. */
export const KINDS_BY_LENGTH = Object.keys(KIND_WORDS)
	.sort((a, b) => b.length - a.length)
	.map((w) => [w, w.replaceAll(' ', '')] as const);

/** Who issued it, as said → as the number writes it. Folded; longer first. */
export const ISSUERS: readonly (readonly [said: string, written: string])[] = [
	['van phong trung uong dang', 'vptw'],
	['van phong trung uong', 'vptw'],
	['ban to chuc trung uong', 'btctw'],
	['bo khoa hoc va cong nghe', 'bkhcn'],
	['bo khoa hoc cong nghe', 'bkhcn'],
	['bo noi vu', 'bnv'],
	['bo cong an', 'bca'],
	['thu tuong chinh phu', 'ttg'],
	['thu tuong', 'ttg'],
	['chinh phu', 'cp'],
	['trung uong', 'tw'],
];

/** Clerks leave out the zero before a number. */
const withoutZeros = (text: string): string => text.replace(/^0+(?=\d)/, '');
/** "05-HD/VPTW" → "5hdvptw". */
export const squeeze = (text: string): string => withoutZeros(fold(text).replace(/[^a-z0-9]+/g, ''));
/** Words of a text, folded, parted by one space. */
export const wordsOf = (text: string) =>
	fold(text)
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();

/** Ways in which people write a number: "30/2020/NĐ-CP" → 30, 302020, 30ndcp, 302020ndcp, 302020cp …; `issued` lends its year. */
export function numberKeys(number: string, issued?: string): ReadonlySet<string> {
	const parts = wordsOf(number).split(' ');
	const first = parts[0] ?? '';
	const isYear = (p: string) => /^(19|20)\d{2}$/.test(p);
	const years = ['', ...parts.slice(1).filter(isYear), ...(issued === undefined ? [] : [issued.slice(0, 4)])];
	const tail = parts.slice(1).filter((p) => !isYear(p));
	const issuers = [tail, tail.filter((p) => KIND_WORDS[p] === undefined)].flatMap((t) => t.map((_, i) => t.slice(0, i + 1).join('')));
	const made = new Set<string>();
	for (const year of years)
		for (const issuer of ['', ...issuers]) for (const key of [first + year + issuer, first + issuer + year]) made.add(withoutZeros(key));
	return made;
}
