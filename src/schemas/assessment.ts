import { z } from 'zod';
import { isoDay, officeKind, slug } from './common.ts';
import { itemId } from './checklist.ts';
import { EVIDENCE_KINDS, FILE_FORMAT, FILE_VERSION, PLAN_STATES, SOURCES, type EvidenceKind, type PlanState, type Source } from './rounds.ts';

// Vocabularies stand in a module of their own: pages in the browser read them without loading zod.
export * from './rounds.ts';

const text = (max: number) => z.string().max(max);
const dayOrNone = z.union([isoDay, z.literal('')]);
/** Milliseconds since 1970; the later of two changes wins. */
const changedAt = z.number().int().min(0);
/** Short id made on the machine. */
const localId = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** Number, date, holder and place of a paper that proves answers; never its content (rule 2 of the design). */
export const evidenceRecord = z.strictObject({
	id: localId,
	kind: z.enum(Object.keys(EVIDENCE_KINDS) as [EvidenceKind, ...EvidenceKind[]]),
	/** Number and sign of the paper, or name of the register. */
	reference: text(300),
	date: dayOrNone,
	holder: text(200),
	place: text(300),
	/** Last day on which it still proves something. */
	validUntil: dayOrNone,
	status: z.enum(['unchecked', 'compared']),
	/** Who compared it with the original. */
	checkedBy: text(200),
	changedAt,
});
export type EvidenceRecord = z.infer<typeof evidenceRecord>;

const judged = {
	/** Plain items. */
	code: z.enum(['DAT', 'MOT_PHAN', 'CHUA', 'KAD', 'CDG']),
	/** Ratio items; both present once typed. */
	numerator: z.number().int().min(0).max(10_000_000).optional(),
	denominator: z.number().int().min(0).max(10_000_000).optional(),
	/** Items with parts: answer by part id. */
	parts: z.record(z.string().regex(/^[a-z]$/), z.enum(['DAT', 'CHUA', 'KAD', 'CDG'])).optional(),
};

export const answer = z.strictObject({
	...judged,
	/** Met in another way than asked; told in the note. */
	otherWay: z.boolean().optional(),
	/** Done by an office above or another unit. */
	doneElsewhere: z.boolean().optional(),
	/** Why it does not apply; required with KAD. */
	reason: text(500).optional(),
	/** Who approved leaving out a red item. */
	approvedBy: text(200).optional(),
	note: text(2000).optional(),
	/** Ids in the evidence register of the round; one paper may prove many answers. */
	evidence: z.array(localId).max(50).optional(),
	/** Who answered, where several people share a round. */
	by: text(200).optional(),
	changedAt,
});
export type Answer = z.infer<typeof answer>;

/** One task of the mending plan, by item. */
export const planTask = z.strictObject({
	/** Own words for the task; empty: the words of the item. */
	text: text(1000),
	person: text(200),
	due: dayOrNone,
	/** Money, people, things it takes. */
	resources: text(500),
	status: z.enum(Object.keys(PLAN_STATES) as [PlanState, ...PlanState[]]),
	/** Why it is late. */
	lateReason: text(500),
	changedAt,
});
export type PlanTask = z.infer<typeof planTask>;

/** What a second person found on an item: red items and a drawn sample (specification §8). */
export const review = z.strictObject({ ...judged, note: text(2000), by: text(200), changedAt });
export type Review = z.infer<typeof review>;

export const round = z.strictObject({
	id: z.string().regex(/^[a-z0-9-]{8,64}$/),
	/** What the office calls it: "Tự kiểm tra quý IV/2026". */
	title: z.string().min(1).max(200),
	office: text(200),
	/** Code by which the office above knows it; joins files of one office in the roll-up. */
	officeCode: text(60),
	officeKind,
	/** The office above. */
	upperOffice: text(200),
	/** Group of offices ranked together: "Cụm thi đua số 2". */
	cluster: text(200),
	periodFrom: dayOrNone,
	periodTo: dayOrNone,
	/** Day on which the inspection team comes, when known. */
	inspectionDay: dayOrNone,
	sheet: slug,
	edition: z.string().regex(/^\d{4}\.\d+$/),
	source: z.enum(Object.keys(SOURCES) as [Source, ...Source[]]),
	/** Day it was closed and handed up; only such rounds count in a roll-up. */
	submitted: dayOrNone,
	/** Each time it was opened again after that: the day it had been handed in, who opened it and why. */
	reopened: z
		.array(z.strictObject({ submitted: isoDay, at: changedAt, by: text(200), why: text(500) }))
		.max(50)
		.optional(),
	/** People who fill it in. */
	people: z.array(z.strictObject({ id: localId, name: z.string().min(1).max(200) })).max(30),
	/** Person by group of the sheet. */
	assignment: z.record(z.string().regex(/^[A-Z]$/), localId),
	/** Sign-off block: who made it, chief of office, head. */
	signers: z.strictObject({ maker: text(200), chief: text(200), chiefPosition: text(200), head: text(200), headPosition: text(200), place: text(100) }),
	createdAt: z.number().int().min(0),
	changedAt,
});
export type Round = z.infer<typeof round>;

/** What an office says of itself once and uses in every round. */
export const officeProfile = round.pick({ office: true, officeCode: true, officeKind: true, upperOffice: true, cluster: true, people: true, signers: true });
export type OfficeProfile = z.infer<typeof officeProfile>;

/** What an office handed over, kept unchanged beside an inspection team's own answers. */
export const handedOver = z.strictObject({
	round,
	answers: z.record(itemId, answer),
	evidence: z.record(localId, evidenceRecord),
	/** Checksum of the office's file. */
	checksum: z.string().regex(/^[0-9a-f]{64}$/),
});
export type HandedOver = z.infer<typeof handedOver>;

export const assessmentFile = z.strictObject({
	format: z.literal(FILE_FORMAT),
	formatVersion: z.literal(FILE_VERSION),
	savedAt: z.string().min(1).max(40),
	round,
	answers: z.record(itemId, answer),
	evidence: z.record(localId, evidenceRecord),
	plan: z.record(itemId, planTask),
	reviews: z.record(itemId, review),
	/** Only in a file of an inspection team. */
	handedOver: handedOver.optional(),
	/** SHA-256, hex, of the file's JSON without this key, keys sorted, no spaces. */
	checksum: z.string().regex(/^[0-9a-f]{64}$/),
});
export type AssessmentFile = z.infer<typeof assessmentFile>;

/** A round with everything that belongs to it, apart from the dress of the file. */
export type RoundContent = Omit<AssessmentFile, 'format' | 'formatVersion' | 'savedAt' | 'checksum'>;
