import { z } from 'zod';

/** Words of a phrase. */
const wordsOf = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/**
 * A question as a clerk would ask it, well spelt, with its tone marks. The search folds marks and reads slips, abbreviations and
 * raw keys by itself: such variants are not written down.
 */
export const askedPhrase = z
	.string()
	.regex(/^[\p{Lu}\p{N}“]/u, 'Câu hỏi bắt đầu bằng chữ hoa.')
	.regex(/[\p{L}\p{N}”)?]$/u, 'Câu hỏi kết thúc bằng chữ hoặc dấu hỏi, không có dấu chấm, dấu cách.')
	.refine((text) => !/\s{2}|[\n\t]/.test(text), 'Chỉ một dấu cách giữa hai chữ.')
	.refine((text) => wordsOf(text) >= 2 && wordsOf(text) <= 16, 'Một câu hỏi từ 2 đến 16 chữ: người tìm không gõ dài hơn.');

/** Questions that one page answers. */
export const askedPage = z.strictObject({
	/** `30-2020-nd-cp#dieu-33`, `quy-trinh/<mã>`, `muc/D-03`, `thoi-han/<mã>` …: a page or heading that really answers. One way to write each. */
	page: z
		.string()
		.regex(
			/^(?:muc\/[A-Z]+-\d+|(?:[a-z]+(?:-[a-z]+)*\/)?[a-z0-9]+(?:-[a-z0-9]+)*(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?)$/,
			'Trang phải có dạng 30-2020-nd-cp#dieu-33, quy-trinh/lap-ho-so hoặc muc/D-03 (gạch nối, không phải muc/D.03).',
		),
	asked: z.array(askedPhrase).min(1, 'Trang nào cũng cần ít nhất một câu hỏi; không có thì bỏ cả dòng.'),
});
export type AskedPage = z.infer<typeof askedPage>;

/** One file, one topic. */
export const askedFile = z.array(askedPage).min(1);
