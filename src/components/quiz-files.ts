import { exportQuestion } from '../domain/export-question.ts';
import { toGift } from '../domain/gift.ts';
import { toMoodle } from '../domain/moodle.ts';
import { mayBeAsked } from '../domain/quiz.ts';
import { editionDay } from '../markdown/handbook.ts';
import { TOPICS, type Topic } from '../schemas/common.ts';
import { plainBank } from './quiz-data.ts';

export const QUIZ_TOPICS = Object.keys(TOPICS) as Topic[];

/** The bank, or one topic of it, as a file for other software. */
export function quizFile(format: 'moodle' | 'gift', topic?: Topic): Response {
	const questions = plainBank()
		.filter((q) => (topic === undefined || q.topic === topic) && mayBeAsked(q, editionDay()))
		.map(exportQuestion);
	const category = `Sổ tay văn thư, lưu trữ${topic === undefined ? '' : `/${TOPICS[topic]}`}`;
	return format === 'moodle'
		? new Response(toMoodle(category, questions), { headers: { 'content-type': 'application/xml; charset=utf-8' } })
		: new Response(toGift(category, questions), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
