/**
 * Two people's files of one round made one (specification §10, "Nhập"). Nothing is lost in silence: where both did something
 * different, the two stand side by side and a person chooses.
 */
import type { Answer, EvidenceRecord, Round, RoundContent } from '../schemas/assessment.ts';
import { paperKey } from './assessment-migrations.ts';
import { canonicalJson } from './canonical-json.ts';

export const PARTS = ['answers', 'evidence', 'plan', 'reviews'] as const;
export type Part = (typeof PARTS)[number];

/**
 * `same`; `mine`/`theirs`: only that side has it, or only that side changed it since the common base; `joined`: each had what the other
 * lacked; `later`: the same person's later version; `conflict`: both changed it differently, the later one is only proposed.
 */
export type MergeOutcome = 'same' | 'mine' | 'theirs' | 'joined' | 'later' | 'conflict';

export interface MergeLine {
	part: Part;
	/** Item id, or id of a paper. */
	key: string;
	outcome: MergeOutcome;
	mine?: Dated;
	theirs?: Dated;
}

export interface Merged {
	/** With each conflict settled for the later side until somebody chooses. */
	content: RoundContent;
	lines: MergeLine[];
}

type Dated = { changedAt: number; by?: string | undefined } & Record<string, unknown>;
type Records = Readonly<Record<string, Dated>>;

/** What a record says, apart from when and by whom. */
function said({ changedAt: _at, by: _by, ...rest }: Dated): Record<string, unknown> {
	return Object.fromEntries(Object.entries(rest).filter(([key, v]) => key !== 'id' && v !== undefined && v !== '' && !(Array.isArray(v) && v.length === 0)));
}
const sameWords = (a: Dated, b: Dated) => canonicalJson(said(a)) === canonicalJson(said(b));

/** An answer nobody gave says nothing against one that somebody gave. */
const untouched = (record: Dated) => record.changedAt === 0;
const later = (a: Dated, b: Dated) => (b.changedAt > a.changedAt ? b : a);

/** Both together, where neither says anything the other contradicts; lists of papers are united. */
function joined(a: Dated, b: Dated): Dated | undefined {
	const [x, y] = [said(a), said(b)];
	const out: Record<string, unknown> = { ...later(a, b), ...x, ...y };
	for (const key of Object.keys(x).filter((k) => k in y)) {
		if (key === 'evidence') out[key] = [...new Set([...(x[key] as string[]), ...(y[key] as string[])])].slice(0, 50);
		else if (canonicalJson(x[key]) !== canonicalJson(y[key])) return undefined;
	}
	// A number typed on one side only is another judgement, no addition.
	if (x['code'] !== y['code'] || ['numerator', 'denominator', 'parts'].some((k) => canonicalJson(x[k]) !== canonicalJson(y[k]))) return undefined;
	return { ...out, changedAt: Math.max(a.changedAt, b.changedAt) };
}

function mergeOne(mine: Dated | undefined, theirs: Dated | undefined, base: Dated | undefined): { outcome: MergeOutcome; taken?: Dated } {
	if (mine !== undefined && theirs !== undefined && sameWords(mine, theirs)) return { outcome: 'same', taken: later(mine, theirs) };
	if (base !== undefined) {
		const mineKept = mine !== undefined && sameWords(mine, base);
		const theirsKept = theirs !== undefined && sameWords(theirs, base);
		if (mineKept) return { outcome: 'theirs', ...(theirs === undefined ? {} : { taken: theirs }) };
		if (theirsKept) return { outcome: 'mine', ...(mine === undefined ? {} : { taken: mine }) };
	}
	if (mine === undefined) return { outcome: 'theirs', ...(theirs === undefined ? {} : { taken: theirs }) };
	if (theirs === undefined || untouched(theirs)) return { outcome: 'mine', taken: mine };
	if (untouched(mine)) return { outcome: 'theirs', taken: theirs };
	const [a, b] = [mine, theirs];
	const both = joined(a, b);
	if (both !== undefined) return { outcome: 'joined', taken: both };
	if (a.by !== undefined && a.by !== '' && a.by === b.by) return { outcome: 'later', taken: later(a, b) };
	return { outcome: 'conflict', taken: later(a, b) };
}

/** The same paper entered by two people gets the id it has on this side. */
function withOwnPaperIds(mine: RoundContent, theirs: RoundContent): RoundContent {
	const own = new Map(Object.values(mine.evidence).map((e) => [paperKey(e), e.id]));
	const renamed = new Map<string, string>();
	const evidence: Record<string, EvidenceRecord> = {};
	for (const [id, paper] of Object.entries(theirs.evidence)) {
		const same = paper.reference.trim() === '' || Object.hasOwn(mine.evidence, id) ? undefined : own.get(paperKey(paper));
		if (same !== undefined) renamed.set(id, same);
		evidence[same ?? id] = same === undefined ? paper : { ...paper, id: same };
	}
	if (renamed.size === 0) return theirs;
	const answers = Object.entries(theirs.answers).map(([item, a]): [string, Answer] => [
		item,
		a.evidence === undefined ? a : { ...a, evidence: [...new Set(a.evidence.map((id) => renamed.get(id) ?? id))] },
	]);
	return { ...theirs, evidence, answers: Object.fromEntries(answers) };
}

function mergedRound(mine: Round, theirs: Round): Round {
	const [older, newer] = theirs.changedAt > mine.changedAt ? [mine, theirs] : [theirs, mine];
	// What the newer one left empty the older one may know.
	const filled = Object.fromEntries(Object.entries(newer).map(([k, v]) => [k, v === '' ? older[k as keyof Round] : v])) as Round;
	const people = [...newer.people, ...older.people.filter((p) => !newer.people.some((n) => n.id === p.id))].slice(0, 30);
	return { ...filled, people, assignment: { ...older.assignment, ...newer.assignment }, createdAt: Math.min(mine.createdAt, theirs.createdAt) };
}

/**
 * Merges two states of one round.
 * @param base the state both began from, where it is known: then a change of one side alone is no conflict, and a deletion is one change
 */
export function mergeRounds(mine: RoundContent, theirs: RoundContent, base?: RoundContent): { ok: true; merged: Merged } | { ok: false; message: string } {
	if (mine.round.id !== theirs.round.id)
		return { ok: false, message: 'Hai tệp không cùng một đợt. Chỉ ghép được tệp của các người cùng điền một đợt; đợt khác thì mở riêng.' };
	if (mine.round.sheet !== theirs.round.sheet) return { ok: false, message: 'Hai tệp dùng hai phiếu khác nhau nên không ghép được. Mở riêng từng tệp.' };
	const other = withOwnPaperIds(mine, theirs);
	const lines: MergeLine[] = [];
	const parts: Record<Part, Record<string, Dated>> = { answers: {}, evidence: {}, plan: {}, reviews: {} };
	for (const part of PARTS) {
		const [a, b, c] = [mine[part] as Records, other[part] as Records, base?.[part] as Records | undefined];
		for (const key of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
			const { outcome, taken } = mergeOne(a[key], b[key], c?.[key]);
			if (taken !== undefined) parts[part][key] = taken;
			lines.push({ part, key, outcome, ...(a[key] === undefined ? {} : { mine: a[key] }), ...(b[key] === undefined ? {} : { theirs: b[key] }) });
		}
	}
	const handedOver = mine.handedOver ?? theirs.handedOver;
	const content = { round: mergedRound(mine.round, theirs.round), ...parts, ...(handedOver === undefined ? {} : { handedOver }) } as unknown as RoundContent;
	return { ok: true, merged: { content, lines } };
}

/** The merged round with one line decided for a side. */
export function choose(content: RoundContent, line: MergeLine, side: 'mine' | 'theirs'): RoundContent {
	const { [line.key]: _old, ...rest } = content[line.part] as Record<string, Dated>;
	const taken = line[side];
	return { ...content, [line.part]: taken === undefined ? rest : { ...rest, [line.key]: taken } };
}
