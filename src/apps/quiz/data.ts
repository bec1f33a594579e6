import type { QuizData } from '../../domain/quiz.ts';

/** Reads the questions the build put into the page. */
export function readQuizData(): QuizData {
	return JSON.parse(document.getElementById('cau-hoi-du-lieu')?.textContent ?? '{}') as QuizData;
}

/** Hands the reader a file. Nothing is sent anywhere. */
export function saveFile(name: string, content: BlobPart, type: string): void {
	const url = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Address of a page as the built page links to it: only the build knows how a stick spells it. @param mark attribute of the link */
export function linkOf(mark: string): string {
	return document.querySelector<HTMLAnchorElement>(`a[${mark}]`)?.href ?? '';
}
