import { z } from 'zod';
import { inlineMarkdown, isoDay } from './common.ts';

/** A page on how to use the handbook; its text is MDX. */
export const guide = z.strictObject({
	title: z.string().min(1),
	summary: inlineMarkdown,
	order: z.number().int(),
	reviewed: isoDay,
});
export type Guide = z.infer<typeof guide>;
