import { z } from 'zod';
import { itemId } from './checklist.ts';
import { citation, inlineMarkdown, isoDay, OFFICE_KINDS, slug, type OfficeKind } from './common.ts';
import { OFFICE_GROUPS, officesOf, type OfficeGroup } from './office-groups.ts';
import { STEP_FORCES, type StepForce } from './procedure.ts';

const groupKeys = [...Object.keys(OFFICE_GROUPS), ...Object.keys(OFFICE_KINDS)] as [OfficeGroup | OfficeKind, ...(OfficeGroup | OfficeKind)[]];

/** Whom provisions bind, and how. A duty may have several: the decree for state offices, a party guidance for party offices. */
export const bind = z
	.strictObject({
		/** Force by group or kind of office; an office that is not named has no such duty. */
		force: z.partialRecord(z.enum(groupKeys), z.enum(Object.keys(STEP_FORCES) as [StepForce, ...StepForce[]])),
		basis: z.array(citation).default([]),
	})
	.refine((b) => Object.keys(b.force).length > 0, { error: 'Ghi ít nhất một nhóm cơ quan trong force.' })
	.refine((b) => b.basis.length > 0 || Object.values(b.force).every((f) => f === 'practice'), {
		error: 'Việc ghi là quy định (binding, adapt) thì phải có căn cứ (basis); nếu chỉ là kinh nghiệm, ghi practice.',
	})
	.refine((b) => b.basis.length === 0 || Object.values(b.force).some((f) => f !== 'practice'), {
		error: 'Việc ghi là practice cho mọi nhóm thì không gắn căn cứ; viết điều khoản liên quan vào lời.',
	})
	.refine(
		(b) => {
			const kinds = Object.keys(b.force).flatMap((k) => officesOf(k as OfficeGroup | OfficeKind));
			return new Set(kinds).size === kinds.length;
		},
		{ error: 'Một loại cơ quan có hai mức trong cùng một dòng; tách nhóm ra.' },
	);
export type Bind = z.infer<typeof bind>;

/** Permanent id inside a file: letters, hyphen, two digits. Never reused; kept in printed papers and in browsers. */
export const stepId = z.string().regex(/^[a-z]+-\d{2}$/, 'Mã việc gồm chữ thường không dấu, gạch nối, hai số: vt-01.');

export const DUTY_TIMES = {
	task: 'Mỗi ngày, mỗi việc',
	month: 'Hằng tháng, hằng quý',
	year: 'Hằng năm',
	event: 'Khi có sự kiện',
} as const;
export type DutyTime = keyof typeof DUTY_TIMES;

/** Pages to open for a duty or a step. */
export const links = {
	procedures: z.array(slug).default([]),
	forms: z.array(slug).default([]),
	items: z.array(itemId).default([]),
};

const duty = z.strictObject({
	id: stepId,
	when: z.enum(Object.keys(DUTY_TIMES) as [DutyTime, ...DutyTime[]]),
	title: z.string().min(1),
	do: inlineMarkdown,
	/** By when, with the provision that says so. Left out where no rule sets one. */
	deadline: inlineMarkdown.optional(),
	binds: z.array(bind).min(1),
	...links,
});

const claim = z.strictObject({ text: inlineMarkdown, binds: z.array(bind).min(1) });

/** What one post owes: the page that lets its holder pass an inspection of their part. */
export const role = z
	.strictObject({
		title: z.string().min(1),
		summary: inlineMarkdown,
		order: z.number().int(),
		/** Who holds the post, in words, party and state. */
		who: inlineMarkdown,
		duties: z.array(duty).min(10).max(25),
		mustNot: z.array(claim).min(1),
		handOver: z.array(claim).min(1),
		/** One person holding several posts: what goes together and what does not; only what a source says. */
		combining: z.array(inlineMarkdown).min(1),
		retired: z.array(stepId).default([]),
		unverified: z.array(inlineMarkdown).default([]),
		aliases: z.array(z.string().min(1)).default([]),
		reviewed: isoDay,
	})
	.refine((r) => new Set([...r.duties.map((d) => d.id), ...r.retired]).size === r.duties.length + r.retired.length, {
		error: 'Mỗi việc một mã riêng; mã đã bỏ (retired) không dùng lại.',
	});
export type Role = z.infer<typeof role>;
