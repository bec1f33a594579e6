import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Library } from '../../src/markdown/library.ts';
import { anchorName, Anchors } from './anchors.ts';
import { bookContent } from './clean.ts';
import { bookLinks, placeIds, type Use } from './links.ts';
import type { Chapter, Part } from './parts.ts';
import { itemAnchor, itemPlace, itemsChapter, questionsChapter, sheetChapter, sheetHead } from './special.ts';
import { find, findAll, h } from './tree.ts';

export interface BuiltChapter {
	chapter: Chapter;
	anchor: string;
	/** Name of its pages in CSS; two of them where some of its sheets lie on their side. */
	page: string;
	section: Element;
}

export interface BuiltPart {
	part: Part;
	anchor: string;
	chapters: BuiltChapter[];
}

export interface BuiltBook {
	parts: BuiltPart[];
	anchors: Anchors;
	uses: Use[];
}

/** Rooms of the site whose first page is a list: the first page of the part stands for it. */
const ROOMS: Record<string, string> = { 'tinh-huong': '/tap-huan/tinh-huong/', 'cau-hoi': '/tap-huan/cau-hoi/' };

/** Makes the chapters of the chosen parts from the built site. */
export function buildChapters(dist: string, parts: readonly Part[], library: Library, base = '/'): BuiltBook {
	const withGlossary = parts.some((p) => p.id === 'thuat-ngu');
	const anchors = new Anchors(base);
	const uses: Use[] = [];
	const read = (path: string): ElementContent[] => {
		const main = find(fromHtml(readFileSync(join(dist, path, 'index.html'), 'utf8')), (e) => e.tagName === 'main');
		if (main === undefined) throw new Error(`Trang ${path} không có phần chính.`);
		for (const image of findAll(main, (e) => e.tagName === 'img')) image.properties['src'] = anchors.file(String(image.properties['src']));
		return bookContent(main, withGlossary);
	};
	const asked = parts.flatMap((p) => p.chapters).flatMap((c) => (c.source.kind === 'sheet' ? [c.source.sheet] : []));
	const sheets = [...library.sheets.values()].map((s) => s.data).filter((s) => asked.length === 0 || asked.includes(s.id));
	const sheetIds = new Set(sheets.flatMap((s) => s.groups.flatMap((g) => g.items)));
	const general = [...library.sheets.values()].find((s) => s.data.order === 1)!.data;

	const content = (chapter: Chapter): ElementContent[] => {
		const { source, path } = chapter;
		switch (source.kind) {
			case 'page':
				return read(path);
			case 'questions':
				return questionsChapter(read(path), chapter.title);
			case 'items': {
				const wanted = new Set([...sheetIds].map(itemPlace));
				return itemsChapter(
					[...library.sheets.keys()].map((id) => read(`/tu-kiem-tra/${id}/`)),
					general.groups,
					wanted,
				);
			}
			case 'sheet':
				return sheetChapter(library.sheets.get(source.sheet)!.data, library, sheetHead(read(path)));
		}
	};

	let pages = 0;
	const built = parts.map((part): BuiltPart => {
		const anchor = `phan.${part.id}`;
		anchors.addPage(ROOMS[part.id] ?? `/${part.id}/`, anchor);
		return {
			part,
			anchor,
			chapters: part.chapters.map((chapter): BuiltChapter => {
				const page = `c${++pages}`;
				const name = anchorName(chapter.id);
				const section = h('section', { className: ['chapter', page, `in-${part.id}`], id: name }, ...content(chapter));
				// An item stands once in the book; its address on every sheet leads there.
				if (chapter.source.kind === 'items')
					for (const id of sheetIds) for (const sheet of library.sheets.keys()) anchors.addPlace(`/tu-kiem-tra/${sheet}/`, itemPlace(id), itemAnchor(id));
				section.children.forEach((c) => c.type === 'element' && placeIds(c, chapter.path, chapter.id, anchors));
				if (chapter.source.kind !== 'items') anchors.addPage(chapter.path, name);
				return { chapter, anchor: name, page, section };
			}),
		};
	});
	for (const { chapters } of built) for (const c of chapters) bookLinks(c.section, c.chapter.path, anchors, uses);
	return { parts: built, anchors, uses };
}
