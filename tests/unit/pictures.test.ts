import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { handbook } from '../../src/markdown/handbook.ts';
import { deadlineWords, flowPicture, type FlowStep } from '../../src/pictures/flow.ts';
import { lifePicture } from '../../src/pictures/life.ts';
import { layoutPicture, SHEET, textArea } from '../../src/pictures/page-layout.ts';
import { sealGroups, sealPicture } from '../../src/pictures/seals.ts';
import { flat, type Group, type Picture, type Rect, type Shape, type Text } from '../../src/pictures/shapes.ts';
import { textWidth, wrap } from '../../src/pictures/text.ts';
import { rowDays, treePicture, treeRows, treeSpan } from '../../src/pictures/tree.ts';
import { SEAL_SCENES, type Box, type LayoutPicture, type LifePicture } from '../../src/schemas/picture.ts';

const library = handbook().library;
const DAY = '2026-11-22';

const widest = (t: Text) => Math.max(...t.lines.map((l) => textWidth(l, t.size, t.bold)));
/** Left and right end of a text. */
function reach(t: Text): [number, number] {
	const w = widest(t);
	return t.anchor === 'middle' ? [t.x - w / 2, t.x + w / 2] : t.anchor === 'end' ? [t.x - w, t.x] : [t.x, t.x + w];
}
const texts = (shapes: readonly Shape[]) => flat(shapes).filter((s): s is Text => s.kind === 'text');
const groups = (p: Picture) => p.shapes.filter((s): s is Group => s.kind === 'group');
/** Texts that leave the picture. */
const outside = (p: Picture) =>
	texts(p.shapes)
		.filter((t) => reach(t)[0] < -0.5 || reach(t)[1] > p.width + 0.5 || t.y > p.height || t.y - t.size < -2)
		.map((t) => t.lines.join(' / '));
const meet = (a: Rect, b: Rect) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

describe('text', () => {
	it('is measured wider for wide letters, bold, and the same with marks', () => {
		expect(textWidth('mmm', 10)).toBeGreaterThan(textWidth('iii', 10));
		expect(textWidth('chữ', 10, true)).toBeGreaterThan(textWidth('chữ', 10));
		expect(textWidth('ệ', 10)).toBe(textWidth('e', 10));
		expect(textWidth('ớ', 10)).toBe(textWidth('o', 10));
	});

	it('breaks into lines that fit, and says where it is cut', () => {
		const text = 'Trưởng bộ phận hành chính tổng hợp; từng đơn vị đề xuất; người đứng đầu phê duyệt';
		const lines = wrap(text, 150, 13);
		expect(lines.length).toBeGreaterThan(2);
		expect(lines.join(' ')).toBe(text);
		for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(150);
		const cut = wrap(text, 150, 13, { maxLines: 2 });
		expect(cut).toHaveLength(2);
		expect(cut[1]).toMatch(/…$/);
		expect(textWidth(cut[1]!, 13)).toBeLessThanOrEqual(150);
		expect(wrap('', 100, 13)).toEqual([]);
	});
});

describe('the flow of a procedure', () => {
	const step = (n: number): FlowStep => ({
		title: 'Còn khoảng 80 ngày: tự kiểm tra lần một, thấy việc phải sửa',
		who: 'Người nghỉ hưu, thôi việc, chuyển công tác, đi học dài ngày; người nhận; trưởng đơn vị chứng kiến',
		...(n % 2 === 0 ? {} : { deadline: 'trong ngày, chậm nhất ngày làm việc kế tiếp' }),
		force: (['binding', 'adapt', 'practice'] as const)[n % 3]!,
	});
	const procedures = [...library.procedures.values()].map((p) => ({
		slug: p.slug,
		steps: p.data.steps.map((s) => ({
			title: s.title,
			who: s.who,
			force: s.force,
			...(s.deadline === undefined ? {} : { deadline: deadlineWords(s.deadline, (t) => t) }),
		})),
	}));

	it.each([3, 12])('holds %i steps of long words, boxes one below the other, all text inside', (n) => {
		for (const width of [320, 720]) {
			const p = flowPicture(
				Array.from({ length: n }, (_, i) => step(i)),
				width,
			);
			const boxes = groups(p).map((g) => g.shapes.find((s): s is Rect => s.kind === 'rect')!);
			expect(boxes).toHaveLength(n);
			boxes.forEach((b, i) => i > 0 && expect(b.y).toBeGreaterThan(boxes[i - 1]!.y + boxes[i - 1]!.h));
			expect(boxes.at(-1)!.y + boxes.at(-1)!.h).toBeLessThanOrEqual(p.height);
			expect(outside(p)).toEqual([]);
		}
	});

	it('keeps the words of every procedure of the handbook inside their boxes, on one sheet of paper', () => {
		expect(procedures.length).toBeGreaterThanOrEqual(34);
		for (const { slug, steps } of procedures)
			for (const width of [320, 720]) {
				const p = flowPicture(steps, width);
				expect({ slug, out: outside(p) }).toEqual({ slug, out: [] });
				for (const g of groups(p)) {
					const box = g.shapes.find((s): s is Rect => s.kind === 'rect')!;
					for (const t of texts(g.shapes).filter((t) => t.anchor === undefined)) {
						expect(reach(t)[1]).toBeLessThanOrEqual(box.x + box.w);
						expect(t.y - t.size).toBeGreaterThanOrEqual(box.y - 1);
						expect(t.y + (t.lines.length - 1) * t.size * 1.28).toBeLessThanOrEqual(box.y + box.h);
					}
				}
				// On A4 the picture is at most 225 mm high and 165 mm wide: text must not shrink below 6 points.
				if (width === 720) expect({ slug, size: (13 * Math.min(165 / p.width, 225 / p.height) * 72) / 25.4 > 6 }).toEqual({ slug, size: true });
			}
	});

	it('tells a deadline without its citations', () => {
		expect(deadlineWords('Trong ngày ([[30-2020-nd-cp#dieu-18-khoan-1]]); khẩn gửi ngay.', (t) => t)).toBe('Trong ngày; khẩn gửi ngay.');
	});
});

describe.each(['bo-tri-van-ban-dang', 'bo-tri-van-ban-nha-nuoc'])('the sheet %s', (slug) => {
	const data = library.pictures.get(slug)!.data as LayoutPicture;
	const drawn = data.boxes.filter((b): b is Box & { at: [number, number, number, number] } => b.at !== undefined);
	const rect = (b: (typeof drawn)[number]): Rect => ({ kind: 'rect', x: b.at[0], y: b.at[1], w: b.at[2], h: b.at[3] });

	it('is A4 to scale, with its boxes inside the margins but what a rule puts nearer the edge', () => {
		const a = textArea(data.margins);
		for (const b of drawn) {
			const r = rect(b);
			const inside = r.x >= a.x && r.x + r.w <= a.x + a.w && r.y >= a.y && r.y + r.h <= a.y + a.h;
			expect({ id: b.id, inside }).toEqual({ id: b.id, inside: b.id !== 'o-11-luu-hanh' });
			expect(r.x + r.w).toBeLessThanOrEqual(SHEET.width);
			expect(r.y + r.h).toBeLessThanOrEqual(SHEET.height);
		}
		expect(SHEET.height / SHEET.width).toBeCloseTo(Math.SQRT2, 2);
	});

	it('lets nothing overlap but a seal on its signature', () => {
		const clashes = drawn.flatMap((a, i) =>
			drawn.slice(i + 1).flatMap((b) => (a.sealOver === b.id || b.sealOver === a.id || !meet(rect(a), rect(b)) ? [] : [`${a.id} – ${b.id}`])),
		);
		expect(clashes).toEqual([]);
	});

	it('names every box inside it; ids are unique; what is not drawn says so', () => {
		expect(new Set(data.boxes.map((b) => b.id)).size).toBe(data.boxes.length);
		for (const b of data.boxes) expect({ id: b.id, absent: b.placed === 'absent' }).toEqual({ id: b.id, absent: b.at === undefined });
		const p = layoutPicture(data);
		expect(outside(p)).toEqual([]);
		for (const g of groups(p)) {
			const box = drawn.find((b) => b.id === g.box)!;
			for (const t of texts(g.shapes)) {
				expect({ box: g.box, fits: reach(t)[1] <= box.at[0] + box.at[2] && t.y + (t.lines.length - 1) * t.size * 1.28 <= box.at[1] + box.at[3] }).toEqual({
					box: g.box,
					fits: true,
				});
			}
		}
	});

	it('speaks of rows that the comparison of both forms has', () => {
		const rows = new Set(library.comparisons.get('the-thuc-dang-va-nha-nuoc')!.data.rows.map((r) => r.about));
		expect(data.boxes.flatMap((b) => (b.compare === undefined || rows.has(b.compare) ? [] : [b.compare]))).toEqual([]);
	});
});

describe('seals', () => {
	it('take at most five sheets each, as few seals as may be, parted evenly', () => {
		expect(sealGroups(1)).toEqual([1]);
		expect(sealGroups(5)).toEqual([5]);
		expect(sealGroups(6)).toEqual([3, 3]);
		expect(sealGroups(12)).toEqual([4, 4, 4]);
		for (let n = 1; n <= 60; n++) {
			const g = sealGroups(n);
			expect(g.reduce((a, b) => a + b)).toBe(n);
			expect(Math.max(...g)).toBeLessThanOrEqual(5);
			expect(Math.max(...g) - Math.min(...g)).toBeLessThanOrEqual(1);
		}
	});

	it.each(SEAL_SCENES)('are drawn within the picture: %s', (scene) => {
		const p = sealPicture(scene);
		expect(outside(p)).toEqual([]);
		for (const s of flat(p.shapes))
			if (s.kind === 'circle') expect(s.x - s.r >= 0 && s.x + s.r <= p.width && s.y - s.r >= 0 && s.y + s.r <= p.height).toBe(true);
	});
});

describe('the tree of regulations', () => {
	const all = [...library.regulations.values()];
	const rows = treeRows(all, DAY);

	it('has each regulation once, what is replaced before what replaces it', () => {
		expect(rows.map((r) => r.slug).sort()).toEqual(all.map((r) => r.slug).sort());
		rows.forEach((row, i) => {
			for (const old of row.replaces) expect(rows.findIndex((r) => r.slug === old)).toBeLessThan(i);
		});
		expect(rows.find((r) => r.slug === '05-hd-vptw-2026')!.replaces).toEqual(['36-hd-vptw-2018']);
		expect(rows.find((r) => r.slug === '36-hd-vptw-2018')!.state).toBe('expired');
		// Known from the older act alone.
		expect(rows.find((r) => r.slug === '282-2025-nd-cp')!.replaces).toContain('144-2021-nd-cp');
	});

	it.each([320, 760])('fits a width of %i, rows apart, each a link', (width) => {
		const p = treePicture(rows, width, treeSpan(rows, DAY), DAY);
		expect(outside(p)).toEqual([]);
		const links = groups(p);
		expect(links.length).toBe(rows.filter((r) => r.from !== undefined).length);
		const hits = links.map((g) => g.shapes.find((s): s is Rect => s.kind === 'rect')!);
		hits.forEach((h, i) => {
			expect(h.h).toBeGreaterThanOrEqual(24);
			if (i > 0) expect(h.y).toBeGreaterThanOrEqual(hits[i - 1]!.y + hits[i - 1]!.h);
		});
		for (const g of links) expect(g.href).toMatch(/^\/van-ban\//);
	});

	it('is the same wherever it is drawn: a year begins at its own line', () => {
		const draw = (zone: string) => {
			vi.stubEnv('TZ', zone);
			return JSON.stringify(treePicture(rows, 760, treeSpan(rows, DAY), DAY));
		};
		const [here, inVietnam] = [draw('UTC'), draw('Asia/Ho_Chi_Minh')];
		vi.unstubAllEnvs();
		expect(inVietnam).toBe(here);
	});

	it('says from when to when in words', () => {
		expect(rowDays(rows.find((r) => r.slug === '36-hd-vptw-2018')!)).toBe('từ 03/4/2018 đến trước 27/5/2026');
		expect(rowDays({ ...rows[0]!, from: undefined as never })).toContain('chờ đối chiếu');
	});
});

describe('the life of a document', () => {
	const { stations } = library.pictures.get('vong-doi-tai-lieu')!.data as LifePicture;

	it('leads from station to station that exist, forward in time', () => {
		for (const s of stations) for (const next of s.then) expect(stations.find((o) => o.id === next)!.stage).toBe(s.stage + 1);
	});

	it.each([
		[840, false],
		[320, true],
	])('fits a width of %i with no box on another', (width, down) => {
		const p = lifePicture(stations, width, down);
		expect(outside(p)).toEqual([]);
		const boxes = groups(p).map((g) => ({ rect: g.shapes.find((s): s is Rect => s.kind === 'rect')!, text: texts(g.shapes)[0]! }));
		expect(boxes).toHaveLength(stations.length);
		boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(meet(a.rect, b.rect)).toBe(false)));
		for (const b of boxes) expect(reach(b.text)[0] >= b.rect.x && reach(b.text)[1] <= b.rect.x + b.rect.w).toBe(true);
	});
});

it('draws no emblem and gives no style attribute', () => {
	for (const file of ['Shapes', 'Picture', 'Sheet', 'Seals', 'Tree', 'Life', 'Pair', 'Flow'])
		expect(readFileSync(`src/components/pictures/${file}.astro`, 'utf8')).not.toMatch(/\sstyle=|<image/);
});
