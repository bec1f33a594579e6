import { z } from 'zod';
import { inlineMarkdown, isoDay, slug } from './common.ts';

/** Rooms of the help, in the order of the list. */
export const GUIDE_ROOMS = {
	'tra-cuu': 'Tra cứu',
	'tu-kiem-tra': 'Tự kiểm tra',
	'tap-huan': 'Tập huấn',
	chung: 'Dùng sổ tay trên máy',
} as const;
export type GuideRoom = keyof typeof GUIDE_ROOMS;

/** Address of a page of the handbook: "/tu-kiem-tra/phieu/". */
const path = z.string().regex(/^\/([a-z0-9-]+\/)*$/, 'Địa chỉ trang của sổ tay, có gạch chéo đầu và cuối: /tu-kiem-tra/phieu/.');

/** A screenshot that `npm run pictures` takes: `src/help/<name>.webp`. */
export const guidePicture = z.strictObject({
	name: slug,
	/** What is in the picture, for those who do not see it. */
	alt: z.string().min(30),
});

/** One action. Bold words are names on the screen: buttons, fields, lines; a test looks for each of them there. */
export const guideStep = z.strictObject({
	do: inlineMarkdown,
	/** What one sees then. */
	see: inlineMarkdown.optional(),
	picture: guidePicture.optional(),
});

/** A page on how to do one job with the handbook; what its steps leave open is MDX text below them. */
export const guide = z.strictObject({
	title: z.string().min(1),
	summary: inlineMarkdown,
	room: z.enum(Object.keys(GUIDE_ROOMS) as [GuideRoom, ...GuideRoom[]]),
	order: z.number().int(),
	reviewed: isoDay,
	/** Other words people look for it by. */
	asks: z.array(z.string().min(1)).default([]),
	/** Where the first step is done, and what the way there is called. */
	start: z.strictObject({ path, label: z.string().min(1) }).optional(),
	/** Pages whose foot leads here, with all pages below them; the longest address wins. */
	about: z.array(path).default([]),
	steps: z.array(guideStep).max(8, 'Nhiều nhất 8 bước; dài hơn thì tách trang.').default([]),
});
export type Guide = z.infer<typeof guide>;
