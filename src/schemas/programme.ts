import { z } from 'zod';
import { inlineMarkdown, isoDay, slug, topic } from './common.ts';
import { AUDIENCES, type Audience } from './training.ts';

const count = z.number().int().positive();

/** A stretch of a session: at most one of a lesson, a case, a sheet to fill in and a short exam; none for talk and rests. */
const part = z
	.strictObject({
		minutes: count,
		what: inlineMarkdown,
		lesson: slug.optional(),
		scenario: slug.optional(),
		sheet: slug.optional(),
		exam: z.strictObject({ topics: z.array(topic).min(1), count }).optional(),
	})
	.refine((p) => [p.lesson, p.scenario, p.sheet, p.exam].filter((v) => v !== undefined).length <= 1, {
		error: 'Mỗi phần chỉ ghi một trong lesson, scenario, sheet, exam; tách thành hai phần.',
	});

/** A training session of half a day, put together from lessons, cases, sheets and an exam of the handbook. */
export const programme = z.strictObject({
	title: z.string().min(1),
	summary: inlineMarkdown,
	order: z.number().int(),
	audience: z.array(z.enum(Object.keys(AUDIENCES) as [Audience, ...Audience[]])).min(1),
	/** What the trainer has ready before the class comes. */
	prepare: z.array(inlineMarkdown).min(1),
	parts: z.array(part).min(3),
	/** What those who came do at their desks afterwards. */
	after: z.array(inlineMarkdown).min(1),
	reviewed: isoDay,
});
export type Programme = z.infer<typeof programme>;
export type ProgrammePart = Programme['parts'][number];
