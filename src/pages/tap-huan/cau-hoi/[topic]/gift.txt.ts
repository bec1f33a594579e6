import type { APIRoute } from 'astro';
import { QUIZ_TOPICS, quizFile } from '../../../../components/quiz-files.ts';
import type { Topic } from '../../../../schemas/common.ts';

export const getStaticPaths = () => QUIZ_TOPICS.map((topic) => ({ params: { topic } }));
export const GET: APIRoute = ({ params }) => quizFile('gift', params['topic'] as Topic);
