import { strFromU8, unzipSync } from 'fflate';
import type { Block, PaperDocument, Text } from './model.ts';
import { clean } from './word/text.ts';
import { inlines } from './wording.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Words of a .docx in reading order, a line a paragraph. Throws where the file is no zip or has no main part. */
export function docxText(bytes: Uint8Array): string {
	const main = unzipSync(bytes, { filter: (f) => f.name === 'word/document.xml' })['word/document.xml'];
	if (main === undefined) throw new Error('Tệp .docx không có phần chính.');
	const xml = strFromU8(main);
	if (!xml.trimEnd().endsWith('</w:document>')) throw new Error('Tệp .docx bị cắt.');
	return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g)]
		.map((m) => (m[1] === undefined ? '\n' : m[1].replace(/&(\w+);/g, (whole, name: string) => (Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : whole))))
		.join('');
}

function pieces(text: Text): string[] {
	return inlines(text).flatMap((p) => (typeof p === 'string' ? clean(p).split('\n') : 'text' in p ? clean(p.text).split('\n') : []));
}

function blockTexts(block: Block): string[] {
	switch (block.type) {
		case 'paragraph':
			return pieces(block.text);
		case 'heading':
			return pieces(block.text);
		case 'list':
			return block.items.flatMap(pieces);
		case 'table':
			return [...block.columns.flatMap((c) => pieces(c.title)), ...block.rows.flatMap((row) => ('band' in row ? pieces(row.band) : row.flatMap(pieces)))];
		default:
			return [];
	}
}

/** Whether a .docx holds every text of the body and the annexes of a document: read back before anybody is told that it was made. */
export function docxHolds(bytes: Uint8Array, document: PaperDocument): boolean {
	const found = docxText(bytes);
	const wanted = [document.blocks, ...(document.annexes ?? []).map((a) => a.blocks)].flat().flatMap(blockTexts);
	return [...wanted, ...document.signatures.flatMap((s) => (s.name === undefined ? [] : pieces(s.name)))].every((text) => found.includes(text));
}
