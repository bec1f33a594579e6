/** Finding: from what was typed to addresses in order. Pure: the page, the tests and the benchmark run the same. */
import { readCitation, type CitationReading } from '../../domain/citation-query.ts';
import { fold } from '../../domain/fold.ts';
import { isFiller, normaliseQuery, queryWords, readWords, withSynonyms } from '../../domain/query.ts';
import { readQuestion, type Question } from '../../domain/question.ts';
import { nearness } from '../../domain/search-meaning.ts';
import { rank, type Term } from '../../domain/search-rank.ts';
import { mayHold, validityOn } from '../../domain/validity.ts';
import type { HitKind } from '../../markdown/hit-kinds.ts';
import type { OfficeKind } from '../../schemas/offices.ts';
import { factsOf, numberedOf } from './facts.ts';
import type { Opened } from './open.ts';
import { knownRegulations } from './outline.ts';

export interface Filters {
	kind?: HitKind | undefined;
	/** Slug of the regulation to stay inside. */
	regulation?: string | undefined;
	office?: OfficeKind | undefined;
	/** `con`: in force on the day; `het`: not in force. */
	validity?: 'con' | 'het' | undefined;
	/** Day of the reader, `yyyy-mm-dd`. */
	day: string;
}

export interface FoundRecord {
	record: number;
	score: number;
	/** True when it was found only with other marks than typed. */
	approximate: boolean;
	/** Which of the questions it answers is near to what was typed, and tells more than its names do. */
	question?: number;
}

export interface Findings {
	/** What was typed, in house spelling. */
	typed: string;
	/** What was searched, after Telex keys and slips were read. */
	query: string;
	unknown: string[];
	question: Question;
	reading?: CitationReading;
	/** Records in order. */
	records: FoundRecord[];
	/** Words to mark in excerpts, as typed. */
	marks: string[];
}

/**
 * A task answers a clerk better than the provision behind it, a provision better than the page it stands on, and what sets
 * a deadline better than what counts it.
 */
const KIND_WEIGHT: Record<HitKind, number> = {
	procedure: 1.25,
	provision: 1.12,
	role: 0.78,
	path: 0.84,
	form: 0.81,
	term: 1.15,
	deadline: 0.72,
	comparison: 0.81,
	picture: 0.96,
	regulation: 0.76,
	lesson: 0.71,
	scenario: 0.7,
	question: 0.25,
	item: 0.86,
	update: 0.72,
	guide: 1.08,
	tool: 0.42,
};
const OUT_OF_FORCE = 0.45;
const LOCAL_EXAMPLE = 0.6;
/** A term answers those who ask for it by name; its short definition only mentions the rest. */
const TERM_NAMED = 0.4;
const TERM_MENTION = 0.8;
const FILLER_WEIGHT = 0.12;
const ASKING_WEIGHT = 0.06;
/** Below this share of the query's weight a record is chance. */
const CHANCE = 0.12;
/** A record of the regulation that the query names. */
const NAMED_REGULATION = 2;

/** A table of periods, for those who ask how long papers are kept. */
const PERIOD_TABLE = 1.5;

/** Papers by the word their names begin with: who asks for a slip wants no register. */
const PAPERS = new Set('phiếu sổ biên mục danh giấy bìa kế báo quyết đề'.split(' ').flatMap((word) => [word, fold(word)]));
const OTHER_PAPER = 0.75;

/** A page on secret papers, for those who did not ask of secrets: most of what it tells holds for them alone. */
const NOT_SECRET = 0.75;
const asksOfSecrets = (query: string): boolean => /(?<![a-z])(?:mat|toi mat|bmnn|bvbmnn|co yeu)(?![a-z])/.test(fold(query));

/** The paper a query begins with: "phieu muon ho so", "mẫu sổ mượn". */
function paperAsked(query: string): string | undefined {
	const word = queryWords(query.replace(/^(?:mẫu|mau|biểu mẫu|bieu mau)\s+/iu, ''))[0] ?? '';
	return PAPERS.has(word) ? fold(word) : undefined;
}

/** Words with their weights; question words weigh little unless nothing else was asked. */
function termsOf(text: string, asking: ReadonlySet<number>): Term[] {
	const words = queryWords(text);
	const terms = words.map((word, i) => ({ word, weight: asking.has(i) ? ASKING_WEIGHT : isFiller(word) ? FILLER_WEIGHT : 1 }));
	return terms.some((t) => t.weight === 1) ? terms : terms.map((t) => ({ ...t, weight: 1 }));
}

/** The set for the last day asked: it is wanted at every key pressed. */
const OUT = new WeakMap<Opened, { day: string; out: ReadonlySet<number> }>();

/** Regulations, by index, that are not in force on a day. */
export function outOfForce(opened: Opened, day: string): ReadonlySet<number> {
	const last = OUT.get(opened);
	if (last?.day === day) return last.out;
	const out = new Set(opened.data.regulations.flatMap((r, i) => (!mayHold(validityOn(r, day)) ? [i] : [])));
	OUT.set(opened, { day, out });
	return out;
}

/** Says whether a record may be shown, and how much it weighs before the words are looked at. */
function weigher(
	opened: Opened,
	filters: Filters,
	question: Question,
	named: ReadonlySet<number>,
	paper: string | undefined,
	secrets: boolean,
): (record: number) => number {
	const { data } = opened;
	const { samples, papers, periods, secret } = factsOf(opened);
	const numbered = question.number ? numberedOf(opened) : undefined;
	const out = outOfForce(opened, filters.day);
	const after = new Set([...named].flatMap((i) => data.regulations[i]!.successors.flatMap((s) => opened.slugs.get(s) ?? [])));
	const sample = Math.max(question.kinds['form'] ?? 1, 1);
	const inside = filters.regulation === undefined ? undefined : (opened.slugs.get(filters.regulation) ?? -1);
	return (i) => {
		const record = data.records[i]!;
		const of = record.regulation;
		const expired = of !== undefined && out.has(of);
		if (filters.kind !== undefined && record.kind !== filters.kind) return 0;
		if (inside !== undefined && of !== inside) return 0;
		if (filters.validity === 'con' && expired) return 0;
		if (filters.validity === 'het' && !expired) return 0;
		if (filters.office !== undefined) {
			const offices = record.offices ?? (of === undefined ? undefined : data.regulations[of]!.offices);
			if (offices !== undefined && !offices.includes(filters.office)) return 0;
		}
		let weight = KIND_WEIGHT[record.kind] * (question.kinds[record.kind] ?? 1);
		if (of !== undefined) {
			const isNamed = named.has(of);
			if (expired) weight *= isNamed ? 0.9 : OUT_OF_FORCE;
			if (data.regulations[of]!.localExample && !isNamed) weight *= LOCAL_EXAMPLE;
			if (isNamed && !question.difference) weight *= NAMED_REGULATION;
			if (question.successor && after.has(of)) weight *= NAMED_REGULATION * 1.5;
		}
		if (samples[i] === 1) weight *= sample;
		if (paper !== undefined && record.kind === 'form' && papers[i] !== paper) weight *= OTHER_PAPER;
		if (!secrets && secret[i] === 1) weight *= NOT_SECRET;
		if (question.retention && of !== undefined && periods[of] === 1) weight *= PERIOD_TABLE;
		if (numbered?.[i] === 1) weight *= 1.2;
		return weight;
	};
}

/** Likeness from which a name, another name or a question is the query itself. */
const SAME_NAME = 0.83;
/** What cannot come into the list, however the other reading of the query is scored: the best may still lose what a mention loses. */
const LEAST = { share: CHANCE * TERM_MENTION, like: SAME_NAME };

/** What was typed counts more than what it may mean: questions are written in the words of the office too. */
const OFFICE_WORDS = 0.85;

/** How much pages gain that are asked for in such words, by the cosine; chosen over questions left out of the learning. */
const MEANING = 1.5;

/** Likeness from which a question is worth showing beside the page that answers it. */
const NEAR_QUESTION = 0.55;

/** A page that is called exactly what was typed is what was asked for, whatever its kind and though it lapsed: undoes a low weight. */
function calledSo(opened: Opened, record: number, weigh: (record: number) => number): number {
	const { kind } = opened.data.records[record]!;
	return kind === 'provision' || kind === 'item' ? 1 : Math.max(1, 1 / weigh(record));
}

/** What stands on both sides of "và", "với", "hay", "khác": the things to be told apart. */
const sidesOf = (query: string): string[] =>
	query.split(/(?<!\p{L})(?:và|với|hay|khác|so|va|voi|khac)(?!\p{L})/iu).filter((side) => queryWords(side).length > 0);

/** Lets pages go first that are asked for in such words; one that bears the name stays where it would stand if it were the nearest. */
function weighByMeaning({ meaning }: Opened, query: string, found: FoundRecord[], called: ReadonlySet<number>): void {
	if (meaning === undefined) return;
	const records = found.map((r) => r.record);
	const near = nearness(meaning, query, records);
	if (near === undefined) return;
	let nearest = -1;
	for (const n of near) nearest = Math.max(nearest, n);
	found.forEach((r, i) => (r.score *= Math.exp(MEANING * (called.has(r.record) ? nearest : near[i]!))));
}

/** Reads a query and ranks the records for it. */
export function find(opened: Opened, text: string, filters: Filters): Findings {
	const typed = normaliseQuery(text);
	const quoted = /^"([^"]+)"$/.exec(typed)?.[1];
	const { query, unknown } = quoted === undefined ? readWords(typed, opened.vocabulary, opened.together, opened.initials) : { query: typed, unknown: [] };
	const acts = knownRegulations(opened.data.regulations, filters.day);
	// Numbers are read as typed; Telex keys may hide the word before them.
	const asTyped = quoted === undefined ? readCitation(typed, acts) : undefined;
	const reading = quoted !== undefined || asTyped?.sure === true || query === typed ? asTyped : (readCitation(query, acts) ?? asTyped);
	const named = new Set((reading?.slugs ?? []).flatMap((s) => opened.slugs.get(s) ?? []));
	const question = readQuestion(queryWords(query));
	const paper = paperAsked(query);
	const secrets = asksOfSecrets(query);
	const weigh = weigher(opened, filters, question, named, paper, secrets);

	const meant = quoted === undefined ? withSynonyms(query, opened.synonyms) : undefined;
	const variants = [{ text: quoted ?? query, weight: 1 }, ...(meant === undefined ? [] : [{ text: meant, weight: OFFICE_WORDS }])];
	const best = new Map<number, FoundRecord>();
	const called = new Set<number>();
	variants.forEach((variant, n) => {
		// Office words may hide what is asked for: to "chấm điểm" is to inspect oneself, and a checklist answers.
		const asks = n === 0 ? question : readQuestion(queryWords(variant.text));
		const weighs = n === 0 ? weigh : weigher(opened, filters, asks, named, paper, secrets);
		for (const r of rank(opened.index, termsOf(variant.text, asks.asking), weighs, fold, LEAST)) {
			const mention = opened.data.records[r.record]!.kind === 'term' && r.name < TERM_NAMED ? TERM_MENTION : 1;
			const score = r.score * variant.weight * mention * (r.name >= SAME_NAME || r.phrase.like >= SAME_NAME ? calledSo(opened, r.record, weigh) : 1);
			if (r.name >= SAME_NAME) called.add(r.record);
			if (score > (best.get(r.record)?.score ?? 0))
				best.set(r.record, {
					record: r.record,
					score,
					approximate: r.exact < 0.5,
					...(r.phrase.like >= NEAR_QUESTION && r.phrase.like > r.name ? { question: r.phrase.nth } : {}),
				});
		}
	});
	// Of two words that are to be told apart, each is asked for by its name.
	for (const side of question.difference ? sidesOf(query) : []) {
		for (const r of rank(opened.index, termsOf(side, new Set()), (i) => (opened.data.records[i]!.kind === 'term' ? weigh(i) : 0), fold)) {
			if (r.name >= SAME_NAME) called.add(r.record);
			if (r.name >= SAME_NAME && r.score > (best.get(r.record)?.score ?? 0)) best.set(r.record, { record: r.record, score: r.score, approximate: false });
		}
	}
	let top = 0;
	for (const r of best.values()) if (r.score > top) top = r.score;
	const kept = [...best.values()].filter((r) => r.score >= top * CHANCE);
	if (quoted === undefined) weighByMeaning(opened, query, kept, called);
	const records = kept.sort((a, b) => b.score - a.score || a.record - b.record);
	return {
		typed,
		query,
		unknown,
		question,
		...(reading === undefined ? {} : { reading }),
		records,
		marks: [...new Set(variants.flatMap((v) => queryWords(v.text)))].filter((w) => !isFiller(fold(w))),
	};
}
