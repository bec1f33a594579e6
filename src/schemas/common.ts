import { z } from 'zod';
import { EVIDENCE_LEVELS } from './evidence.ts';
import { vietnameseMessages } from './messages.ts';
import { FORCES, OFFICE_KINDS, type Force, type OfficeKind } from './offices.ts';

// Vocabularies stand in modules of their own: pages in the browser read them without loading zod.
export * from './evidence.ts';
export * from './offices.ts';

// Zod asks whether it may compile: the policy of our pages says no, and the question alone is an error in the log of a browser.
z.config({ ...vietnameseMessages(), jitless: 'document' in globalThis });

export const officeKind = z.enum(Object.keys(OFFICE_KINDS) as [OfficeKind, ...OfficeKind[]]);

export const force = z.enum(Object.keys(FORCES) as [Force, ...Force[]]);

export const evidence = z.enum(EVIDENCE_LEVELS);

/** A calendar day, `yyyy-mm-dd`; kept as text so that no time zone can shift it. */
export const isoDay = z.preprocess(
	(value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
	z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Ngày phải viết dạng 2026-11-22.'),
);

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Mã chỉ gồm chữ thường không dấu, số và gạch nối: lap-ho-so.');

/** `slug`, `slug#dieu-30-khoan-2`, `quy-trinh/slug`, `bieu-mau/slug`, `thuat-ngu/slug`, `vai-tro/slug`. Resolved by the graph check. */
export const citation = z
	.string()
	.regex(
		/^(?:(?:quy-trinh|bieu-mau|thuat-ngu|tap-huan|vai-tro)\/)?[a-z0-9]+(?:-[a-z0-9]+)*(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?$/,
		'Viện dẫn phải có dạng 30-2020-nd-cp#dieu-30-khoan-2 hoặc quy-trinh/ten-quy-trinh.',
	);

/** Short Markdown: emphasis, links and `[[viện dẫn]]` only. */
export const inlineMarkdown = z.string().min(1);

export const TOPICS = {
	'van-thu': 'Văn thư',
	'the-thuc': 'Thể thức văn bản',
	'bien-ban': 'Biên bản',
	'ho-so': 'Lập hồ sơ, nộp lưu',
	'luu-tru': 'Lưu trữ',
	'con-dau': 'Con dấu, chữ ký số',
	'bi-mat': 'Bí mật nhà nước',
	'dien-tu': 'Văn bản, tài liệu điện tử',
	'to-chuc': 'Tổ chức, trách nhiệm',
	'kiem-tra': 'Kiểm tra, xử phạt',
} as const;
export type Topic = keyof typeof TOPICS;
export const topic = z.enum(Object.keys(TOPICS) as [Topic, ...Topic[]]);

export const appliesTo = z.strictObject({
	/** Offices this line speaks of. */
	offices: z.array(officeKind).min(1),
	force,
	/** Provision that says so. */
	basis: z.array(citation).default([]),
	/** One sentence for the reader. */
	note: inlineMarkdown.optional(),
});
