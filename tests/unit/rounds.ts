import type { AskedItem } from '../../src/domain/assessment.ts';
import { NO_SIGNERS } from '../../src/domain/assessment-migrations.ts';
import type { AnswerCode, ScoredItem } from '../../src/domain/scoring.ts';
import type { Answer, EvidenceRecord, PlanTask, Review, Round, RoundContent } from '../../src/schemas/assessment.ts';

/** Small rounds for the tests of the self-inspection: what is not given is as plain as the schema allows. */
export const item = (part: Partial<AskedItem> = {}): AskedItem => ({
	id: 'A.01',
	group: 'A',
	kind: 'plain',
	weight: 1,
	gate: 'none',
	appliesTo: ['commune-party-committee'],
	parts: undefined,
	partial: undefined,
	...part,
});
export const answer = (part: Partial<Answer> = {}): Answer => ({ code: 'CDG', changedAt: 1, ...part });
export const paper = (part: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
	id: 'mc-1',
	kind: 'document',
	reference: '12-QĐ/ĐU',
	date: '2026-01-05',
	holder: 'Văn thư',
	place: 'Tủ 1',
	validUntil: '',
	status: 'unchecked',
	checkedBy: '',
	changedAt: 1,
	...part,
});
export const task = (part: Partial<PlanTask> = {}): PlanTask => ({
	text: '',
	person: '',
	due: '',
	resources: '',
	status: 'new',
	lateReason: '',
	changedAt: 1,
	...part,
});
export const review = (part: Partial<Review> = {}): Review => ({ code: 'CDG', note: '', by: '', changedAt: 1, ...part });
export const ROUND: Round = {
	id: 'abcdef012345',
	title: 'Tự kiểm tra',
	office: 'Đảng uỷ xã Bình Minh',
	officeCode: '',
	officeKind: 'commune-party-committee',
	upperOffice: '',
	cluster: '',
	periodFrom: '2026-01-01',
	periodTo: '2026-11-30',
	inspectionDay: '2026-12-14',
	sheet: 'chung',
	edition: '2026.1',
	source: 'self',
	submitted: '',
	people: [],
	assignment: {},
	signers: NO_SIGNERS,
	createdAt: 1,
	changedAt: 2,
};
export const content = (part: Partial<RoundContent> = {}): RoundContent => ({ round: ROUND, answers: {}, evidence: {}, plan: {}, reviews: {}, ...part });
const SCORE: Record<AnswerCode, number> = { DAT: 1, MOT_PHAN: 0.5, CHUA: 0, KAD: 0, CDG: 0 };
export const scored = (id: string, code: AnswerCode, part: Partial<ScoredItem> = {}): ScoredItem => ({
	id,
	group: id[0]!,
	weight: 1,
	gate: 'none',
	code,
	score: SCORE[code],
	...part,
});
