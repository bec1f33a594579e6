import { signal } from '@preact/signals';
import type { QuizQuestion } from '../../domain/quiz.ts';
import { readList, type QuizHead, type QuizList } from '../../domain/quiz-list.ts';

const element = () => document.getElementById('cau-hoi-du-lieu');

/** Reads the list of questions the build put into the page. */
export function readQuizHead(): QuizHead {
	return readList(JSON.parse(element()!.textContent) as QuizList);
}

/** Topics whose texts are here. */
export const loaded = signal<ReadonlyMap<string, readonly QuizQuestion[]>>(new Map());

/** All questions of some topics; `undefined` while any of them is not here. */
export function questionsOf(topics: readonly string[]): QuizQuestion[] | undefined {
	const found = topics.map((t) => loaded.value.get(t));
	return found.every((q) => q !== undefined) ? found.flat() : undefined;
}

/** Fetches what is not here yet, one file a topic. @returns whether all of it came */
export async function loadTopics(topics: readonly string[]): Promise<boolean> {
	const base = element()?.dataset['base'] ?? '/';
	const fetched = await Promise.allSettled(
		topics
			.filter((t) => !loaded.value.has(t))
			.map(async (t) => {
				const answer = await fetch(`${base}tap-huan/cau-hoi/${t}/du-lieu.json`);
				if (!answer.ok) throw new Error(String(answer.status));
				const questions = (await answer.json()) as QuizQuestion[];
				loaded.value = new Map([...loaded.value, [t, questions]]);
			}),
	);
	return fetched.every((f) => f.status === 'fulfilled');
}

/** Address of a page as the built page links to it: only the build knows how a stick spells it. @param mark attribute of the link */
export function linkOf(mark: string): string {
	return document.querySelector<HTMLAnchorElement>(`a[${mark}]`)?.href ?? '';
}
