import { z } from 'zod';
import { isoDay, officeKind, slug } from './common.ts';
import { itemId } from './checklist.ts';
import { FILE_FORMAT } from './rounds.ts';

/**
 * The file format as version 1 had it, frozen: files of that version lie on sticks and disks for years.
 * Read by the migrations only; a change here would turn good files away.
 */

const text = (max: number) => z.string().max(max);

/** Number, date, holder and place of a paper that proves an answer; never its content (rule 2 of the design). */
const evidenceRecord = z.strictObject({
	id: z.string().min(1).max(40),
	/** Number and sign of the paper, or name of the register. */
	reference: text(300),
	date: z.union([isoDay, z.literal('')]),
	holder: text(200),
	place: text(300),
	status: z.enum(['unchecked', 'compared']),
	/** Who compared it with the original. */
	checkedBy: text(200),
});
export type EvidenceV1 = z.infer<typeof evidenceRecord>;

const answer = z.strictObject({
	/** Plain items. */
	code: z.enum(['DAT', 'MOT_PHAN', 'CHUA', 'KAD', 'CDG']),
	/** Ratio items; both present once typed. */
	numerator: z.number().int().min(0).max(10_000_000).optional(),
	denominator: z.number().int().min(0).max(10_000_000).optional(),
	/** Items with parts: answer by part id. */
	parts: z.record(z.string().regex(/^[a-z]$/), z.enum(['DAT', 'CHUA', 'KAD', 'CDG'])).optional(),
	/** Met in another way than asked; told in the note. */
	otherWay: z.boolean().optional(),
	/** Done by an office above or another unit. */
	doneElsewhere: z.boolean().optional(),
	/** Why it does not apply; required with KAD. */
	reason: text(500).optional(),
	/** Who approved leaving out a red item. */
	approvedBy: text(200).optional(),
	note: text(2000).optional(),
	evidence: z.array(evidenceRecord).max(50).optional(),
	/** Milliseconds since 1970; the later of two changes wins. */
	changedAt: z.number().int().min(0),
});
export type AnswerV1 = z.infer<typeof answer>;

const round = z.strictObject({
	id: z.string().regex(/^[a-z0-9-]{8,64}$/),
	/** What the office calls it: "Tự kiểm tra quý IV/2026". */
	title: z.string().min(1).max(200),
	office: text(200),
	officeKind,
	periodFrom: z.union([isoDay, z.literal('')]),
	periodTo: z.union([isoDay, z.literal('')]),
	/** Day on which the inspection team comes, when known. */
	inspectionDay: z.union([isoDay, z.literal('')]),
	sheet: slug,
	edition: z.string().regex(/^\d{4}\.\d+$/),
	createdAt: z.number().int().min(0),
	changedAt: z.number().int().min(0),
});
export type RoundV1 = z.infer<typeof round>;

export const assessmentFileV1 = z.strictObject({
	format: z.literal(FILE_FORMAT),
	formatVersion: z.literal(1),
	savedAt: z.string().min(1).max(40),
	round,
	answers: z.record(itemId, answer),
});
