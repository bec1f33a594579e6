import { z } from 'zod';
import { citation, inlineMarkdown, isoDay, officeKind, slug } from './common.ts';

/** Permanent id of an item: group letter, dot, two digits. Never reused. */
export const itemId = z.string().regex(/^[A-I]\.\d{2}$/, 'Mã mục có dạng A.01.');

/** `none`, or a gate that caps the grade (scoring specification §4). */
export const gate = z.enum(['none', 'red', 'amber']);
export type Gate = z.infer<typeof gate>;

export const item = z
	.strictObject({
		id: itemId,
		/** A question that "Đạt" answers well. */
		question: z.string().min(1),
		why: inlineMarkdown,
		/** Provisions that ask for it; empty only where `basisNote` says that it is practice. */
		basis: z.array(citation).default([]),
		/** How the basis binds: who is bound, who adapts, what awaits checking. */
		basisNote: inlineMarkdown.optional(),
		/** How to check, step by step, in one or two sentences. */
		check: inlineMarkdown,
		method: z.enum(['document', 'sample', 'interview', 'observe']),
		/** What to show an inspection team. */
		evidence: z.array(inlineMarkdown).min(1),
		kind: z.enum(['plain', 'ratio', 'parts']),
		/** Defines "Đạt một phần"; without it the answer is not offered. Plain items only. */
		partial: inlineMarkdown.optional(),
		ratio: z.strictObject({ numerator: z.string().min(1), denominator: z.string().min(1) }).optional(),
		parts: z.array(z.strictObject({ id: z.string().regex(/^[a-z]$/), text: inlineMarkdown, optional: z.boolean().default(false) })).optional(),
		weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
		gate: gate.default('none'),
		appliesTo: z.array(officeKind).min(1),
		/** What to do when it is not met. */
		mend: inlineMarkdown,
		/** Working days one person needs to mend it; orders the plan. */
		mendDays: z.number().positive(),
		/** What exists when it is mended. */
		product: inlineMarkdown,
		procedures: z.array(slug).default([]),
		/** Reasons for "Không áp dụng" that commonly hold. */
		notApplicable: z.array(z.string().min(1)).default([]),
		/** Edition of the checklist that brought the item. */
		since: z.string().regex(/^\d{4}\.\d+$/),
		/** Edition in which what is asked last changed in substance: answers given before it are to be looked at again. */
		revised: z
			.string()
			.regex(/^\d{4}\.\d+$/)
			.optional(),
	})
	.refine((i) => i.kind === 'plain' || i.partial === undefined, { error: 'Chỉ mục "plain" viết định nghĩa một phần.' })
	.refine((i) => (i.kind === 'ratio') === (i.ratio !== undefined), { error: 'Mục tỷ lệ phải có ratio, mục khác thì không.' })
	.refine((i) => (i.kind === 'parts') === (i.parts !== undefined), { error: 'Mục nhiều ý con phải có parts, mục khác thì không.' })
	.refine((i) => i.basis.length > 0 || i.basisNote !== undefined, {
		error: 'Mục không có căn cứ thì phải có basisNote nói rõ đây là cách làm nên theo.',
	});
export type Item = z.infer<typeof item>;
export const itemFile = z.array(item);

/** A sheet: which items are asked, in which groups, for how many points. Items are shared: one id, many sheets. */
export const sheet = z.strictObject({
	id: slug,
	title: z.string().min(1),
	/** For lists and tags. */
	shortTitle: z.string().min(1),
	summary: inlineMarkdown,
	/** Order in lists; lower comes first. */
	order: z.number().int(),
	/** `general`: everything an office is asked; `topic`: one subject; `office`: one kind of office. */
	scope: z.enum(['general', 'topic', 'office']),
	/** Kinds of office that may use it. */
	appliesTo: z.array(officeKind).min(1),
	/** "2026.1": year and counter. */
	edition: z.string().regex(/^\d{4}\.\d+$/),
	issued: isoDay,
	groups: z
		.array(
			z.strictObject({
				/** Letter inside the sheet; a topical sheet has groups of its own, apart from the letters in item ids. */
				id: z.string().regex(/^[A-Z]$/, 'Mã nhóm là một chữ in hoa.'),
				title: z.string().min(1),
				shortTitle: z.string().min(1),
				/** Points; those of a sheet add up to 100. */
				points: z.number().positive(),
				items: z.array(itemId).min(1),
			}),
		)
		.min(1)
		.refine((groups) => groups.reduce((sum, g) => sum + g.points, 0) === 100, { error: 'Điểm các nhóm của một phiếu cộng lại phải bằng 100.' })
		.refine((groups) => new Set(groups.map((g) => g.id)).size === groups.length, { error: 'Mỗi nhóm một chữ riêng.' })
		.refine((groups) => new Set(groups.flatMap((g) => g.items)).size === groups.reduce((n, g) => n + g.items.length, 0), {
			error: 'Một mục chỉ đứng một lần trong một phiếu.',
		}),
	/** Ids that were used once and are not asked any more; never given to another item. */
	retired: z.array(itemId).default([]),
});
export type Sheet = z.infer<typeof sheet>;

const answerCode = z.enum(['DAT', 'MOT_PHAN', 'CHUA', 'KAD']);

/** Answers that cannot both be true (specification §9): shown to the office with the way to either item. */
export const contradiction = z.strictObject({
	id: slug,
	first: z.strictObject({ item: itemId, codes: z.array(answerCode).min(1) }),
	second: z.strictObject({ item: itemId, codes: z.array(answerCode).min(1) }),
	/** Why the two do not go together and what to look at. */
	say: inlineMarkdown,
	severity: z.enum(['error', 'warning', 'hint']),
});
export type Contradiction = z.infer<typeof contradiction>;
export const contradictionFile = z.array(contradiction);
