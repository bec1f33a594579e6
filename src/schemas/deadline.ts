import { z } from 'zod';
import { appliesTo, citation, inlineMarkdown, isoDay, slug, topic } from './common.ts';
import { TERM_UNITS, type TermUnit } from './term-units.ts';

/**
 * Whether the first day counts. `next-day`: the rule or the words of the field leave no doubt that counting starts on the day after;
 * `unstated`: what was read does not say, so both readings are shown.
 */
const counted = z.enum(['next-day', 'unstated']).default('unstated');

/** A date of the event, or `#` and the id of an earlier rule whose result this one counts from. Left out: the first date. */
const from = z
	.string()
	.regex(/^#?[a-z0-9]+(-[a-z0-9]+)*$/, 'Mốc tính là mã một ngày của sự kiện, hoặc # kèm mã một hạn đứng trước.')
	.optional();

const amount = z.number().int().min(1, 'Số phải từ 1 trở lên.');

export const term = z.discriminatedUnion('kind', [
	/** "trong 15 ngày kể từ …", "chậm nhất ngày làm việc kế tiếp". */
	z.strictObject({ kind: z.literal('after'), amount, unit: z.enum(Object.keys(TERM_UNITS) as [TermUnit, ...TermUnit[]]), counted, from }),
	/** "trước ít nhất 05 ngày". */
	z.strictObject({ kind: z.literal('before'), amount, unit: z.enum(Object.keys(TERM_UNITS) as [TermUnit, ...TermUnit[]]), from }),
	/** "hết năm": 31 December of the year that lies so many years after the year of the date. */
	z.strictObject({ kind: z.literal('year-end'), years: z.number().int().min(0), from }),
	/** "ngay". */
	z.strictObject({ kind: z.literal('at-once'), from }),
	/** "trong ngày". */
	z.strictObject({ kind: z.literal('same-day'), from }),
	/** "trước khi …": the last day is the one before the date, or the date itself where the thing is done on that day. */
	z.strictObject({ kind: z.literal('until'), last: z.enum(['day-before', 'same-day']), from }),
	/** The term is set by another document: the decision, the office's own rules. */
	z.strictObject({ kind: z.literal('set') }),
	/** No rule that was read sets a term. */
	z.strictObject({ kind: z.literal('none') }),
]);
export type Term = z.infer<typeof term>;

const reading = z.strictObject({
	/** Which source reads so. */
	title: z.string().min(1),
	/** What it says of the term, in our words. */
	says: inlineMarkdown,
	term,
	basis: z.array(citation).default([]),
	note: inlineMarkdown.optional(),
});

const rule = z
	.strictObject({
		id: slug,
		/** What must be done, or what ends. */
		title: z.string().min(1),
		/** `due`: to be done by then; `expires`: something ends then, so that the later reading is the safe one. */
		means: z.enum(['due', 'expires']).default('due'),
		/** The term in our words, as the source states it. */
		says: inlineMarkdown,
		term,
		basis: z.array(citation).default([]),
		/** Where the regulation of the first citation does not say rightly who is bound. */
		appliesTo: z.array(appliesTo).min(1).optional(),
		/** Options of the event (any of them) under which the rule counts; left out: always. */
		only: z.array(slug).min(1).optional(),
		note: inlineMarkdown.optional(),
		/** Sources that differ. */
		others: z.array(reading).default([]),
	})
	.refine((r) => r.basis.length > 0 || r.term.kind === 'none' || r.term.kind === 'set', {
		error: 'Hạn phải có căn cứ (basis); không có quy định thì ghi term: { kind: none } và nói rõ ở note.',
	})
	.refine((r) => (r.term.kind !== 'none' && r.term.kind !== 'set') || r.note !== undefined, {
		error: 'Chưa có hạn thì phải nói ở note: chưa biết gì, hỏi ai, xem ở đâu.',
	})
	.refine((r) => r.basis.length > 0 || r.appliesTo !== undefined, { error: 'Không có căn cứ thì phải ghi appliesTo.' });
export type DeadlineRule = z.infer<typeof rule>;

export const deadlineEvent = z
	.strictObject({
		id: slug,
		/** What happened, or will. */
		title: z.string().min(1),
		topic,
		/** Dates the reader gives; the first is needed, the others may stay empty. */
		dates: z.array(z.strictObject({ id: slug, label: z.string().min(1), hint: z.string().min(1).optional() })).min(1),
		choices: z
			.array(z.strictObject({ id: slug, label: z.string().min(1), options: z.array(z.strictObject({ id: slug, label: z.string().min(1) })).min(2) }))
			.default([]),
		rules: z.array(rule).min(1),
		note: inlineMarkdown.optional(),
		procedures: z.array(slug).default([]),
		/** Other words people use. */
		aliases: z.array(z.string().min(1)).default([]),
		reviewed: isoDay,
	})
	.superRefine((event, ctx) => {
		const options = new Set(event.choices.flatMap((c) => c.options.map((o) => o.id)));
		const known = new Set(event.dates.map((d) => d.id));
		event.rules.forEach((r, i) => {
			if (known.has(`#${r.id}`)) ctx.addIssue({ code: 'custom', path: ['rules', i, 'id'], message: `Mã hạn "${r.id}" có hai lần.` });
			for (const o of r.only ?? [])
				if (!options.has(o)) ctx.addIssue({ code: 'custom', path: ['rules', i, 'only'], message: `Sự kiện không có lựa chọn "${o}".` });
			for (const t of [r.term, ...r.others.map((x) => x.term)]) {
				if ('from' in t && t.from !== undefined && !known.has(t.from))
					ctx.addIssue({ code: 'custom', path: ['rules', i, 'term'], message: `Không có mốc tính "${t.from}" đứng trước hạn này.` });
			}
			known.add(`#${r.id}`);
		});
	});
export type DeadlineEvent = z.infer<typeof deadlineEvent>;
export const deadlineEventFile = z.array(deadlineEvent);

const month = z.number().int().min(1).max(12);

/** When in a year a duty falls. */
export const yearTime = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('day'), month, day: z.number().int().min(1).max(31) }),
	/** "đầu năm", without a day. */
	z.strictObject({ kind: z.literal('early') }),
	/** At least once in each of these spans. */
	z.strictObject({ kind: z.literal('each'), span: z.enum(['day', 'week', 'month', 'two-months', 'quarter', 'half-year']) }),
	/** "hằng năm", without a day. */
	z.strictObject({ kind: z.literal('yearly') }),
	/** Every so many years, counted from a day of the office's own. */
	z.strictObject({ kind: z.literal('years'), years: amount }),
	/** A day that comes only once. */
	z.strictObject({ kind: z.literal('once'), day: isoDay }),
]);
export type YearTime = z.infer<typeof yearTime>;

export const yearlyDuty = z
	.strictObject({
		id: slug,
		title: z.string().min(1),
		/** Who does it, in words. */
		who: z.string().min(1),
		says: inlineMarkdown,
		when: yearTime,
		/** Only for those who run a system: left out of the calendar unless asked for. */
		system: z.boolean().default(false),
		basis: z.array(citation).default([]),
		appliesTo: z.array(appliesTo).min(1).optional(),
		note: inlineMarkdown.optional(),
		procedures: z.array(slug).default([]),
		reviewed: isoDay,
	})
	.refine((d) => d.basis.length > 0 || (d.when.kind === 'yearly' && d.note !== undefined && d.appliesTo !== undefined), {
		error: 'Việc trong năm phải có căn cứ; chưa có quy định thì ghi when: { kind: yearly }, appliesTo, và nói rõ ở note.',
	});
export type YearlyDuty = z.infer<typeof yearlyDuty>;
export const yearlyDutyFile = z.array(yearlyDuty);
