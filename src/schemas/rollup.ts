import { z } from 'zod';
import { isoDay, officeKind, slug } from './common.ts';
import { ROLLUP_FORMAT, ROLLUP_VERSION } from './rollup-format.ts';
import { SOURCES, type Source } from './rounds.ts';

const text = (max: number) => z.string().max(max);
const dayOrNone = z.union([isoDay, z.literal('')]);
const score = z.number().min(0).max(100);
const grade = z.enum(['Tốt', 'Khá', 'Trung bình', 'Yếu']);
const checksum = z.string().regex(/^[0-9a-f]{64}$/);

const judgement = z.strictObject({
	low: score.optional(),
	high: score.optional(),
	grade: z.union([grade, z.enum(['open', 'empty'])]),
	byScore: grade.optional(),
	groups: z.array(z.union([z.tuple([score, score]), z.null()])).max(26),
	codes: z.string().regex(/^[DMCK.-]{0,400}$/),
});

const figures = judgement.extend({
	file: text(1000),
	office: text(200),
	officeCode: text(60),
	officeKind,
	cluster: text(200),
	periodFrom: dayOrNone,
	periodTo: dayOrNone,
	sheet: slug,
	edition: z.string().regex(/^\d{4}\.\d{1,4}$/),
	source: z.enum(Object.keys(SOURCES) as [Source, ...Source[]]),
	submitted: dayOrNone,
	changedAt: z.number().int().min(0),
	confidence: z.number().min(0).max(1).optional(),
	checksum,
	altered: z.boolean(),
	own: judgement.optional(),
});

const numbers = z.record(text(300), z.number().int().min(1).max(30_000));

/** A roll-up as a file: figures of the offices, no answers' notes, no evidence. */
export const rollupFile = z.strictObject({
	format: z.literal(ROLLUP_FORMAT),
	formatVersion: z.literal(ROLLUP_VERSION),
	savedAt: text(40),
	records: z.array(figures).max(10_000),
	refused: z.array(z.strictObject({ file: text(1000), reason: text(500) })).max(20_000),
	expected: z.array(z.strictObject({ code: text(60), name: text(200), kind: officeKind.optional(), cluster: text(200) })).max(10_000),
	admitted: z.array(checksum).max(10_000),
	chosen: z.array(checksum).max(10_000),
	seed: z.number().int().min(0),
	numbers,
	clusterNumbers: numbers,
	checksum,
});
