import { z } from 'zod';
import { isoDay, officeKind } from './common.ts';
import { itemId } from './checklist.ts';

/** Name and version of the file of a local scale. */
export const SCALE_FORMAT = 'so-tay-van-thu-luu-tru/thang-diem';
export const SCALE_VERSION = 1;

const text = (max: number) => z.string().min(1).max(max);

/**
 * A province's own scale, loaded from a file (scoring specification §11). The same answers are scored by it beside the default.
 * How a criterion is worked out from the items tied to it:
 * - `average`: points × mean of the items' scores; - `all`: full points only when each item is met; - `worst`: points × lowest score.
 */
export const scale = z.strictObject({
	format: z.literal(SCALE_FORMAT),
	formatVersion: z.literal(SCALE_VERSION),
	name: text(300),
	/** Number and date of the decision that issued it. */
	number: text(100),
	issued: isoDay,
	from: isoDay,
	to: z.union([isoDay, z.literal('')]),
	/** Where the full text was taken from. */
	source: text(500),
	appliesTo: z.array(officeKind).default([]),
	criteria: z
		.array(
			z.strictObject({
				id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/, 'Mã tiêu chí gồm chữ, số, chấm, gạch; tối đa 20 ký tự.'),
				title: text(500),
				/** `main` counts to the sum; `bonus` and `penalty` come after it. */
				kind: z.enum(['main', 'bonus', 'penalty']),
				points: z.number().positive().max(1000),
				method: z.enum(['average', 'all', 'worst']),
				items: z.array(itemId).min(1).max(50),
			}),
		)
		.min(1)
		.max(500)
		.refine((list) => new Set(list.map((c) => c.id)).size === list.length, { error: 'Mã tiêu chí bị trùng.' })
		.refine((list) => list.some((c) => c.kind === 'main'), { error: 'Thang phải có ít nhất một tiêu chí chính.' }),
	/** Grades by share of the points, best first: `[{label: "Tốt", from: 90}, …]`, the last from 0. */
	grades: z
		.array(z.strictObject({ label: text(60), from: z.number().min(0).max(100) }))
		.min(2)
		.max(10)
		.refine((list) => list.every((g, i) => i === 0 || g.from < list[i - 1]!.from), { error: 'Ngưỡng xếp loại phải giảm dần.' })
		.refine((list) => list.at(-1)?.from === 0, { error: 'Mức cuối phải bắt đầu từ 0.' }),
});
export type Scale = z.infer<typeof scale>;
