import { z } from 'zod';
import { itemId } from './checklist.ts';
import { citation, inlineMarkdown, isoDay, officeKind, slug, topic, type Topic } from './common.ts';

export const AUDIENCES = {
	'new-clerk': 'Người mới làm văn thư, lưu trữ',
	'chief-of-office': 'Chánh văn phòng',
	head: 'Người đứng đầu',
	'minute-taker': 'Người ghi biên bản',
	'secret-holder': 'Người được giao bảo vệ bí mật nhà nước',
	inspector: 'Người đi kiểm tra',
	officer: 'Chuyên viên lập hồ sơ',
} as const;
export type Audience = keyof typeof AUDIENCES;
const audience = z.enum(Object.keys(AUDIENCES) as [Audience, ...Audience[]]);

/** A lesson of 30–45 minutes; its text is MDX. */
export const lesson = z
	.strictObject({
		title: z.string().min(1),
		summary: inlineMarkdown,
		order: z.number().int(),
		audience: z.array(audience).min(1),
		minutes: z.number().int().min(15).max(90),
		aims: z.array(inlineMarkdown).min(1),
		plan: z.array(z.strictObject({ minutes: z.number().int().positive(), what: inlineMarkdown })).min(2),
		/** Sentences to leave the room with. */
		remember: z.array(inlineMarkdown).min(1),
		basis: z.array(citation).min(1),
		procedures: z.array(slug).default([]),
		topics: z.array(topic).min(1),
		reviewed: isoDay,
	})
	.refine((l) => l.plan.reduce((sum, p) => sum + p.minutes, 0) === l.minutes, {
		error: 'Tổng số phút của plan phải bằng minutes.',
	});
export type Lesson = z.infer<typeof lesson>;

/** How deep a question goes. */
export const LEVELS = { know: 'Nhớ', understand: 'Hiểu', apply: 'Vận dụng' } as const;
export type Level = keyof typeof LEVELS;
const LEVEL_KEYS = Object.keys(LEVELS) as [Level, ...Level[]];

/** First letter of the ids of a topic's questions. */
export const QUESTION_LETTERS: Record<Topic, string> = {
	'van-thu': 'V',
	'the-thuc': 'T',
	'bien-ban': 'B',
	'ho-so': 'H',
	'luu-tru': 'L',
	'con-dau': 'D',
	'bi-mat': 'M',
	'dien-tu': 'E',
	'to-chuc': 'O',
	'kiem-tra': 'K',
};

const option = z.strictObject({ id: z.string().regex(/^[a-z]$/), text: inlineMarkdown, feedback: inlineMarkdown });
const questionBase = {
	/** Permanent: letter of the topic, dash, three digits: "H-112". */
	id: z.string().regex(/^[A-Z]-\d{3}$/, 'Mã câu hỏi gồm chữ của chủ đề, gạch nối, ba số: M-041.'),
	topic,
	level: z.enum(LEVEL_KEYS),
	audience: z.array(audience).default([]),
	stem: inlineMarkdown,
	basis: z.array(citation).min(1),
	retired: z.boolean().default(false),
};
export const question = z.discriminatedUnion('type', [
	z.strictObject({ ...questionBase, type: z.literal('single'), options: z.array(option).min(3), answer: z.string() }),
	z.strictObject({ ...questionBase, type: z.literal('multiple'), options: z.array(option).min(3), answer: z.array(z.string()).min(1) }),
	z.strictObject({
		...questionBase,
		type: z.literal('boolean'),
		answer: z.boolean(),
		feedback: z.strictObject({ true: inlineMarkdown, false: inlineMarkdown }),
	}),
	z.strictObject({ ...questionBase, type: z.literal('order'), steps: z.array(inlineMarkdown).min(3), feedback: inlineMarkdown }),
	z.strictObject({
		...questionBase,
		type: z.literal('match'),
		pairs: z.array(z.strictObject({ left: inlineMarkdown, right: inlineMarkdown })).min(3),
		feedback: inlineMarkdown,
	}),
	z.strictObject({ ...questionBase, type: z.literal('number'), answer: z.number(), unit: z.string().min(1), feedback: inlineMarkdown }),
]);
export type Question = z.infer<typeof question>;
export const questionFile = z.array(
	question
		.refine((q) => q.id.startsWith(QUESTION_LETTERS[q.topic]), { error: 'Chữ đầu của mã câu hỏi phải là chữ của chủ đề, như các câu khác trong tệp.' })
		.refine((q) => q.type !== 'single' || q.options.some((o) => o.id === q.answer), { error: 'answer phải là mã của một phương án.' })
		.refine((q) => q.type !== 'multiple' || q.answer.every((a) => q.options.some((o) => o.id === a)), { error: 'answer phải là mã của các phương án.' }),
);

/** A short office case with made-up papers to inspect and the faults to find in them. */
export const scenario = z
	.strictObject({
		title: z.string().min(1),
		summary: inlineMarkdown,
		order: z.number().int(),
		minutes: z.number().int().min(5).max(90),
		level: z.enum(LEVEL_KEYS),
		audience: z.array(audience).min(1),
		topics: z.array(topic).min(1),
		/** Office the case plays in; plainly invented. */
		office: officeKind,
		/** What happened and what the learner is asked to do. */
		story: inlineMarkdown,
		papers: z
			.array(
				z.strictObject({
					id: slug,
					title: z.string().min(1),
					/** What it is, so that the page can draw it as one. */
					kind: z.enum(['document', 'minutes', 'register', 'list', 'envelope', 'note', 'photo']),
					lines: z.array(z.strictObject({ id: slug, text: z.string().min(1) })).min(1),
				}),
			)
			.min(1),
		faults: z
			.array(
				z.strictObject({
					id: slug,
					paper: slug,
					/** Line at fault; without it, what the paper lacks. */
					line: slug.optional(),
					fault: inlineMarkdown,
					mend: inlineMarkdown,
					basis: z.array(citation).min(1),
				}),
			)
			.min(1),
		/** Lines that look wrong but are right, and why: the answer to a mark that should not stand. */
		sound: z.array(z.strictObject({ paper: slug, line: slug, why: inlineMarkdown, basis: z.array(citation).default([]) })).default([]),
		/** What the self-inspection sheet would say of this office, item by item. */
		answers: z.array(z.strictObject({ item: itemId, code: z.enum(['DAT', 'MOT_PHAN', 'CHUA', 'KAD']), why: inlineMarkdown })).default([]),
		/** What to say when the class has finished. */
		debrief: z.array(inlineMarkdown).min(1),
		procedures: z.array(slug).default([]),
		reviewed: isoDay,
	})
	.refine(
		(s) => {
			const lines = new Set(s.papers.flatMap((p) => p.lines.map((l) => `${p.id}/${l.id}`)));
			const papers = new Set(s.papers.map((p) => p.id));
			return (
				s.faults.every((f) => papers.has(f.paper) && (f.line === undefined || lines.has(`${f.paper}/${f.line}`))) &&
				s.sound.every((f) => lines.has(`${f.paper}/${f.line}`))
			);
		},
		{ error: 'Lỗi (faults) hoặc chỗ đúng (sound) trỏ tới giấy tờ, dòng không có.' },
	);
export type Scenario = z.infer<typeof scenario>;
