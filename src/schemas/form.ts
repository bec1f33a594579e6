import { z } from 'zod';
import { citation, evidence, inlineMarkdown, isoDay, officeKind, slug, topic } from './common.ts';

/** Shape of a form: fields to fill in, or a register of numbered columns. */
export const form = z.strictObject({
	title: z.string().min(1),
	summary: inlineMarkdown,
	/** `prescribed`: laid down by the cited provision; `reference`: mẫu tham khảo. */
	status: z.enum(['prescribed', 'reference']),
	/** Says how far the form is known and what is ours. */
	statusNote: inlineMarkdown,
	layout: z.enum(['fields', 'register']),
	topics: z.array(topic).min(1),
	appliesTo: z.array(officeKind).min(1),
	basis: z.array(citation).min(1),
	evidence,
	fields: z
		.array(
			z.strictObject({
				name: z.string().min(1),
				/** How to fill it in. */
				fill: inlineMarkdown,
				basis: z.array(citation).default([]),
				/** Plainly invented. */
				example: z.string().optional(),
			}),
		)
		.min(2),
	/** What stands above and below the fields: cover of a register, signatures. */
	around: z.array(inlineMarkdown).default([]),
	procedures: z.array(slug).default([]),
	aliases: z.array(z.string().min(1)).default([]),
	reviewed: isoDay,
});
export type Form = z.infer<typeof form>;
