import { z } from 'zod';
import { citation, evidence, inlineMarkdown, isoDay, officeKind, slug, topic } from './common.ts';

/** Text of a paper. `{so-bien-ban}` stands for the field of that id: a dotted line in the blank, the example in the filled one. */
const paperText = z.string().min(1);

/** One piece of the body of a paper, in reading order. */
const paperBlock = z.union([
	/** A paragraph. */
	z.strictObject({ p: paperText, align: z.enum(['left', 'center', 'right']).optional(), bold: z.boolean().optional(), italic: z.boolean().optional() }),
	/** A heading inside the paper: "I. Thành phần". */
	z.strictObject({ h: paperText }),
	/** Lines that begin with a dash. */
	z.strictObject({ list: z.array(paperText).min(1) }),
	/** A field with its label before it: "Số lượng hồ sơ: ……". By id of a field. */
	z.strictObject({ fields: z.array(slug).min(1) }),
	/** A table; `rows` empty rows in the blank, `filled` rows (plainly invented) in the example. */
	z.strictObject({
		table: z.strictObject({
			columns: z.array(z.strictObject({ title: z.string().min(1), /** Share of the width. */ width: z.number().positive() })).min(2),
			/** Numbers (1), (2) … below the headings, as registers have. */
			numbered: z.boolean().default(false),
			rows: z.number().int().min(1).max(40),
			filled: z.array(z.array(z.string())).default([]),
		}),
	}),
	z.strictObject({ pageBreak: z.literal(true) }),
]);
export type PaperBlock = z.infer<typeof paperBlock>;

/** How the form looks as a document: made into .docx by the build and shown on the page. */
const paper = z.strictObject({
	/**
	 * `document`: a document with the header block of a party or state document; `register`: a bound book with a cover and columns;
	 * `card`: a slip or stamp without a header block.
	 */
	kind: z.enum(['document', 'register', 'card']),
	/** In which official form, the main one first; each further one is a file of its own. Registers and cards follow the type sizes only. */
	styles: z.array(z.enum(['party', 'state'])).min(1),
	orientation: z.enum(['portrait', 'landscape']).default('portrait'),
	/** Name of the kind of document, in capitals: "BIÊN BẢN". */
	heading: z.string().min(1),
	/** What it is about, below the heading. */
	about: paperText.optional(),
	/** Sign after the number of the document: "BB/VP". Left out where the document takes no number. */
	sign: z.string().optional(),
	body: z.array(paperBlock).min(1),
	/** Signature blocks, left to right. */
	signatures: z.array(z.strictObject({ position: z.string().min(1), note: z.string().optional(), example: z.string().optional() })).max(3),
	/** "Nơi nhận". */
	recipients: z.array(z.string().min(1)).default([]),
});
export type Paper = z.infer<typeof paper>;

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
				/** Name of the field inside `paper`. */
				id: slug.optional(),
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
	paper: paper.optional(),
	procedures: z.array(slug).default([]),
	aliases: z.array(z.string().min(1)).default([]),
	reviewed: isoDay,
});
export type Form = z.infer<typeof form>;
