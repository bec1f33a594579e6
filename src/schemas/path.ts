import { z } from 'zod';
import { inlineMarkdown, isoDay } from './common.ts';
import { bind, links, stepId } from './role.ts';

export const PERIODS = {
	day: 'Ngày đầu',
	week: 'Tuần đầu',
	month: 'Tháng đầu',
	quarter: 'Quý đầu',
} as const;
export type Period = keyof typeof PERIODS;

/** The two sides a newcomer may start on; steps that differ say so for each. */
export const SIDES = {
	party: 'Cơ quan đảng (ví dụ đảng uỷ xã)',
	state: 'Cơ quan nhà nước (ví dụ Uỷ ban nhân dân xã)',
} as const;
export type Side = keyof typeof SIDES;

const step = z
	.strictObject({
		id: stepId,
		period: z.enum(Object.keys(PERIODS) as [Period, ...Period[]]),
		title: z.string().min(1),
		do: inlineMarkdown,
		why: inlineMarkdown,
		/** How long it takes, our own estimate. */
		takes: z.string().min(1),
		/** What exists when it is done. */
		exists: inlineMarkdown,
		/** What differs on one side. */
		party: inlineMarkdown.optional(),
		state: inlineMarkdown.optional(),
		binds: z.array(bind).min(1),
		...links,
		/** What to read beside it. */
		read: inlineMarkdown.optional(),
		/** A page that is no citation, by its address inside the site: the self-inspection, a tool. */
		open: z
			.strictObject({ path: z.string().regex(/^\/([a-z0-9-]+\/)+$/, 'Địa chỉ trong sổ tay có dạng /tu-kiem-tra/phieu/.'), text: z.string().min(1) })
			.optional(),
	})
	.refine((s) => (s.party === undefined) === (s.state === undefined), { error: 'Bước khác nhau giữa hai khối thì viết cả party lẫn state.' });

/** A way through the first weeks, step by step; ticks are remembered by step id. */
export const path = z
	.strictObject({
		title: z.string().min(1),
		summary: inlineMarkdown,
		who: inlineMarkdown,
		steps: z.array(step).min(25).max(40),
		retired: z.array(stepId).default([]),
		aliases: z.array(z.string().min(1)).default([]),
		reviewed: isoDay,
	})
	.refine((p) => new Set([...p.steps.map((s) => s.id), ...p.retired]).size === p.steps.length + p.retired.length, {
		error: 'Mỗi bước một mã riêng; mã đã bỏ (retired) không dùng lại.',
	});
export type Path = z.infer<typeof path>;
