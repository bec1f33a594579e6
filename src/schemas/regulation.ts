import { z } from 'zod';
import { appliesTo, citation, evidence, inlineMarkdown, isoDay, slug, topic } from './common.ts';

/** Kind of regulation → the words that stand before its number in a citation. */
export const REGULATION_KINDS = {
	'bo-luat': 'Bộ luật',
	luat: 'Luật',
	'nghi-quyet': 'Nghị quyết',
	'nghi-dinh': 'Nghị định',
	'thong-tu': 'Thông tư',
	'quyet-dinh': 'Quyết định',
	'quy-dinh': 'Quy định',
	'huong-dan': 'Hướng dẫn',
	'quy-che': 'Quy chế',
	'chi-thi': 'Chỉ thị',
	'cong-van': 'Công văn',
} as const;
export type RegulationKind = keyof typeof REGULATION_KINDS;

/** A link from one regulation to another, which need not have a page here. */
const relation = z.strictObject({
	/** Official number as written: "110/2004/NĐ-CP". */
	number: z.string().min(1),
	/** Page in this handbook, when there is one. */
	slug: slug.optional(),
	/** Day from which the relation holds. */
	from: isoDay.optional(),
	/** First day on which it no longer holds: an amendment made for a time. */
	until: isoDay.optional(),
	/** What is replaced or amended, in one sentence. */
	note: inlineMarkdown.optional(),
	evidence: evidence.default('full'),
});

export const regulation = z.strictObject({
	/** Official number, exactly as printed: "30/2020/NĐ-CP". */
	number: z.string().min(1),
	kind: z.enum(Object.keys(REGULATION_KINDS) as [RegulationKind, ...RegulationKind[]]),
	/** What it is about, read after kind and number: "về công tác văn thư". */
	title: z.string().min(1),
	/** Name used in lists and slides: "Công tác văn thư". */
	shortTitle: z.string().min(1),
	/** The name people say instead of the number: "Luật Lưu trữ". */
	commonName: z.string().optional(),
	issuer: z.string().min(1),
	signer: z.string().optional(),
	/** Absent where no source gives it. */
	issued: isoDay.optional(),
	/** First day in force; absent where no source gives it. */
	effective: isoDay.optional(),
	effectiveNote: inlineMarkdown.optional(),
	/** First day on which it is no longer in force. */
	expires: isoDay.optional(),
	/** True where sources do not settle whether it is in force; the page then says so. */
	validityUncertain: z.boolean().default(false),
	/** Why it is, or is not, in force: one or two sentences. */
	validityNote: inlineMarkdown,
	/** A rule of one province or commune, shown as an example and never as a basis for others. */
	localExample: z.boolean().default(false),
	topics: z.array(topic).min(1),
	/** What it asks for, in one or two sentences, for lists and search. */
	summary: inlineMarkdown,
	appliesTo: z.array(appliesTo).min(1),
	replaces: z.array(relation).default([]),
	replacedBy: z.array(relation).default([]),
	amendedBy: z.array(relation).default([]),
	evidence,
	/** What was read and what was not, in words. */
	evidenceNote: inlineMarkdown,
	sources: z.array(z.strictObject({ title: z.string().min(1), url: z.url(), read: z.string().min(1) })).min(1),
	/** Where the act itself can be read or asked for. */
	official: z.strictObject({ title: z.string().min(1), url: z.url(), note: z.string().optional() }),
	/** Day on which the page was last checked against its sources. */
	reviewed: isoDay,
	/** Warnings a reader must see before the text. */
	notices: z.array(z.strictObject({ title: z.string().min(1), text: inlineMarkdown, basis: z.array(citation).default([]) })).default([]),
	/** Provisions that lay a duty on somebody the handbook does not serve; why, in one sentence. Every other duty must be led to. */
	outside: z.array(z.strictObject({ provision: slug, why: z.string().min(1) })).default([]),
	/** What is not known: shown as "chờ đối chiếu", never as a rule. */
	unverified: z.array(inlineMarkdown).default([]),
	/** Other ways people write or say it, for search: "nđ 30", "luật lưu trữ mới". */
	aliases: z.array(z.string().min(1)).default([]),
});
export type Regulation = z.infer<typeof regulation>;
