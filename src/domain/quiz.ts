/** Questions as they are asked: order of what is shown, reading of answers, the key. Pure. */
import type { Question } from '../schemas/training.ts';
import { lapsedBasis, type BasisDates } from './edition.ts';
import { shuffled } from './seeded.ts';

/** A provision that a question rests on, as a link. */
export interface QuizBasis extends BasisDates {
	href: string;
	text: string;
	/** Short word for how the rule is known, where it was not read in full. */
	evidence?: string;
	/** Slug of the regulation, for choosing by it. */
	regulation: string;
}

/** A question with its texts made ready by the build (HTML for practice, plain words for papers). */
export type QuizQuestion = Question & { links: QuizBasis[] };

/** What is known of a question before its texts are loaded: enough to choose, to count and to leave out. */
export interface QuizEntry {
	id: string;
	topic: string;
	level: string;
	audience: readonly string[];
	retired: boolean;
	links: readonly Pick<QuizBasis, 'regulation' | 'from' | 'until'>[];
}

/**
 * An answer, by type: id of an option; ids; true or false; steps in the learner's order (numbers of the right order);
 * for each left side the number of the right side chosen, −1 where none; a number as typed.
 */
export type Response = string | string[] | boolean | number[] | undefined;

/** Order in which options, steps or right sides are shown: numbers of the question's own order. */
export function shownOrder(q: Question, seed: string): number[] {
	const count = q.type === 'order' ? q.steps.length : q.type === 'match' ? q.pairs.length : 'options' in q ? q.options.length : 0;
	const own = Array.from({ length: count }, (_, i) => i);
	const order = shuffled(own, `${seed}|${q.id}`);
	// Steps that stand in the right order already ask nothing.
	return q.type === 'order' && order.every((v, i) => v === i) ? [...own.slice(1), 0] : order;
}

/** "2,5", "2.5", "1.000", " 15 " → a number; `undefined` for anything else. */
export function readNumber(text: string): number | undefined {
	const bare = text.replace(/\s/g, '');
	const grouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare) ? bare.replaceAll('.', '') : bare;
	return /^-?\d+(?:[.,]\d+)?$/.test(grouped) ? Number(grouped.replace(',', '.')) : undefined;
}

/** Whether anything was answered, so that it can be judged. Order and match count once every place is filled. */
export function isAnswered(q: Question, r: Response): boolean {
	if (r === undefined) return false;
	if (q.type === 'number') return typeof r === 'string' && r.trim() !== '';
	if (q.type === 'multiple') return Array.isArray(r) && r.length > 0;
	if (q.type === 'match') return Array.isArray(r) && r.length === q.pairs.length && r.every((v) => typeof v === 'number' && v >= 0);
	return true;
}

/** Whole or nothing, so that paper and screen give the same mark. */
export function isRight(q: Question, r: Response): boolean {
	if (!isAnswered(q, r)) return false;
	switch (q.type) {
		case 'single':
		case 'boolean':
			return r === q.answer;
		case 'multiple':
			return Array.isArray(r) && r.length === q.answer.length && q.answer.every((a) => (r as string[]).includes(a));
		case 'order':
			return Array.isArray(r) && q.steps.every((s, i) => q.steps[r[i] as number] === s);
		case 'match':
			// Two left sides may share a right side: what counts is what it says.
			return Array.isArray(r) && q.pairs.every((p, i) => q.pairs[r[i] as number]?.right === p.right);
		case 'number':
			return typeof r === 'string' && readNumber(r) === q.answer;
	}
}

/**
 * Share of a question that an answer earns where the trainer gives partial credit, 0 to 1. Several options: right ones chosen less wrong
 * ones chosen, out of all right ones. Steps: those at their place. Pairs: those joined rightly. Other types: whole or nothing.
 */
export function creditOf(q: Question, r: Response): number {
	if (!Array.isArray(r)) return isRight(q, r) ? 1 : 0;
	const given: readonly unknown[] = r;
	switch (q.type) {
		case 'multiple': {
			const wrong = new Set(given.filter((id) => !q.answer.includes(id as string))).size;
			return Math.max(0, q.answer.filter((id) => given.includes(id)).length - wrong) / q.answer.length;
		}
		case 'order':
			return q.steps.filter((s, i) => q.steps[given[i] as number] === s).length / q.steps.length;
		case 'match':
			return q.pairs.filter((p, i) => q.pairs[given[i] as number]?.right === p.right).length / q.pairs.length;
		default:
			return 0;
	}
}

/** Points to two decimals: what a mark of thirds is told and added up as. */
export const rounded = (points: number): number => Math.round(points * 100) / 100;

/** False where the question is retired, or every act it rests on is out of force on the day. */
export function mayBeAsked(q: Pick<QuizEntry, 'retired' | 'links'>, day: string): boolean {
	return !q.retired && !lapsedBasis({ basis: q.links }, day).all;
}

export interface Choice {
	topic?: string;
	audience?: string;
	level?: string;
	regulation?: string;
}

/** Questions of a choice; a field left empty leaves everything in. */
export function chosen<Q extends QuizEntry>(questions: readonly Q[], choice: Choice): Q[] {
	return questions.filter(
		(q) =>
			(!choice.topic || q.topic === choice.topic) &&
			(!choice.audience || q.audience.includes(choice.audience)) &&
			(!choice.level || q.level === choice.level) &&
			(!choice.regulation || q.links.some((l) => l.regulation === choice.regulation)),
	);
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Plain words of HTML that the build made out of short Markdown. */
export function plainOf(html: string): string {
	return html
		.replace(/<[^>]+>/g, '')
		.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, dec?: string, name?: string) =>
			hex ? String.fromCodePoint(parseInt(hex, 16)) : dec ? String.fromCodePoint(Number(dec)) : (ENTITIES[name ?? ''] ?? whole),
		);
}

/** What is said after an answer: about the choices made, or about the question as a whole. */
export function feedbackOf(q: Question, r: Response): string[] {
	if (q.type === 'single') return q.options.filter((o) => o.id === r || o.id === q.answer).map((o) => o.feedback);
	if (q.type === 'multiple') return [];
	if (q.type === 'boolean') return [r === undefined ? q.feedback[q.answer ? 'true' : 'false'] : q.feedback[r === true ? 'true' : 'false']];
	return [q.feedback];
}

/** A number as offices write it: 2,5. */
export const numberWords = (n: number): string => String(n).replace('.', ',');
