import { z } from 'zod';
import { citation, inlineMarkdown, isoDay, officeKind, slug, topic } from './common.ts';

/** Where a step's duty comes from. */
export const STEP_FORCES = {
	binding: 'Quy định bắt buộc',
	adapt: 'Vận dụng cho phù hợp',
	practice: 'Cách làm nên theo',
} as const;
export type StepForce = keyof typeof STEP_FORCES;

const step = z
	.strictObject({
		title: z.string().min(1),
		/** Who does it. */
		who: z.string().min(1),
		/** How to do it; short Markdown, lists allowed. */
		do: z.string().min(1),
		/** By when. Where no rule sets one, leave out: the page then says so. */
		deadline: inlineMarkdown.optional(),
		force: z.enum(Object.keys(STEP_FORCES) as [StepForce, ...StepForce[]]),
		basis: z.array(citation).default([]),
		/** What must exist when the step is done. */
		result: inlineMarkdown.optional(),
		/** Slip to avoid here. */
		caution: inlineMarkdown.optional(),
	})
	.refine((s) => s.force === 'practice' || s.basis.length > 0, {
		error: 'Bước ghi là quy định thì phải có căn cứ (basis); nếu chỉ là kinh nghiệm, ghi force: practice.',
	});

export const procedure = z.strictObject({
	title: z.string().min(1),
	/** For narrow places: menus, checklist cards. */
	shortTitle: z.string().min(1),
	summary: inlineMarkdown,
	/** Order in lists; lower comes first. */
	order: z.number().int(),
	topics: z.array(topic).min(1),
	appliesTo: z.array(officeKind).min(1),
	/** Who is bound and who only adapts, in words. */
	appliesNote: inlineMarkdown,
	roles: z.array(z.strictObject({ role: z.string().min(1), duty: inlineMarkdown, basis: z.array(citation).default([]) })).min(1),
	/** When the procedure starts, and its deadlines in one paragraph. */
	when: inlineMarkdown,
	needs: z.array(inlineMarkdown).min(1),
	steps: z.array(step).min(3),
	faults: z
		.array(
			z.strictObject({
				/** What inspections find. */
				fault: inlineMarkdown,
				/** How to avoid or mend it. */
				mend: inlineMarkdown,
				basis: z.array(citation).default([]),
				/** Inspection that named it, where a source does. */
				seen: z.string().optional(),
			}),
		)
		.min(1),
	forms: z
		.array(
			z.strictObject({
				name: z.string().min(1),
				/** `prescribed`: laid down by the cited provision; `reference`: our own draft. */
				status: z.enum(['prescribed', 'reference']),
				basis: z.array(citation).default([]),
				slug: slug.optional(),
			}),
		)
		.default([]),
	/** Where no form is prescribed, a sentence that says so. */
	noForm: inlineMarkdown.optional(),
	/** Ids of checklist items. */
	items: z.array(z.string().regex(/^[A-I]\.\d{2}$/)).min(1),
	related: z.array(slug).default([]),
	unverified: z.array(inlineMarkdown).default([]),
	/** Other words people use for this task. */
	aliases: z.array(z.string().min(1)).default([]),
	/** Shown on the home page among the tasks people need. */
	featured: z.boolean().default(false),
	reviewed: isoDay,
});
export type Procedure = z.infer<typeof procedure>;
