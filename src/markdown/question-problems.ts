import { validityOn } from '../domain/validity.ts';
import type { Library } from './library.ts';
import type { Problem } from './source.ts';

/**
 * Questions that rest on nothing in force and are not retired. A warning: pages leave such a question out on the reader's day by themselves.
 * @param day `yyyy-mm-dd`
 */
export function questionProblems(library: Library, day: string): Problem[] {
	return [...library.questions.values()].flatMap((entry): Problem[] => {
		if (entry.data.retired) return [];
		const acts = entry.data.basis.map((b) => library.regulations.get(b.split('#')[0]!));
		if (!acts.every((a) => a !== undefined && validityOn(a.data, day).state === 'expired')) return [];
		return [
			{
				file: entry.file,
				line: entry.lineOf(['basis']),
				severity: 'warning',
				message: `Câu hỏi ${entry.slug} chỉ dựa vào văn bản đã hết hiệu lực.`,
				mend: 'Viết lại theo văn bản thay thế thành câu có mã mới, câu này ghi retired: true.',
			},
		];
	});
}
