/** Figures over many offices: distribution, quartiles, ranking among peers, common failures, red items, bias (scoring specification §10). */
import type { OfficeKind } from '../schemas/offices.ts';
import type { RollupBook, RollupSheet } from './rollup-book.ts';
import { inVietnamese, select, type Choice, type Entry, type Selection } from './rollup-select.ts';
import { LETTERS, type Judgement } from './rollup-figures.ts';
import type { Rollup } from './rollup.ts';
import { GRADES, type Grade } from './scoring.ts';
import { fiveNumbers, oneDecimal, type FiveNumbers } from './statistics.ts';

/**
 * Five numbers at both ends of the score. While answers are open a score is a range; each true number then lies between the same
 * number of the low ends and of the high ends.
 */
export interface Spread {
	low: FiveNumbers;
	high: FiveNumbers;
}

export interface Ranked extends Entry {
	/** Among offices of the same kind and cluster; equal scores share a rank. Absent where there is nothing to score. */
	rank?: number;
	peers: number;
}

export interface PeerGroup {
	kind: OfficeKind;
	cluster: string;
	spread: Spread | undefined;
	offices: Ranked[];
}

export interface Failure {
	id: string;
	question: string;
	failed: number;
	/** DAT + MOT_PHAN + CHUA: left out and open ones do not count. */
	base: number;
	share: number;
}

export interface Pair {
	office: string;
	cluster: string;
	own: number;
	inspected: number;
	/** inspected − own: negative where the office judged itself too well. */
	gap: number;
}

export interface Bias {
	pairs: Pair[];
	mean: number;
	spread: FiveNumbers;
	/** Offices that gave themselves more than the team did. */
	tooHigh: number;
	/** Items most often met by the office's word and not by the team's. */
	turned: { id: string; question: string; count: number; base: number }[];
}

export interface Summary extends Selection {
	sheet: RollupSheet;
	edition: string;
	distribution: { grade: Grade | 'open' | 'empty'; count: number }[];
	spread: Spread | undefined;
	/** Rounds with open answers: their score is a range. */
	ranges: number;
	groups: { id: string; title: string; points: number; spread: Spread | undefined }[];
	peers: PeerGroup[];
	/** All items with at least one failure, most frequent first; screens show ten. */
	failures: Failure[];
	reds: { office: string; cluster: string; items: { id: string; state: 'failed' | 'partly' | 'open' }[] }[];
	bias: Bias | undefined;
}

function spreadOf(ends: readonly (readonly [number, number])[]): Spread | undefined {
	const low = fiveNumbers(ends.map(([l]) => l));
	const high = fiveNumbers(ends.map(([, h]) => h));
	return low === undefined || high === undefined ? undefined : { low, high };
}
const endsOf = (e: Judgement): [number, number][] => (e.low === undefined || e.high === undefined ? [] : [[e.low, e.high]]);
const bestFirst = (a: Entry, b: Entry) => (b.low ?? -1) - (a.low ?? -1) || (b.high ?? -1) - (a.high ?? -1) || inVietnamese(a.office, b.office);

/** Ranks by the low end, then the high end; a tie shares the better rank and the next one is skipped ("1, 2, 2, 4"). */
export function ranked(entries: readonly Entry[]): Ranked[] {
	const sorted = [...entries].sort(bestFirst);
	let rank = 0;
	return sorted.map((e, n) => {
		const before = sorted[n - 1];
		if (before === undefined || before.low !== e.low || before.high !== e.high) rank = n + 1;
		return { ...e, peers: sorted.length, ...(e.low === undefined ? {} : { rank }) };
	});
}

function peerGroups(entries: readonly Entry[]): PeerGroup[] {
	const groups = new Map<string, Entry[]>();
	for (const e of entries) {
		const key = `${e.officeKind}\n${e.cluster}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [e]);
		else group.push(e);
	}
	return [...groups.values()]
		.map((own) => ({ kind: own[0]!.officeKind, cluster: own[0]!.cluster, spread: spreadOf(own.flatMap(endsOf)), offices: ranked(own) }))
		.sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : inVietnamese(a.cluster, b.cluster)));
}

const [MET, PARTLY, FAILED] = [LETTERS.DAT, LETTERS.MOT_PHAN, LETTERS.CHUA].map((letter) => letter.charCodeAt(0)) as [number, number, number];

function failuresOf(entries: readonly Entry[], sheet: RollupSheet): Failure[] {
	const [failures, bases] = [new Uint32Array(sheet.items.length), new Uint32Array(sheet.items.length)];
	for (const { codes } of entries) {
		for (let at = 0; at < codes.length; at++) {
			const letter = codes.charCodeAt(at);
			if (letter === FAILED) failures[at]!++;
			if (letter === FAILED || letter === MET || letter === PARTLY) bases[at]!++;
		}
	}
	return sheet.items
		.map(({ id, question }, at) => {
			const [failed, base] = [failures[at]!, bases[at]!];
			return { id, question, failed, base, share: base === 0 ? 0 : failed / base };
		})
		.filter((f) => f.failed > 0)
		.sort((a, b) => b.share - a.share || b.failed - a.failed || (a.id < b.id ? -1 : 1));
}

const RED_STATES: Readonly<Record<string, 'failed' | 'partly' | 'open'>> = { C: 'failed', M: 'partly', '.': 'open' };
function redsOf(entries: readonly Entry[], sheet: RollupSheet): Summary['reds'] {
	const red = sheet.items.flatMap((i, at) => (i.gate === 'red' ? [{ id: i.id, at }] : []));
	const found: { failed: number; red: Summary['reds'][number] }[] = [];
	for (const { office, cluster, codes } of entries) {
		const items: Summary['reds'][number]['items'] = [];
		for (const { id, at } of red) {
			const state = RED_STATES[codes[at] ?? ''];
			if (state !== undefined) items.push({ id, state });
		}
		if (items.length > 0) found.push({ failed: items.filter((i) => i.state === 'failed').length, red: { office, cluster, items } });
	}
	return found.sort((a, b) => b.failed - a.failed || inVietnamese(a.red.office, b.red.office)).map((f) => f.red);
}

/** What a team judged beside what the office judged: its own file of the same period, or what it handed over inside the team's file. */
function biasOf(pool: readonly Entry[], sheet: RollupSheet): Bias | undefined {
	const period = (e: Entry) => `${e.key}\n${e.periodFrom}\n${e.periodTo}`;
	const own = new Map<string, Entry>();
	for (const e of pool) if (e.source !== 'inspected' && own.get(period(e))?.source !== 'reviewed') own.set(period(e), e);
	const found = pool.flatMap((e) => {
		if (e.source !== 'inspected') return [];
		const self: Judgement | undefined = e.own ?? own.get(period(e));
		return self?.low === undefined || e.low === undefined
			? []
			: [{ e, self, pair: { office: e.office, cluster: e.cluster, own: self.low, inspected: e.low, gap: oneDecimal(e.low - self.low) } }];
	});
	const spread = fiveNumbers(found.map((f) => f.pair.gap));
	if (spread === undefined) return undefined;
	const turned = sheet.items
		.map(({ id, question }, at) => {
			const both = found.filter(({ e, self }) => 'DMC'.includes(self.codes[at] ?? '-') && 'DMC'.includes(e.codes[at] ?? '-'));
			return { id, question, base: both.length, count: both.filter(({ e, self }) => self.codes[at] === 'D' && e.codes[at] !== 'D').length };
		})
		.filter((t) => t.count > 0)
		.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
		.slice(0, 10);
	return {
		pairs: found.map((f) => f.pair).sort((a, b) => a.gap - b.gap || inVietnamese(a.office, b.office)),
		mean: found.reduce((s, f) => s + f.pair.gap, 0) / found.length,
		spread,
		tooHigh: found.filter((f) => f.pair.gap < 0).length,
		turned,
	};
}

/**
 * All figures of a choice; `undefined` while nothing of the batch is there.
 * @param selection where it is known already
 */
export function summarise(rollup: Rollup, book: RollupBook, choice: Choice, selection: Selection = select(rollup, choice)): Summary | undefined {
	const [sheetId = '', edition = ''] = choice.batch.split(' ');
	const sheet = book.get(sheetId);
	if (sheet === undefined) return undefined;
	const { counted } = selection;
	const count = (grade: Judgement['grade']) => counted.filter((e) => e.grade === grade).length;
	return {
		...selection,
		sheet,
		edition,
		distribution: [...GRADES, 'open' as const, 'empty' as const].map((grade) => ({ grade, count: count(grade) })),
		spread: spreadOf(counted.flatMap(endsOf)),
		ranges: counted.filter((e) => e.low !== e.high).length,
		groups: sheet.groups.map((g, at) => ({
			id: g.id,
			title: g.shortTitle,
			points: g.points,
			spread: spreadOf(
				counted.flatMap((e) => {
					const ends = e.groups[at] ?? null;
					return ends === null ? [] : [ends];
				}),
			),
		})),
		peers: peerGroups(counted),
		failures: failuresOf(counted, sheet),
		reds: redsOf(counted, sheet),
		bias: biasOf(selection.pool, sheet),
	};
}
