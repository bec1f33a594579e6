import { validityOn } from '../domain/validity.ts';
import { askedProblems } from './asked.ts';
import { checklistProblems } from './checklist-problems.ts';
import type { Resolve } from './citations.ts';
import { dutyProblems } from './duties.ts';
import { formProblems } from './form-problems.ts';
import type { Library } from './library.ts';
import { nodesOf, type Citing } from './nodes.ts';
import { programmeProblems } from './programmes.ts';
import { questionProblems } from './question-problems.ts';
import { createResolver, suggest } from './resolve.ts';
import type { Problem } from './source.ts';
import { usesOf } from './uses.ts';

export interface Graph {
	resolve: Resolve;
	/** Who cites a target ("30-2020-nd-cp#dieu-30", "quy-trinh/…"), without repeats, in reading order of kinds. */
	citedBy(target: string): Citing[];
	problems: Problem[];
}

const SAYS_EXPIRED = /hết hiệu lực|đã hết|văn bản cũ|trước đây|bị thay|thay thế|đã thay/iu;

/**
 * Checks every citation between entries and builds the reverse links.
 * @param day `yyyy-mm-dd`; citations of rules that are not in force on it are warned about
 */
export function buildGraph(library: Library, day: string): Graph {
	const resolve = createResolver(library);
	const problems: Problem[] = [];
	const reverse = new Map<string, Citing[]>();

	/** Each entry is checked once, so that one who cites a target twice stands last in its list. */
	const record = (target: string, from: Citing) => {
		const list = reverse.get(target);
		if (list === undefined) reverse.set(target, [from]);
		else if (list.at(-1) !== from) list.push(from);
	};

	for (const [entry, from] of nodesOf(library)) {
		const self = from.kind === 'regulation' ? from.id : undefined;
		for (const use of usesOf(entry, self)) {
			if (resolve(use.target) === undefined) {
				problems.push({
					file: entry.file,
					line: use.line(),
					severity: 'error',
					message: `Viện dẫn không có thật: "${use.target}".`,
					mend: suggest(library, use.target),
				});
				continue;
			}
			const page = use.target.split('#')[0]!;
			if (page !== self) record(use.target, from);
			const cited = library.regulations.get(page);
			if (cited !== undefined && page !== self && !SAYS_EXPIRED.test(use.context)) {
				const validity = validityOn(cited.data, day);
				if (validity.state === 'expired') {
					problems.push({
						file: entry.file,
						line: use.line(),
						severity: 'warning',
						message: `Dẫn văn bản không còn hiệu lực: ${cited.data.number}.`,
						mend: 'Dẫn văn bản thay thế, hoặc nói rõ là đã hết hiệu lực.',
					});
				}
			}
		}
	}
	const citedBy = (target: string) => reverse.get(target) ?? [];
	problems.push(
		...checklistProblems(library),
		...formProblems(library),
		...dutyProblems(library, citedBy, day),
		...questionProblems(library, day),
		...programmeProblems(library),
		...askedProblems(library),
	);

	return { resolve, citedBy, problems };
}

/**
 * What an author must mend. While a file cannot be read, everything that leads to it looks broken: links are then judged once it can.
 * @returns what to show, and how many errors between files were put off
 */
export function problemsToMend(library: Library, graph: Graph): { problems: Problem[]; later: number } {
	if (!library.problems.some((p) => p.unread)) return { problems: [...library.problems, ...graph.problems], later: 0 };
	return { problems: library.problems, later: graph.problems.filter((p) => p.severity === 'error').length };
}

/** Said where errors between files were put off; "" where none were. */
export const laterWords = (later: number): string =>
	later === 0 ? '' : `Còn ${later} lỗi dẫn giữa các tệp, có thể chỉ vì tệp trên chưa đọc được: sửa xong thì chạy lại.`;
