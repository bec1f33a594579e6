import { z } from 'zod';
import { citation, evidence, inlineMarkdown, slug } from './common.ts';

export const term = z
	.strictObject({
		id: slug,
		term: z.string().min(1),
		abbreviation: z.string().optional(),
		definition: inlineMarkdown,
		basis: z.array(citation).default([]),
		evidence: evidence.optional(),
		/** Names in earlier or neighbouring rules. */
		otherNames: z.array(z.string().min(1)).default([]),
		/** Everyday words people type for it: "dấu mộc", "scan". Searched, not shown as names. */
		spoken: z.array(z.string().min(1)).default([]),
		related: z.array(slug).default([]),
	})
	.refine((t) => t.basis.length === 0 || t.evidence !== undefined, {
		error: 'Thuật ngữ có căn cứ thì phải ghi mức biết (evidence).',
	});
export type Term = z.infer<typeof term>;
export const termFile = z.array(term);
