/** Which files of a roll-up count in figures, under which name, and which do not and why (scoring specification §10). */
import type { OfficeKind } from '../schemas/offices.ts';
import type { ExpectedOffice } from './expected-offices.ts';
import { clusterKey, identifier, type Rollup, type SetAside } from './rollup.ts';
import type { Figures } from './rollup-figures.ts';

/** `own`: as the office judged, the cross-checked version before the plain one. */
export type SourceChoice = 'own' | 'inspected';

export interface Choice {
	/** Sheet and edition, as `batchOf` gives them; different editions never mix. */
	batch: string;
	source: SourceChoice;
	kind?: OfficeKind | undefined;
	cluster?: string | undefined;
	/** Offices become numbers; file names and round titles go. */
	anonymous: boolean;
}

/** A file with the office it belongs to; names are already replaced in the anonymous mode. */
export interface Entry extends Figures {
	key: string;
	/** Not on the list of expected offices, although there is one. */
	stranger: boolean;
}

export interface Missing extends ExpectedOffice {
	/** A file came, but as a draft or changed after saving. */
	why: 'none' | 'draft' | 'altered';
}

export interface Replaced {
	office: string;
	kept: Entry;
	dropped: Entry;
	why: 'version' | 'period' | 'source';
}

export interface Selection {
	counted: Entry[];
	/** Not handed in: never in figures. */
	drafts: Entry[];
	/** Changed after saving and not admitted. */
	altered: Entry[];
	replaced: Replaced[];
	missing: Missing[];
	refused: SetAside[];
	/** Everything handed in of the batch, own and inspected, for the comparison of both. */
	pool: Entry[];
	/** Of the whole roll-up. */
	clusters: string[];
	kinds: OfficeKind[];
	expectedCount: number;
}

const collator = new Intl.Collator('vi', { numeric: true });
/** Order of names in Vietnamese, numbers by value. One collator for all: making one for every comparison is slow. */
export const inVietnamese = (a: string, b: string): number => collator.compare(a, b);

export const batchOf = (r: Pick<Figures, 'sheet' | 'edition'>) => `${r.sheet} ${r.edition}`;
const isOwn = (r: Pick<Figures, 'source'>) => r.source !== 'inspected';
const periodOf = (r: Figures) => `${r.periodTo} ${r.periodFrom}`;

/** Batches with their number of files, largest first. */
export function batches(rollup: Pick<Rollup, 'records'>): { key: string; sheet: string; edition: string; count: number }[] {
	const found = new Map<string, { key: string; sheet: string; edition: string; count: number }>();
	for (const { sheet, edition } of rollup.records) {
		const key = batchOf({ sheet, edition });
		const batch = found.get(key) ?? { key, sheet, edition, count: 0 };
		batch.count++;
		found.set(key, batch);
	}
	return [...found.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? 1 : -1));
}

const pad = (n: number, of: number) => String(n).padStart(Math.max(2, String(of).length), '0');

/** Names of offices and clusters as they may be shown. */
function naming(rollup: Rollup, anonymous: boolean) {
	const most = Object.keys(rollup.numbers).length;
	const office = (key: string, name: string) => (anonymous ? `Cơ quan ${pad(rollup.numbers[key] ?? 0, most)}` : name);
	const cluster = (name: string) => (anonymous && name !== '' ? `Cụm ${pad(rollup.clusterNumbers[clusterKey(name)] ?? 0, 0)}` : name);
	return { office, cluster };
}

function entries(rollup: Rollup, anonymous: boolean): Entry[] {
	const identify = identifier(rollup);
	const name = naming(rollup, anonymous);
	// One spelling for clusters that differ in capitals or marks only.
	const spelling = new Map<string, string>();
	const clusterName = (given: string) => {
		const key = clusterKey(given);
		if (!spelling.has(key)) spelling.set(key, given);
		return spelling.get(key)!;
	};
	return rollup.records.map((r, n) => {
		const { key, expected } = identify(r);
		const cluster = name.cluster(clusterName(expected?.cluster || r.cluster));
		const shown = anonymous
			? { file: `Tệp ${n + 1}`, officeCode: '', office: name.office(key, '') }
			: { office: expected?.name || r.office || r.officeCode, officeCode: r.officeCode || (expected?.code ?? '') };
		return { ...r, ...shown, cluster, key, stranger: rollup.expected.length > 0 && expected === undefined };
	});
}

/** Newest first, but what a reader chose before anything. */
function byPreference(chosen: ReadonlySet<string>) {
	return (a: Entry, b: Entry) =>
		Number(chosen.has(b.checksum)) - Number(chosen.has(a.checksum)) ||
		b.changedAt - a.changedAt ||
		(a.submitted < b.submitted ? 1 : a.submitted > b.submitted ? -1 : 0) ||
		(a.checksum < b.checksum ? -1 : 1);
}

function grouped(list: readonly Entry[], keyOf: (e: Entry) => string): Entry[][] {
	const groups = new Map<string, Entry[]>();
	for (const e of list) {
		const group = groups.get(keyOf(e));
		if (group === undefined) groups.set(keyOf(e), [e]);
		else group.push(e);
	}
	return [...groups.values()];
}

/** Sorts the files of a roll-up into what counts and what does not. Pass a state with numbers (`withNumbers`) for the anonymous mode. */
export function select(rollup: Rollup, choice: Choice): Selection {
	const { anonymous } = choice;
	const all = entries(rollup, anonymous);
	const inBatch = all.filter((e) => batchOf(e) === choice.batch);
	const fits = (e: { kind?: OfficeKind | undefined; cluster: string }) =>
		(choice.kind === undefined || e.kind === choice.kind) && (choice.cluster === undefined || clusterKey(e.cluster) === clusterKey(choice.cluster));
	const shown = (e: Entry) => fits({ kind: e.officeKind, cluster: e.cluster });
	const admitted = new Set(rollup.admitted);
	const order = byPreference(new Set(rollup.chosen));
	const trusted = (e: Entry) => !e.altered || admitted.has(e.checksum);

	// One version of each result: office, period, who judged.
	const replaced: Replaced[] = [];
	const drop = (kept: Entry, rest: readonly Entry[], why: Replaced['why']) =>
		replaced.push(...rest.map((dropped) => ({ office: kept.office, kept, dropped, why })));
	const handedIn = inBatch.filter((e) => e.submitted !== '' && trusted(e));
	const pool = grouped(handedIn, (e) => `${e.key}\n${periodOf(e)}\n${e.source}`).map((group) => {
		const [kept, ...rest] = group.sort(order) as [Entry, ...Entry[]];
		drop(kept, rest, 'version');
		return kept;
	});
	// One result of each office: the latest period, and in it the cross-checked judgement before the plain one.
	const wanted = pool.filter((e) => isOwn(e) === (choice.source === 'own'));
	const counted = grouped(wanted, (e) => e.key).map((group) => {
		const newest = group.sort(
			(a, b) =>
				(periodOf(a) < periodOf(b) ? 1 : periodOf(a) > periodOf(b) ? -1 : 0) ||
				Number(b.source === 'reviewed') - Number(a.source === 'reviewed') ||
				order(a, b),
		);
		const [kept, ...rest] = newest as [Entry, ...Entry[]];
		for (const old of rest) drop(kept, [old], periodOf(old) === periodOf(kept) ? 'source' : 'period');
		return kept;
	});

	const came = new Set(counted.map((e) => e.key));
	const drafts = inBatch.filter((e) => e.submitted === '' && shown(e));
	const altered = inBatch.filter((e) => e.submitted !== '' && !trusted(e) && shown(e));
	const [drafted, changed] = [new Set(drafts.map((e) => e.key)), new Set(altered.map((e) => e.key))];
	const identify = identifier(rollup);
	const name = naming(rollup, anonymous);
	const missing = rollup.expected.flatMap((e): Missing[] => {
		const { key } = identify({ officeCode: e.code, office: e.name });
		const cluster = name.cluster(e.cluster);
		if (came.has(key) || !fits({ kind: e.kind, cluster })) return [];
		const why = drafted.has(key) ? 'draft' : changed.has(key) ? 'altered' : 'none';
		return [{ ...e, cluster, why, name: name.office(key, e.name), code: anonymous ? '' : e.code }];
	});
	const clusters = new Map<string, string>();
	for (const c of [...all.map((e) => e.cluster), ...rollup.expected.map((e) => name.cluster(e.cluster))])
		if (c !== '' && !clusters.has(clusterKey(c))) clusters.set(clusterKey(c), c);
	return {
		counted: counted.filter(shown),
		drafts,
		altered,
		replaced: replaced.filter((r) => shown(r.kept)),
		missing,
		refused: anonymous ? rollup.refused.map((r, n) => ({ file: `Tệp hỏng ${n + 1}`, reason: r.reason })) : rollup.refused,
		pool: pool.filter(shown),
		clusters: [...clusters.values()].sort((a, b) => inVietnamese(a, b)),
		kinds: [...new Set(all.map((e) => e.officeKind))],
		expectedCount: rollup.expected.filter((e) => fits({ kind: e.kind, cluster: name.cluster(e.cluster) })).length,
	};
}
