import { z } from 'zod';
import { citation, inlineMarkdown, isoDay, slug, topic } from './common.ts';

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

const option = z.strictObject({ id: z.string().regex(/^[a-z]$/), text: inlineMarkdown, feedback: inlineMarkdown });
const questionBase = {
	/** Permanent: letter of the topic, dash, three digits: "H-112". */
	id: z.string().regex(/^[A-Z]-\d{3}$/),
	topic,
	level: z.enum(['know', 'understand', 'apply']),
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
export const questionFile = z.array(question);

/** A short office case with papers to inspect and the faults to find in them. */
export const scenario = z.strictObject({
	title: z.string().min(1),
	summary: inlineMarkdown,
	audience: z.array(audience).min(1),
	topics: z.array(topic).min(1),
	papers: z
		.array(
			z.strictObject({
				id: slug,
				title: z.string().min(1),
				lines: z.array(z.strictObject({ id: slug, text: z.string().min(1) })).min(1),
			}),
		)
		.min(1),
	faults: z
		.array(z.strictObject({ id: slug, paper: slug, line: slug.optional(), fault: inlineMarkdown, mend: inlineMarkdown, basis: z.array(citation).min(1) }))
		.min(1),
	reviewed: isoDay,
});
export type Scenario = z.infer<typeof scenario>;
