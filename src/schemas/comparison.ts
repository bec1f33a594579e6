import { z } from 'zod';
import { citation, evidence, inlineMarkdown, isoDay, slug } from './common.ts';

/** An old and a new rule (or two forms) side by side, row by row. */
export const comparison = z.strictObject({
	title: z.string().min(1),
	summary: inlineMarkdown,
	left: z.strictObject({ label: z.string().min(1), regulations: z.array(slug).min(1) }),
	right: z.strictObject({ label: z.string().min(1), regulations: z.array(slug).min(1) }),
	rows: z
		.array(
			z.strictObject({
				about: z.string().min(1),
				left: inlineMarkdown,
				leftBasis: z.array(citation).default([]),
				right: inlineMarkdown,
				rightBasis: z.array(citation).default([]),
				evidence,
				/** What an office must change. */
				change: inlineMarkdown.optional(),
			}),
		)
		.min(1),
	reviewed: isoDay,
});
export type Comparison = z.infer<typeof comparison>;
