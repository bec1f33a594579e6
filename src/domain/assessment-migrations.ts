/**
 * Older shapes of a round brought to the present one. Pure and without zod: the store on disk and the file share it.
 *
 * 1 → 2: evidence was written into each answer; it becomes a register of the round, equal papers joined, answers keep ids.
 *        The round gains what it did not know yet (code, office above, people …), all empty; it was judged by the office itself.
 */
import type { AnswerV1, EvidenceV1, RoundV1 } from '../schemas/assessment-v1.ts';
import type { Answer, EvidenceRecord, Round, RoundContent } from '../schemas/assessment.ts';

/** What makes two entries one paper: number, date, holder and place, apart from capitals and spaces. */
export function paperKey(paper: Pick<EvidenceRecord, 'reference' | 'date' | 'holder' | 'place'>): string {
	const plain = (s: string) => s.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
	return [paper.reference, paper.date, paper.holder, paper.place].map(plain).join('\n');
}

const LOCAL_ID = /^[a-z0-9-]{1,40}$/;
const EMPTY_PAPER = paperKey({ reference: '', date: '', holder: '', place: '' });

/** Signs of a sign-off block that nobody has filled in. */
export const NO_SIGNERS: Round['signers'] = { maker: '', chief: '', chiefPosition: '', head: '', headPosition: '', place: '' };

function liftPaper(old: EvidenceV1, id: string, changedAt: number): EvidenceRecord {
	const { reference, date, holder, place, status, checkedBy } = old;
	return {
		id,
		kind: /^sổ(\s|$)/iu.test(reference.trim()) ? 'register' : 'document',
		reference,
		date,
		holder,
		place,
		validUntil: '',
		status,
		checkedBy,
		changedAt,
	};
}

/** One paper out of two entries of it: compared once is compared; both checkers stay named. */
function joinPapers(a: EvidenceRecord, b: EvidenceRecord): EvidenceRecord {
	const checkers = [...new Set([a.checkedBy.trim(), b.checkedBy.trim()].filter((n) => n !== ''))].join('; ');
	return {
		...a,
		status: a.status === 'compared' ? 'compared' : b.status,
		checkedBy: checkers.length <= 200 ? checkers : a.checkedBy,
		changedAt: Math.max(a.changedAt, b.changedAt),
	};
}

/** A round of version 1 as version 2 has it; same input, same ids. */
export function fromVersion1(old: RoundV1, oldAnswers: Readonly<Record<string, AnswerV1>>): RoundContent {
	const evidence: Record<string, EvidenceRecord> = {};
	const answers: Record<string, Answer> = {};
	const byPaper = new Map<string, string>();
	const fresh = (wanted: string): string => {
		if (LOCAL_ID.test(wanted) && evidence[wanted] === undefined) return wanted;
		for (let n = 1; ; n++) if (evidence[`mc-${n}`] === undefined) return `mc-${n}`;
	};
	const lift = (paper: EvidenceV1, changedAt: number): string => {
		const key = paperKey(paper);
		const known = key === EMPTY_PAPER ? undefined : byPaper.get(key);
		const id = known ?? fresh(paper.id);
		const record = liftPaper(paper, id, changedAt);
		evidence[id] = known === undefined ? record : joinPapers(evidence[known]!, record);
		byPaper.set(key, id);
		return id;
	};
	for (const item of Object.keys(oldAnswers).sort()) {
		const { evidence: papers, ...rest } = oldAnswers[item]!;
		answers[item] = papers === undefined ? rest : { ...rest, evidence: [...new Set(papers.map((p) => lift(p, rest.changedAt)))] };
	}
	const round: Round = {
		...old,
		officeCode: '',
		upperOffice: '',
		cluster: '',
		source: 'self',
		submitted: '',
		people: [],
		assignment: {},
		signers: NO_SIGNERS,
	};
	return { round, answers, evidence, plan: {}, reviews: {} };
}
