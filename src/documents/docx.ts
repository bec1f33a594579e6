import { unzipSync, zipSync, type Zippable } from 'fflate';
import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, SectionType, TextRun, type ISectionOptions, type Table } from 'docx';
import type { Annex, Block, PaperDocument, PlainDocument } from './model.ts';
import { pageOf, STYLES, textWidth, type Page, type StyleSheet } from './styles.ts';
import { annexReference, superior } from './wording.ts';
import { body } from './word/body.ts';
import { closing } from './word/end.ts';
import { addressees, headerBlock, issuerLine, titleBlock } from './word/head.ts';
import { frame } from './word/table.ts';
import { clean, line, pageBreak, points, twips, type Place } from './word/text.ts';

/** Who made the file, in its properties: neutral, since offices send it on as their own. */
const CREATOR = 'Sổ tay văn thư, lưu trữ';
/** Date in the properties of a document that has none of its own: the same input gives the same bytes. */
const NO_DAY = '2026-01-01';

/**
 * A Word file of a document. Runs in Node and in the browser (there: import this module on demand, the library is large).
 * The same document gives the same bytes.
 */
export async function toDocx(document: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
	const sheet = STYLES[document.style];
	const file = new Document({
		title: clean(document.title),
		creator: CREATOR,
		lastModifiedBy: CREATOR,
		styles: fileStyles(sheet),
		sections: [...coverSections(document), mainSection(document), ...(document.annexes ?? []).map((a) => annexSection(document, a))],
	});
	return settle(await Packer.pack(file, 'uint8array'), document.form === 'official' ? document.day : undefined);
}

function fileStyles(sheet: StyleSheet): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> {
	const font = { ascii: sheet.face, hAnsi: sheet.face, cs: sheet.face, eastAsia: sheet.face };
	const run = { font, color: '000000', bold: true, size: sheet.sizes.heading * 2 };
	return {
		default: {
			document: { run: { font, size: sheet.sizes.body * 2, language: { value: 'vi-VN', eastAsia: 'vi-VN' } } },
			heading1: { run },
			heading2: { run },
			heading3: { run: { ...run, italics: true } },
		},
	};
}

function placeOf(document: PaperDocument, page: Page): Place {
	const sheet = STYLES[document.style];
	// A book of columns is read in the size of its table.
	const size = document.form === 'plain' && document.orientation === 'landscape' ? 13 : sheet.sizes.body;
	return { sheet, width: textWidth(page), size };
}

type Content = (Paragraph | Table)[];

/** A section on its own pages: page number at the top but on the first, note at the foot of the first. */
function section(page: Page, sheet: StyleSheet, children: Content, options: { note?: string | undefined; restart?: boolean }): ISectionOptions {
	const landscape = page.width > page.height;
	const number = new Paragraph({
		alignment: AlignmentType.CENTER,
		children: [new TextRun({ children: [PageNumber.CURRENT], size: sheet.sizes.pageNumber * 2 })],
	});
	const empty = () => new Paragraph({ children: [] });
	const note = options.note === undefined ? empty() : line(options.note, { size: sheet.sizes.note, italic: true });
	return {
		properties: {
			type: SectionType.NEXT_PAGE,
			titlePage: true,
			page: {
				// The library turns a landscape page itself.
				size: {
					width: twips(landscape ? page.height : page.width),
					height: twips(landscape ? page.width : page.height),
					orientation: landscape ? 'landscape' : 'portrait',
				},
				margin: {
					top: twips(page.top),
					bottom: twips(page.bottom),
					left: twips(page.left),
					right: twips(page.right),
					header: twips(page.edge),
					footer: twips(page.edge),
				},
				...(options.restart ? { pageNumbers: { start: 1 } } : {}),
			},
		},
		headers: { first: new Header({ children: [empty()] }), default: new Header({ children: [number] }) },
		footers: { first: new Footer({ children: [note] }), default: new Footer({ children: [empty()] }) },
		children,
	};
}

function mainSection(document: PaperDocument): ISectionOptions {
	const page = pageOf(document.orientation ?? 'portrait');
	const place = placeOf(document, page);
	const first = document.form === 'official' || document.cover === undefined;
	const options = { note: first ? document.note : undefined, restart: !first };
	if (document.form === 'official') {
		const children = [headerBlock(document, place.width), ...titleBlock(document, place), ...addressees(document, place, place.sheet)];
		return section(page, place.sheet, [...children, ...body(leadIn(document), place, document.style), ...closing(document, place)], options);
	}
	const inside = document.boxed ? { ...place, width: place.width - 8 } : place;
	const title = titleBlock(
		{ form: 'plain', style: document.style, ...(document.heading === undefined ? {} : { kind: document.heading }), ...optionalAbout(document) },
		inside,
	);
	const end = closing(document, inside);
	if (!document.boxed) return section(page, place.sheet, [...title, ...body(leadIn(document), inside, document.style), ...end], options);
	const sides = splitAtBreaks(document.blocks).map((blocks) => body(blocks, inside, document.style));
	const framed = sides.flatMap((side, i): Content => {
		const content = [...(i === 0 ? title : []), ...side, ...(i === sides.length - 1 ? end : [])];
		// A cell must end with a paragraph, and so must a page.
		return [...(i === 0 ? [] : [pageBreak()]), frame([...content, line('', { size: 2 })], place.width), line('', { size: 2 })];
	});
	return section(page, place.sheet, framed, options);
}

/** The body, its last line tied to the signatures: they never stand alone on a page. */
function leadIn(document: PaperDocument): readonly Block[] {
	const last = document.blocks.at(-1);
	if (document.signatures.length === 0 || (last?.type !== 'paragraph' && last?.type !== 'list' && last?.type !== 'lines')) return document.blocks;
	return [...document.blocks.slice(0, -1), { ...last, keepNext: true }];
}

/** Sides of a card: a page break cannot stand inside a frame. */
function splitAtBreaks(blocks: readonly Block[]): Block[][] {
	const sides: Block[][] = [[]];
	for (const block of blocks) {
		if (block.type === 'pageBreak') sides.push([]);
		else sides.at(-1)!.push(block);
	}
	return sides;
}

function optionalAbout(document: { about?: PlainDocument['about'] }): Pick<PlainDocument, 'about'> {
	return document.about === undefined ? {} : { about: document.about };
}

function coverSections(document: PaperDocument): ISectionOptions[] {
	if (document.form === 'official' || document.cover === undefined) return [];
	const { cover } = document;
	const page = pageOf(document.orientation ?? 'portrait');
	const place = placeOf(document, page);
	const above = superior(cover);
	const children = [
		...(above === undefined ? [] : [line(above, { size: 14 })]),
		issuerLine(cover.issuer.name, 14),
		line(
			cover.heading,
			{ size: 24, bold: true },
			{ spacing: { before: points(document.orientation === 'landscape' ? 84 : 150), after: points(cover.about === undefined ? 48 : 6) } },
		),
		...(cover.about === undefined ? [] : [line(cover.about, { size: 16, bold: true }, { spacing: { before: 0, after: points(48) } })]),
		...body(cover.blocks, place, document.style),
	];
	return [section(page, place.sheet, children, { note: document.note })];
}

function annexSection(document: PaperDocument, annex: Annex): ISectionOptions {
	const page = pageOf(annex.orientation ?? 'portrait', true);
	const place = { ...placeOf(document, page), width: textWidth(page) };
	const reference = annexReference(document);
	const { sizes } = place.sheet;
	const children = [
		line(annex.title, { size: sizes.about, bold: true }),
		...(annex.about === undefined ? [] : [line(annex.about, { size: sizes.about, bold: true })]),
		...(reference === undefined ? [] : [line(reference, { size: sizes.body, italic: true })]),
		line('', { size: 6 }),
		...body(annex.blocks, place, document.style),
	];
	return section(page, place.sheet, children, { restart: true });
}

/** Takes the hour of making out of the file and packs it anew with one date for all its parts. */
function settle(bytes: Uint8Array, day = NO_DAY): Uint8Array<ArrayBuffer> {
	const parts: Zippable = {};
	const decoder = new TextDecoder();
	const encoder = new TextEncoder();
	// The year a zip can hold earliest is 1980; local noon keeps the day in every time zone.
	const options = { mtime: new Date(2026, 0, 1, 12), level: 9 } as const;
	for (const [name, content] of Object.entries(unzipSync(bytes))) {
		const settled = name === 'docProps/core.xml' ? encoder.encode(decoder.decode(content).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`)) : content;
		parts[name] = [settled, options];
	}
	return zipSync(parts) as Uint8Array<ArrayBuffer>;
}
