import type { Paragraph, Table } from 'docx';
import type { Block, List } from '../model.ts';
import type { Style } from '../model.ts';
import { basisLines, inlines, marker } from '../wording.ts';
import { table } from './table.ts';
import { dottedLine, heading, pageBreak, paragraph, type Place } from './text.ts';

/** The body of a document, an annex or a cover. */
export function body(blocks: readonly Block[], place: Place, style: Style): (Paragraph | Table)[] {
	return blocks.flatMap((block): (Paragraph | Table)[] => {
		switch (block.type) {
			case 'paragraph':
				return [paragraph(block, place)];
			case 'heading':
				return [heading(block.text, block.level, place)];
			case 'list':
				return list(block, place);
			case 'bases':
				return basisLines(style, block.items).map((text) => paragraph({ text, italic: style === 'state' }, place));
			case 'lines':
				return Array.from({ length: block.count }, (_, i) => dottedLine(place, block.keepNext === true && i === block.count - 1));
			case 'table':
				return table(block, place);
			case 'pageBreak':
				return [pageBreak()];
		}
	});
}

function list(block: List, place: Place): Paragraph[] {
	return block.items.map((item, i) =>
		paragraph({ text: [marker(block.marker ?? 'dash', i), ...inlines(item)], keepNext: block.keepNext === true && i === block.items.length - 1 }, place),
	);
}
