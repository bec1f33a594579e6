/**
 * A result file boiled down to the figures a roll-up needs: some hundred bytes instead of tens of thousands, so that thousands of offices fit.
 * Only what enters a figure is checked, by hand: a full check of every field takes about twice as long.
 */
import type { Answer, EvidenceRecord, Round } from '../schemas/assessment.ts';
import { OFFICE_KINDS, type OfficeKind } from '../schemas/offices.ts';
import { ROLLUP_FORMAT } from '../schemas/rollup-format.ts';
import { FILE_FORMAT, FILE_VERSION, SOURCES, type Source } from '../schemas/rounds.ts';
import { checkedBytes, sha256Hex } from './assessment-checksum.ts';
import { MAX_DEPTH, MAX_FILE_BYTES } from './assessment-limits.ts';
import { profileItems, scoredItems } from './assessment.ts';
import { compareEditions } from './edition.ts';
import type { RollupBook, RollupItem, RollupSheet } from './rollup-book.ts';
import { scoreRound, type AnswerCode, type Grade, type ScoredItem } from './scoring.ts';

/** One letter an item: met, partly, failed, left out, open; "-" where this office is not asked. */
export const LETTERS: Record<AnswerCode, string> = { DAT: 'D', MOT_PHAN: 'M', CHUA: 'C', KAD: 'K', CDG: '.' };
export const NOT_ASKED = '-';

export interface Judgement {
	/** Ends of the score; absent when every item is left out. */
	low?: number;
	high?: number;
	grade: Grade | 'open' | 'empty';
	/** Grade by the score alone, where a cap lowers it. */
	byScore?: Grade;
	/** By group of the sheet: percent of its points at both ends, `null` where the group is left out. */
	groups: ([low: number, high: number] | null)[];
	/** A letter for every item of the sheet. */
	codes: string;
}

export interface Figures extends Judgement {
	/** Name of the file, with its place inside a folder or zip. */
	file: string;
	office: string;
	officeCode: string;
	officeKind: OfficeKind;
	cluster: string;
	periodFrom: string;
	periodTo: string;
	sheet: string;
	edition: string;
	source: Source;
	/** Day it was handed in; empty: a draft, which never counts. */
	submitted: string;
	changedAt: number;
	/** Share of the score that compared evidence carries. */
	confidence?: number;
	checksum: string;
	/** Somebody changed the file after it was saved. */
	altered: boolean;
	/** The office's own judgement inside a file of an inspection team. */
	own?: Judgement;
}

export type Reading = { ok: true; figures: Figures } | { ok: false; reason: string };

class Fault extends Error {}
type Loose = Readonly<Record<string, unknown>>;
const DAY = /^(\d{4}-\d\d-\d\d)?$/;
const EDITION = /^\d{4}\.\d{1,4}$/;
const PARTS = new Set<unknown>(['DAT', 'CHUA', 'KAD', 'CDG']);

function fault(place: string): never {
	throw new Fault(`Có chỗ sai ở “${place}”: tệp bị sửa tay hoặc bị hỏng. Xin cơ quan gửi lại tệp lưu từ sổ tay.`);
}
function object(value: unknown, place: string): Loose {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : fault(place);
}
function text(from: Loose, key: string, max: number, pattern?: RegExp): string {
	const value = from[key];
	if (typeof value !== 'string' || value.length > max || (pattern !== undefined && !pattern.test(value))) return fault(`round › ${key}`);
	return value.normalize('NFC').trim();
}
function count(value: unknown, max: number, place: () => string): number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max ? value : fault(place());
}

/** An answer in the list `list`, by item. Where it stands is put into words only if something is wrong: thousands of files ask this for each item. */
function checkAnswer(value: unknown, list: string, id: string): void {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) fault(`${list} › ${id}`);
	const { code, numerator, denominator, parts, evidence } = value as Loose;
	if (typeof code !== 'string' || !Object.hasOwn(LETTERS, code)) fault(`${list} › ${id} › code`);
	if (numerator !== undefined) count(numerator, 10_000_000, () => `${list} › ${id} › numerator`);
	if (denominator !== undefined) count(denominator, 10_000_000, () => `${list} › ${id} › denominator`);
	if (parts !== undefined) for (const part of Object.values(object(parts, `${list} › ${id} › parts`))) if (!PARTS.has(part)) fault(`${list} › ${id} › parts`);
	if (evidence !== undefined && !Array.isArray(evidence)) fault(`${list} › ${id} › evidence`);
}

function head(value: unknown, version: number): Omit<Figures, keyof Judgement | 'file' | 'checksum' | 'altered' | 'own' | 'confidence'> {
	const round = object(value, 'round');
	const kind = text(round, 'officeKind', 60);
	const source = version === 1 ? 'self' : text(round, 'source', 20);
	if (!Object.hasOwn(OFFICE_KINDS, kind)) fault('round › officeKind');
	if (!Object.hasOwn(SOURCES, source)) fault('round › source');
	const since2 = (key: string, max: number, pattern?: RegExp) => (version === 1 ? '' : text(round, key, max, pattern));
	return {
		office: text(round, 'office', 200),
		officeCode: since2('officeCode', 60),
		officeKind: kind as OfficeKind,
		cluster: since2('cluster', 200),
		periodFrom: text(round, 'periodFrom', 10, DAY),
		periodTo: text(round, 'periodTo', 10, DAY),
		sheet: text(round, 'sheet', 60),
		edition: text(round, 'edition', 9, EDITION),
		source: source as Source,
		submitted: since2('submitted', 10, DAY),
		changedAt: count(round['changedAt'], Number.MAX_SAFE_INTEGER, () => 'round › changedAt'),
	};
}

/** Answers with the papers behind them, by the register of version 2 or written into the answer as in version 1. */
function material(answers: unknown, evidence: unknown, version: number, place: string): [Record<string, Answer>, Record<string, EvidenceRecord>] {
	const given = object(answers, place);
	for (const id of Object.keys(given)) checkAnswer(given[id], place, id);
	if (version > 1) return [given as unknown as Record<string, Answer>, object(evidence, 'evidence') as unknown as Record<string, EvidenceRecord>];
	const register: Record<string, EvidenceRecord> = {};
	const lifted = Object.entries(given).map(([id, answer]) => {
		const papers = ((answer as { evidence?: unknown[] }).evidence ?? []).map((paper, n) => {
			register[`${id}-${n}`] = object(paper, `${place} › ${id}`) as unknown as EvidenceRecord;
			return `${id}-${n}`;
		});
		return [id, { ...(answer as unknown as Answer), evidence: papers }] as const;
	});
	return [Object.fromEntries(lifted), register];
}

const asked = new WeakMap<RollupSheet, Map<string, RollupItem[]>>();
/** Items that an office was asked. An older edition is scored by the items it knew: what came later was never asked. */
function askedItems(sheet: RollupSheet, kind: OfficeKind, edition: string): RollupItem[] {
	const known = asked.get(sheet) ?? new Map<string, RollupItem[]>();
	asked.set(sheet, known);
	const key = `${kind} ${edition}`;
	const items = known.get(key) ?? profileItems(sheet.items, kind).filter((i) => compareEditions(i.since, edition) <= 0);
	known.set(key, items);
	return items;
}

/** A letter for every item of the sheet; those asked stand in the order of the sheet as well. */
function letters(sheet: RollupSheet, scored: readonly ScoredItem[]): string {
	let next = 0;
	return sheet.items.map(({ id }) => (scored[next]?.id === id ? LETTERS[scored[next++]!.code] : NOT_ASKED)).join('');
}

function judgement(
	sheet: RollupSheet,
	kind: OfficeKind,
	edition: string,
	[answers, register]: ReturnType<typeof material>,
): Judgement & { confidence?: number } {
	const scored = scoredItems(askedItems(sheet, kind, edition), answers, register);
	const result = scoreRound(scored, sheet.groups);
	const { outcome } = result;
	const percent = (value: number, share: number) => Math.round((1000 * value) / share) / 10;
	return {
		...(result.low === undefined || result.high === undefined ? {} : { low: result.low, high: result.high }),
		grade: outcome.kind === 'graded' ? outcome.grade : outcome.kind,
		...(outcome.kind === 'graded' && outcome.byScore !== outcome.grade ? { byScore: outcome.byScore } : {}),
		groups: result.groups.map((g) => (g.max === 0 ? null : [percent(g.low, g.share), percent(g.high, g.share)])),
		codes: letters(sheet, scored),
		...(result.confidence === undefined ? {} : { confidence: Math.round(result.confidence * 100) / 100 }),
	};
}

const NOT_OURS = 'Không phải tệp kết quả tự kiểm tra của sổ tay.';

/** A text that claims to be a result file, as data. `bytes`: what its checksum is worked out from; to be used at once. */
export type Parsed = { ok: true; raw: Loose; version: number; bytes: Uint8Array<ArrayBuffer> } | { ok: false; reason: string };

/** First half of reading a result file of either version: everything but the checksum, which some machines work out faster than others. Never throws. */
export function parseResult(json: string): Parsed {
	const no = (reason: string): Parsed => ({ ok: false, reason });
	if (json.length > MAX_FILE_BYTES) return no('Tệp quá lớn (trên 5 MB), không phải tệp kết quả.');
	let data: unknown;
	try {
		data = JSON.parse(json.charCodeAt(0) === 0xfeff ? json.slice(1) : json);
	} catch {
		return no('Không đọc được: tệp bị cắt khi chép hoặc không phải tệp kết quả. Xin cơ quan gửi lại.');
	}
	const format = typeof data === 'object' && data !== null ? (data as Loose)['format'] : undefined;
	if (format === ROLLUP_FORMAT) return no('Đây là bảng tổng hợp đã lưu, không phải kết quả của một cơ quan. Chọn riêng một mình tệp này để mở.');
	if (format !== FILE_FORMAT) return no(NOT_OURS);
	const raw = data as Loose;
	const version = raw['formatVersion'];
	if (version !== 1 && version !== FILE_VERSION) {
		return no(typeof version === 'number' && version > FILE_VERSION ? 'Tệp do bản sổ tay mới hơn lưu. Dùng bản sổ tay mới để tổng hợp.' : NOT_OURS);
	}
	try {
		return { ok: true, raw, version, bytes: checkedBytes(raw, MAX_DEPTH) };
	} catch {
		return no('Lồng quá nhiều tầng, không phải tệp kết quả của sổ tay.');
	}
}

/** A reading but for its checksum, which may still be under way: given that, it is whole. Holds nothing of the file. */
export type Unsealed = (checksum: string) => Reading;

/**
 * Second half: figures out of the data. Never throws.
 * @param file its name, kept for the lists
 * @returns what makes figures of the SHA-256, hex, of `parsed.bytes`; or one sentence that says why the file is set aside, which never
 * quotes what the file holds
 */
export function figuresOf(file: string, parsed: Parsed, book: RollupBook): Unsealed {
	const no = (reason: string): Unsealed => {
		return () => ({ ok: false, reason });
	};
	if (!parsed.ok) return no(parsed.reason);
	const { raw, version } = parsed;
	try {
		const round = head(raw['round'], version);
		if (round.office === '' && round.officeCode === '') return no('Tệp không ghi tên hay mã cơ quan: không biết của ai. Xin cơ quan ghi tên rồi lưu lại.');
		const sheet = book.get(round.sheet);
		if (sheet === undefined) return no('Tệp dùng phiếu mà bản sổ tay này không có.');
		if (compareEditions(round.edition, sheet.edition) > 0) {
			return no(`Tệp dùng bộ câu hỏi ${round.edition}, mới hơn bản này (${sheet.edition}). Dùng bản sổ tay mới để tổng hợp.`);
		}
		const own = raw['handedOver'] === undefined ? undefined : object(raw['handedOver'], 'handedOver');
		const ownKind = own === undefined ? undefined : (object(own['round'], 'handedOver › round') as unknown as Round).officeKind;
		if (ownKind !== undefined && ownKind !== round.officeKind) fault('handedOver › round › officeKind');
		const { confidence: _none, ...ownJudgement } =
			own === undefined
				? ({} as Partial<ReturnType<typeof judgement>>)
				: judgement(sheet, round.officeKind, round.edition, material(own['answers'], own['evidence'], 2, 'handedOver › answers'));
		const found = {
			file,
			...round,
			...judgement(sheet, round.officeKind, round.edition, material(raw['answers'], raw['evidence'], version, 'answers')),
			...(own === undefined ? {} : { own: ownJudgement as Judgement }),
		};
		return sealing(found, version, raw['checksum']);
	} catch (error) {
		if (error instanceof Fault) return no(error.message);
		// A file can be wrong in ways nobody thought of: it is set aside like the others, the rest goes on.
		return no('Có chỗ sai không rõ trong tệp. Xin cơ quan gửi lại tệp lưu từ sổ tay.');
	}
}

/** A function of its own, so that it holds the figures and not the file they came from. */
function sealing(found: Omit<Figures, 'checksum' | 'altered'>, version: number, written: unknown): Unsealed {
	return (checksum) => ({ ok: true, figures: { ...found, checksum, altered: version > 1 && checksum !== written } });
}

/**
 * Reads a result file of either version. Never throws.
 * @param hash SHA-256 in hex, where the machine has a faster one than script
 */
export function readFigures(file: string, json: string, book: RollupBook, hash: (bytes: Uint8Array) => string = sha256Hex): Reading {
	const parsed = parseResult(json);
	return figuresOf(file, parsed, book)(parsed.ok ? hash(parsed.bytes) : '');
}
