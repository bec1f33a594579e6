import type { QuizBasis, QuizQuestion } from '../domain/quiz.ts';
import { listOf, type QuizList } from '../domain/quiz-list.ts';
import { handbook } from '../markdown/handbook.ts';
import { plainInline, renderInline } from '../markdown/inline.ts';
import { EVIDENCE } from '../schemas/evidence.ts';
import { TOPICS, type Topic } from '../schemas/common.ts';
import { AUDIENCES, LEVELS, type Question } from '../schemas/training.ts';
import { href } from './paths.ts';

function basisOf(target: string): QuizBasis[] {
	const { library, graph } = handbook();
	const found = graph.resolve(target);
	if (!found) return [];
	const [slug = '', id] = target.split('#');
	const regulation = library.regulations.get(slug);
	const evidence = (id === undefined ? undefined : regulation?.byId.get(id)?.evidence) ?? regulation?.data.evidence;
	const { effective: from, expires: until } = regulation?.data ?? {};
	return [
		{
			href: href(found.href),
			text: found.text,
			regulation: slug,
			...(evidence === undefined || evidence === 'full' ? {} : { evidence: EVIDENCE[evidence].short }),
			...(from === undefined ? {} : { from }),
			...(until === undefined ? {} : { until }),
		},
	];
}

/** Every text of a question through a function; its shape stays. */
export function mapTexts(q: Question, text: (markdown: string) => string): Question {
	const stem = text(q.stem);
	switch (q.type) {
		case 'single':
		case 'multiple':
			return { ...q, stem, options: q.options.map((o) => ({ ...o, text: text(o.text), feedback: text(o.feedback) })) };
		case 'boolean':
			return { ...q, stem, feedback: { true: text(q.feedback.true), false: text(q.feedback.false) } };
		case 'order':
			return { ...q, stem, steps: q.steps.map(text), feedback: text(q.feedback) };
		case 'match':
			return { ...q, stem, pairs: q.pairs.map((p) => ({ left: text(p.left), right: text(p.right) })), feedback: text(q.feedback) };
		case 'number':
			return { ...q, stem, feedback: text(q.feedback) };
	}
}

const bank = (text: (markdown: string) => string, topic?: Topic): QuizQuestion[] =>
	[...handbook().library.questions.values()]
		.map((e) => e.data)
		.filter((q) => !q.retired && (topic === undefined || q.topic === topic))
		.map((q) => ({ ...mapTexts(q, text), links: q.basis.flatMap(basisOf) }));

/** The bank in plain words: for papers and files. */
export const plainBank = (): QuizQuestion[] => bank((t) => plainInline(t));

/** The questions of one topic with texts as HTML, as pages of questions fetch them. */
export const topicBank = (topic: Topic): QuizQuestion[] => bank((t) => renderInline(t, import.meta.env.BASE_URL), topic);

/** The list of the bank: what a page of questions carries itself. */
export function quizList(): QuizList {
	const { library } = handbook();
	const names = Object.fromEntries([...library.regulations.values()].map((r) => [r.slug, `${r.data.number}: ${r.data.shortTitle}`]));
	return listOf(
		bank((t) => t),
		names,
		{ topics: TOPICS, levels: LEVELS, audiences: AUDIENCES },
	);
}
