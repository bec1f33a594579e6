/** Which regulation replaced which: a row a regulation, a bar from its first day to its last. */
import { scaleUtc } from 'd3-scale';
import { numberHasYear } from '../domain/regulation.ts';
import { validityOn, type ValidityState } from '../domain/validity.ts';
import type { Regulation } from '../schemas/regulation.ts';
import { formatDay } from '../domain/day.ts';
import { arrowHead, blockHeight, round, textBlock, type Picture, type Shape } from './shapes.ts';
import { wrap } from './text.ts';

export interface TreeRow {
	slug: string;
	number: string;
	shortTitle: string;
	state: ValidityState;
	/** First day in force, or of issue where that alone is known. */
	from?: string;
	/** First day on which it no longer holds. */
	until?: string;
	/** Pages of regulations that it replaces, among the rows. */
	replaces: string[];
	/** Numbers of what replaced it and stands under another topic or has no page. */
	elsewhere: string[];
}

/** Numbers of party papers start again each term, so the year is told too. */
const named = (r: Regulation) => (numberHasYear(r.number) || r.issued === undefined ? r.number : `${r.number} (${r.issued.slice(0, 4)})`);

/**
 * Rows of one topic, what replaced what next to each other, older first.
 * @param day `yyyy-mm-dd`, to tell what is in force
 */
export function treeRows(regulations: readonly { slug: string; data: Regulation }[], day: string): TreeRow[] {
	const here = new Set(regulations.map((r) => r.slug));
	const rows = new Map(
		regulations.map(({ slug, data }) => {
			const from = data.effective ?? data.issued;
			const replaces = data.replaces.flatMap((r) => r.slug ?? []);
			return [
				slug,
				{
					slug,
					number: named(data),
					shortTitle: data.shortTitle,
					state: validityOn(data, day).state,
					...(from === undefined ? {} : { from }),
					...(data.expires === undefined ? {} : { until: data.expires }),
					replaces,
					elsewhere: data.replacedBy.filter((r) => /\d/.test(r.number) && !(r.slug !== undefined && here.has(r.slug))).map((r) => r.number),
				} satisfies TreeRow,
			] as const;
		}),
	);
	for (const { slug, data } of regulations)
		for (const r of data.replacedBy) {
			const later = r.slug === undefined ? undefined : rows.get(r.slug);
			if (later !== undefined && !later.replaces.includes(slug)) later.replaces.push(slug);
		}
	for (const row of rows.values()) row.replaces = row.replaces.filter((slug) => rows.has(slug));
	const replaced = new Set([...rows.values()].flatMap((r) => r.replaces));
	const start = (r: TreeRow) => r.from ?? '9999';
	const before = (row: TreeRow): TreeRow[] => [
		...row.replaces
			.map((s) => rows.get(s)!)
			.sort((a, b) => (start(a) < start(b) ? -1 : 1))
			.flatMap(before),
		row,
	];
	const ends = [...rows.values()].filter((r) => !replaced.has(r.slug)).map(before);
	const sorted = ends.sort((a, b) => (start(a[0]!) < start(b[0]!) ? -1 : 1)).flat();
	return [...new Map(sorted.map((r) => [r.slug, r])).values()];
}

const AXIS = 26;
const BAR = 11;
const SIZE = 14;
const LINE = 18;
const STATE_CLASS: Record<ValidityState, string> = {
	'in-force': 'bar-on',
	amended: 'bar-on',
	'not-yet': 'bar-later',
	expired: 'bar-off',
	uncertain: 'bar-unsure',
};

/**
 * Draws the rows that have a first day; the others are for the table alone.
 * @param width from about 300: from 640 names stand in a column of their own, below it over their bars
 * @param span first and last day of the axis, the same for all topics
 */
export function treePicture(rows: readonly TreeRow[], width: number, span: readonly [string, string], day: string): Picture {
	const wide = width >= 640;
	const column = wide ? Math.round(width * 0.42) : 0;
	const start = column + 1;
	const x = scaleUtc([new Date(span[0]), new Date(span[1])], [start, width - 1]);
	const at = (iso: string) => round(Math.min(width - 1, Math.max(start, x(new Date(iso)))));
	const ends = new Map<string, { x: number; y: number }>();
	const nodes: Shape[] = [];
	const lines: Shape[] = [];
	let y = AXIS;
	for (const row of rows.filter((r) => r.from !== undefined)) {
		const title = row.elsewhere.length === 0 ? row.shortTitle : `${row.shortTitle}; thay bằng ${row.elsewhere.join(', ')}`;
		const text = wide
			? wrap(`${row.number} – ${title}`, column - 16, SIZE, { maxLines: 2 })
			: [row.number, ...wrap(title, width - 4, SIZE - 1, { maxLines: 2 })];
		const height = Math.max(30, text.length * LINE + (wide ? 8 : BAR + 16));
		const barY = round(wide ? y + (height - BAR) / 2 : y + text.length * LINE + 6);
		const from = at(row.from!);
		const to = row.until === undefined ? width - 1 : at(row.until);
		nodes.push({
			kind: 'group',
			box: row.slug,
			href: `/van-ban/${row.slug}/`,
			class: 'pic-link',
			shapes: [
				{ kind: 'rect', x: 0, y: y + 1, w: width, h: height - 2, r: 3, class: 'pic-hit' },
				textBlock(2, wide ? y + (height - blockHeight(text, SIZE)) / 2 : y + 3, text, wide ? SIZE : SIZE - 1, { class: 'pic-over' }),
				{ kind: 'rect', x: from, y: barY, w: round(Math.max(3, to - from)), h: BAR, class: `bar-box ${STATE_CLASS[row.state]}` },
				...(row.until === undefined ? [] : [{ kind: 'path', d: `M${to} ${round(barY - 3)}v${BAR + 6}`, class: 'bar-end' } as const]),
			],
		});
		for (const old of row.replaces) {
			const end = ends.get(old);
			if (end !== undefined) lines.push({ kind: 'path', d: replacement(end, from, barY), class: 'pic-line' });
		}
		ends.set(row.slug, { x: to, y: barY + BAR });
		y = round(y + height);
	}
	const grid: Shape[] = x.ticks(wide ? 9 : 4).flatMap((t): Shape[] => {
		const tick = round(x(t));
		const anchor = tick > width - 20 ? 'end' : tick < start + 18 ? 'start' : 'middle';
		return [
			{ kind: 'path', d: `M${tick} ${AXIS - 6}V${y}`, class: 'pic-grid' },
			{ kind: 'text', x: tick, y: 14, lines: [String(t.getUTCFullYear())], size: 13, anchor, class: 'pic-soft' },
		];
	});
	return { width, height: round(y + 2), shapes: [...grid, { kind: 'path', d: `M${at(day)} ${AXIS - 6}V${y}`, class: 'pic-today' }, ...lines, ...nodes] };
}

/** From the end of the old bar down to the start of the new one. */
function replacement(end: { x: number; y: number }, from: number, barY: number): string {
	if (end.x >= from - 6) return `M${from + 3} ${end.y}V${barY - 1}${arrowHead(from + 3, barY - 1, 'down', 4)}`;
	const middle = round(barY + BAR / 2);
	return `M${end.x} ${end.y}V${middle}H${from - 1}${arrowHead(from - 1, middle, 'right', 4)}`;
}

/** The axis of all topics: whole years round every known day. */
export function treeSpan(rows: readonly TreeRow[], day: string): [string, string] {
	const days = [...rows.flatMap((r) => [r.from ?? [], r.until ?? []]).flat(), day].sort();
	return [`${days[0]!.slice(0, 4)}-01-01`, `${Number(days.at(-1)!.slice(0, 4)) + 1}-01-01`];
}

/** From when to when, in words. */
export function rowDays(row: TreeRow): string {
	const from = row.from === undefined ? 'ngày chờ đối chiếu' : `từ ${formatDay(row.from)}`;
	return row.until === undefined ? from : `${from} đến trước ${formatDay(row.until)}`;
}
