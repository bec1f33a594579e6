import type { QuizData } from '../../domain/quiz.ts';

/** Reads the questions the build put into the page. */
export function readQuizData(): QuizData {
	return JSON.parse(document.getElementById('cau-hoi-du-lieu')?.textContent ?? '{}') as QuizData;
}

/** Address of a page as the built page links to it: only the build knows how a stick spells it. @param mark attribute of the link */
export function linkOf(mark: string): string {
	return document.querySelector<HTMLAnchorElement>(`a[${mark}]`)?.href ?? '';
}
