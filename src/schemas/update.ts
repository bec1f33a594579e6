import { z } from 'zod';
import { citation, inlineMarkdown, isoDay, officeKind, slug } from './common.ts';

/** One change in the rules or in the handbook. */
export const update = z.strictObject({
	id: slug,
	date: isoDay,
	kind: z.enum(['regulation', 'handbook']),
	title: z.string().min(1),
	text: inlineMarkdown,
	/** For whom it matters. */
	appliesTo: z.array(officeKind).default([]),
	/** What an office must do about it. */
	action: inlineMarkdown.optional(),
	basis: z.array(citation).default([]),
});
export type Update = z.infer<typeof update>;
export const updateFile = z.array(update);
