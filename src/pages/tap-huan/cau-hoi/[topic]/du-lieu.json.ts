import type { APIRoute } from 'astro';
import { topicBank } from '../../../../components/quiz-data.ts';
import { QUIZ_TOPICS } from '../../../../components/quiz-files.ts';
import type { Topic } from '../../../../schemas/common.ts';

export const getStaticPaths = () => QUIZ_TOPICS.map((topic) => ({ params: { topic } }));
/** Questions of a topic with their answers, fetched by practice, exams and marking once the topic is asked for. */
export const GET: APIRoute = ({ params }) => Response.json(topicBank(params['topic'] as Topic));
