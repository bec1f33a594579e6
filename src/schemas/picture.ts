import { z } from 'zod';
import { citation, inlineMarkdown, isoDay, slug } from './common.ts';

/** Millimetres on an A4 sheet. */
const mm = z.number().min(0).max(297);
/** A measure that a rule leaves a range for. */
const range = z.tuple([mm, mm]);

const common = {
	title: z.string().min(1),
	/** For links and narrow places. */
	shortTitle: z.string().min(1),
	summary: inlineMarkdown,
	/** Order in lists; lower comes first. */
	order: z.number().int(),
	/** Regulations whose pages link here. */
	regulations: z.array(slug).default([]),
	/** Procedures whose pages link here. */
	procedures: z.array(slug).default([]),
	/** Comparisons whose pages link here. */
	comparisons: z.array(slug).default([]),
	/** What a reader must know before trusting the drawing. */
	notes: z.array(inlineMarkdown).default([]),
	/** Other words people use, for search. */
	aliases: z.array(z.string().min(1)).default([]),
	reviewed: isoDay,
};

const box = z.strictObject({
	/** Permanent, unique in the picture. */
	id: slug,
	/** As drawn: the number the regulation gives the box. */
	mark: z.string().min(1),
	name: z.string().min(1),
	/** Left, top, width, height in mm on the sheet; absent for what does not stand on the first page of an ordinary document. */
	at: z.tuple([mm, mm, mm, mm]).optional(),
	/** `stated`: the place follows from the words of the rule; `ours`: the handbook put it there so that the picture is whole. */
	placed: z.enum(['stated', 'ours', 'absent']),
	/** Drawn as a round seal over this other box. */
	sealOver: slug.optional(),
	/** Where it stands, in words. */
	place: inlineMarkdown,
	/** Size and face. */
	type: inlineMarkdown,
	/** What else is to be seen to. */
	more: inlineMarkdown.optional(),
	basis: z.array(citation).min(1),
	/** Row of the comparison of both forms that speaks of this box. */
	compare: z.string().optional(),
});
export type Box = z.output<typeof box>;

/** Where the parts of a document stand on an A4 sheet. */
const layout = z.strictObject({
	...common,
	kind: z.literal('layout'),
	side: z.enum(['party', 'state']),
	margins: z.strictObject({ top: range, bottom: range, left: range, right: range, basis: z.array(citation).min(1) }),
	boxes: z.array(box).min(9),
});
export type LayoutPicture = z.output<typeof layout>;

/** Two layouts side by side. */
const pair = z.strictObject({ ...common, kind: z.literal('pair'), left: slug, right: slug, comparison: slug });
export type PairPicture = z.output<typeof pair>;

export const SEAL_SCENES = ['signature', 'annex', 'annex-free', 'sheets', 'copy', 'digital', 'digital-two', 'attachment', 'unknown'] as const;
/** Where seals fall, one drawing each. */
const seals = z.strictObject({
	...common,
	kind: z.literal('seals'),
	parts: z
		.array(
			z.strictObject({
				id: slug,
				title: z.string().min(1),
				scenes: z
					.array(
						z.strictObject({
							id: slug,
							scene: z.enum(SEAL_SCENES),
							title: z.string().min(1),
							/** The rule and how to do it. */
							says: inlineMarkdown,
							basis: z.array(citation).min(1),
							/** What the sources do not say. */
							unknown: inlineMarkdown.optional(),
						}),
					)
					.min(1),
			}),
		)
		.min(1),
});
export type SealsPicture = z.output<typeof seals>;
export type SealScene = SealsPicture['parts'][number]['scenes'][number];

/** The life of a document and of a file: stations on a grid, joined by arrows. */
const life = z.strictObject({
	...common,
	kind: z.literal('life'),
	stations: z
		.array(
			z.strictObject({
				id: slug,
				title: z.string().min(1),
				/** Stage from 0, in the order of time. */
				stage: z.number().int().min(0),
				/** Lane 0 or 1; absent where both lanes meet. */
				lane: z.number().int().min(0).max(1).optional(),
				says: inlineMarkdown,
				/** The first is where the station leads. */
				procedures: z.array(slug).min(1),
				basis: z.array(citation).default([]),
				/** Stations that follow. */
				then: z.array(slug).default([]),
			}),
		)
		.min(3),
});
export type LifePicture = z.output<typeof life>;

/** Drawn from the front matter of the regulations alone. */
const tree = z.strictObject({ ...common, kind: z.literal('tree') });

export const picture = z.discriminatedUnion('kind', [layout, pair, seals, life, tree]);
export type PictureEntry = z.output<typeof picture>;
