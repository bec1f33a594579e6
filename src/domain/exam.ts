/** Exams drawn from the bank by a seed: the same choice gives the same paper on any machine. Pure. */
import { mayBeAsked, numberWords, plainOf, shownOrder, type QuizEntry, type QuizQuestion } from './quiz.ts';
import { hash32, shuffled } from './seeded.ts';

export interface ExamChoice {
	seed: string;
	count: number;
	minutes: number;
	versions: number;
	/** None: all. */
	topics: string[];
	levels: string[];
	/** Day whose law the paper goes by, `yyyy-mm-dd`. */
	day: string;
	/** Several options, steps and pairs earn their share; left out, they are whole or nothing. */
	partial?: boolean;
}

export const LIMITS = { count: [5, 100], minutes: [5, 180], versions: [1, 8] } as const;

const within = (value: number, [low, high]: readonly [number, number]) => Math.min(high, Math.max(low, Math.round(value) || low));

/** Numbers inside their limits, a seed of plain signs. */
export function settleChoice(c: ExamChoice): ExamChoice {
	const seed = c.seed
		.toUpperCase()
		.replace(/[^A-Z0-9-]/g, '')
		.slice(0, 24);
	return {
		...c,
		seed: seed === '' ? 'A' : seed,
		count: within(c.count, LIMITS.count),
		minutes: within(c.minutes, LIMITS.minutes),
		versions: within(c.versions, LIMITS.versions),
	};
}

/** Questions the choice may draw from. */
export function examPool<Q extends QuizEntry>(bank: readonly Q[], c: ExamChoice): Q[] {
	const has = (list: readonly string[], v: string) => list.length === 0 || list.includes(v);
	return bank.filter((q) => mayBeAsked(q, c.day) && has(c.topics, q.topic) && has(c.levels, q.level));
}

/**
 * Draws questions, topic by topic in turn and level by level inside a topic, until there are enough: topics differ by at most one
 * question while they last. Each question's place depends on the seed and its own id, so the order of the bank does not matter.
 */
export function drawExam(pool: readonly QuizQuestion[], { seed, count }: Pick<ExamChoice, 'seed' | 'count'>): QuizQuestion[] {
	const ranked = [...pool].sort((a, b) => hash32(`${seed}|${a.id}`) - hash32(`${seed}|${b.id}`) || (a.id < b.id ? -1 : 1));
	const names = (key: 'topic' | 'level') => [...new Set(ranked.map((q) => q[key] as string))].sort();
	const levels = shuffled(names('level'), `${seed}|muc`);
	const queues = shuffled(names('topic'), `${seed}|chu-de`).map((topic, i) => ({
		turn: i,
		strata: levels.map((level) => ranked.filter((q) => q.topic === topic && q.level === level)),
	}));
	const drawn: QuizQuestion[] = [];
	while (drawn.length < count && queues.some((t) => t.strata.some((s) => s.length > 0))) {
		for (const queue of queues) {
			if (drawn.length >= count) break;
			for (let tried = 0; tried < levels.length; tried++) {
				const next = queue.strata[queue.turn++ % levels.length]!.shift();
				if (next === undefined) continue;
				drawn.push(next);
				break;
			}
		}
	}
	return drawn.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A question as one version prints it. */
export interface ExamQuestion {
	/** From 1. */
	number: number;
	question: QuizQuestion;
	/** Numbers of the question's own order, in the order printed. */
	order: number[];
}

export interface ExamVersion {
	/** "101" */
	code: string;
	questions: ExamQuestion[];
}

/** Versions 101, 102 …: the same questions, in another order and with their options in another order. */
export function examVersions(drawn: readonly QuizQuestion[], { seed, versions }: Pick<ExamChoice, 'seed' | 'versions'>): ExamVersion[] {
	return Array.from({ length: versions }, (_, i) => {
		const code = String(101 + i);
		const questions = shuffled(drawn, `${seed}|${code}`).map((question, n) => ({ number: n + 1, question, order: shownOrder(question, `${seed}|${code}`) }));
		return { code, questions };
	});
}

/** How the paper is marked, for its reader and for who marks it. */
export const markingWords = ({ partial }: Pick<ExamChoice, 'partial'>): string =>
	partial
		? 'Chấm từng phần. Câu nhiều ý: lấy số ý đúng đã chọn trừ số ý sai đã chọn (không xuống dưới 0), chia cho số ý đúng. Câu xếp thứ tự, nối: số chỗ đúng chia cho số chỗ.'
		: 'Mỗi câu 1 điểm; câu nhiều ý, xếp thứ tự, nối phải đúng hết mới được điểm.';

export const letter = (i: number): string => String.fromCharCode(65 + i);

/** What is printed below the stem, marked with letters; for pairs, left sides are numbered and right sides lettered. */
export function printed({ question: q, order }: ExamQuestion, partial = false): { lines: string[]; note?: string } {
	const lettered = (texts: string[]) => texts.map((t, i) => `${letter(i)}. ${plainOf(t)}`);
	switch (q.type) {
		case 'single':
			return { lines: lettered(order.map((i) => q.options[i]!.text)) };
		case 'multiple':
			return { lines: lettered(order.map((i) => q.options[i]!.text)), note: `có thể có nhiều ý đúng, ${partial ? 'chọn sai bị trừ' : 'phải chọn đủ'}` };
		case 'boolean':
			return { lines: ['A. Đúng', 'B. Sai'] };
		case 'order':
			return { lines: lettered(order.map((i) => q.steps[i]!)), note: 'ghi các chữ cái theo thứ tự đúng' };
		case 'match':
			return {
				lines: [...q.pairs.map((p, i) => `(${i + 1}) ${plainOf(p.left)}`), ...lettered(rights(q.pairs, order))],
				note: 'nối mỗi số với một chữ cái; một chữ cái có thể dùng nhiều lần',
			};
		case 'number':
			return { lines: [], note: `ghi con số, đơn vị: ${q.unit}` };
	}
}

/** Right sides as printed: each said once. */
export function rights(pairs: readonly { right: string }[], order: readonly number[]): string[] {
	return [...new Set(order.map((i) => pairs[i]!.right))];
}

/** The key of one printed question: "C", "A, C, D", "B, D, A, C", "1–C, 2–A", "15 ngày". */
export function keyOf({ question: q, order }: ExamQuestion): string {
	switch (q.type) {
		case 'single':
			return letter(order.findIndex((i) => q.options[i]!.id === q.answer));
		case 'multiple':
			return order.flatMap((i, at) => (q.answer.includes(q.options[i]!.id) ? letter(at) : [])).join(', ');
		case 'boolean':
			return q.answer ? 'A' : 'B';
		case 'order':
			return q.steps.map((_, i) => letter(order.indexOf(i))).join(', ');
		case 'match':
			return q.pairs.map((p, i) => `${i + 1}–${letter(rights(q.pairs, order).indexOf(p.right))}`).join(', ');
		case 'number':
			return `${numberWords(q.answer)} ${q.unit}`;
	}
}

/** Six hex digits that tell whether two machines drew from the same questions. */
export function poolMark(pool: readonly QuizQuestion[]): string {
	const texts = [...pool]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.map((q) =>
			[
				q.id,
				plainOf(q.stem),
				keyOf({ number: 0, question: q, order: shownOrder(q, '') }),
				...printed({ number: 0, question: q, order: shownOrder(q, '') }).lines,
			].join('|'),
		);
	return hash32(texts.join('\n')).toString(16).padStart(8, '0').slice(0, 6);
}
