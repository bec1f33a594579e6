import { quizFile } from '../../../components/quiz-files.ts';

export const GET = () => quizFile('gift');
