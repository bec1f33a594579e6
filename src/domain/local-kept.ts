/**
 * What the small stores of the handbook keep under `so-tay-vtlt.<key>` in the browser's local storage, told apart by key:
 * `luyen-tap` practice · `thi.<exam>.<version>` a sitting · `dau.<path>` ticks of a path · `tinh-huong.<slug>` marks on a scenario ·
 * `tim-gan-day` recent searches · `co-quan` the kind of office chosen · `<key>.cu` text that could not be read and was set aside.
 * A key that this edition does not know is kept and carried along: a newer one may.
 */
import { addDays } from './dates.ts';
import { parseSitting } from './sitting.ts';
import { BOX_DAYS, mergeProgress, parseProgress } from './spaced.ts';
import { parseTicks } from './ticks.ts';

/** Every key of local storage that is ours begins so. */
export const LOCAL_PREFIX = 'so-tay-vtlt.';
/** Key of the note of which rounds there were (`round-note.ts`): no work of the reader's, never carried to another machine. */
export const ROUND_NOTE = 'dot-da-thay';

export const LOCAL_KINDS = {
	practice: 'Luyện tập',
	sitting: 'Bài thi trên máy',
	ticks: 'Dấu việc đã làm',
	scenario: 'Tình huống',
	recent: 'Tìm gần đây',
	office: 'Loại cơ quan đã chọn',
	aside: 'Bản không đọc được, để riêng',
	other: 'Khác',
} as const;
export type LocalKind = keyof typeof LOCAL_KINDS;

/** What a key keeps (list at the head of this file). @param key without prefix */
export function localKind(key: string): LocalKind {
	if (key.endsWith('.cu')) return 'aside';
	if (key === 'luyen-tap') return 'practice';
	if (key === 'tim-gan-day') return 'recent';
	if (key === 'co-quan') return 'office';
	if (key.startsWith('thi.')) return 'sitting';
	if (key.startsWith('dau.')) return 'ticks';
	return key.startsWith('tinh-huong.') ? 'scenario' : 'other';
}

export interface LocalThing {
	key: string;
	kind: LocalKind;
	/** "12 câu đã làm"; "" where nothing can be counted. */
	amount: string;
	/** Day of the last change, `yyyy-mm-dd`, where the store notes one. */
	changed?: string;
}

const latest = (days: readonly string[]): { changed?: string } => {
	const last = [...days].sort().at(-1);
	return last === undefined ? {} : { changed: last };
};

/** How much of what is there, and when it last changed. Never throws: what cannot be read is told by its kind alone. */
export function describeLocal(key: string, text: string, dayOf: (time: number) => string): LocalThing {
	const kind = localKind(key);
	const thing = { key, kind, amount: '' };
	if (kind === 'practice') {
		const cards = Object.values(parseProgress(text)?.cards ?? {});
		return { ...thing, amount: `${cards.length} câu đã làm`, ...latest(cards.map((c) => addDays(c.due, -BOX_DAYS[c.box - 1]!))) };
	}
	if (kind === 'sitting') {
		const s = parseSitting(text);
		if (s === undefined) return thing;
		const amount = `mã đề ${s.version}, ${Object.keys(s.responses).length} câu đã trả lời${s.submitted === undefined ? ', chưa nộp' : ', đã nộp'}`;
		return { ...thing, amount, changed: dayOf(s.submitted ?? s.started) };
	}
	if (kind === 'ticks') {
		const days = Object.values(parseTicks(text)?.done ?? {});
		return { ...thing, amount: `${days.length} việc đã xong`, ...latest(days) };
	}
	const list = (pick: (value: unknown) => unknown): number => {
		try {
			const found = pick(JSON.parse(text));
			return Array.isArray(found) ? found.length : 0;
		} catch {
			return 0;
		}
	};
	if (kind === 'scenario') return { ...thing, amount: `${list((v) => (v as { marks?: unknown } | null)?.marks)} chỗ đã đánh dấu` };
	if (kind === 'recent') return { ...thing, amount: `${list((v) => v)} lần tìm` };
	return thing;
}

const texts = (text: string): string[] | undefined => {
	try {
		const value: unknown = JSON.parse(text);
		return Array.isArray(value) && value.every((v) => typeof v === 'string') ? value : undefined;
	} catch {
		return undefined;
	}
};

/**
 * Both of two stores of one key in one, where nothing of either is lost by it. `undefined`: one has to be chosen.
 * Practice: of each question the card with more answers behind it; ticks: every tick, the own day first; searches: own first.
 */
export function joinLocal(key: string, mine: string, theirs: string): string | undefined {
	const kind = localKind(key);
	if (kind === 'practice') {
		const [own, other] = [parseProgress(mine), parseProgress(theirs)];
		return own && other && JSON.stringify(mergeProgress(own, other));
	}
	if (kind === 'ticks') {
		const [own, other] = [parseTicks(mine), parseTicks(theirs)];
		return own && other && JSON.stringify({ ...other, ...own, done: { ...other.done, ...own.done } });
	}
	if (kind === 'recent') {
		const [own, other] = [texts(mine), texts(theirs)];
		return own && other && JSON.stringify([...new Set([...own, ...other])].slice(0, 10));
	}
	return undefined;
}

/** Whether this edition's own reader of the key would understand a text. Unknown keys are not judged. */
export function readableLocal(key: string, text: string): boolean {
	switch (localKind(key)) {
		case 'practice':
			return parseProgress(text) !== undefined;
		case 'ticks':
			return parseTicks(text) !== undefined;
		case 'sitting':
			return parseSitting(text) !== undefined;
		case 'recent':
			return texts(text) !== undefined;
		case 'office':
			return /^[a-z-]{0,60}$/.test(text);
		default:
			return true;
	}
}
