import { AlignmentType, Paragraph, type Table } from 'docx';
import type { PaperDocument, Signature } from '../model.ts';
import { recipientLines } from '../wording.ts';
import { line, points, runs, type Place } from './text.ts';
import { layout } from './table.ts';

/** Points left for the signature and the seal. */
const ROOM_TO_SIGN = 56;

/**
 * Authority bold, position not, in the party form (05-HD/VPTW, annex 2); both bold in the state form (30/2020/NĐ-CP, annex I).
 * Plain papers follow the state form: their signers have no authority line.
 */
export function positionIsBold(document: PaperDocument): boolean {
	return document.form === 'plain' || document.style === 'state';
}

/** Who signs, and below it the name: two parts, so that the names of several signers stand level. They stay on one page. */
function signature(s: Signature, document: PaperDocument, place: Place): [Paragraph[], Paragraph[]] {
	const { sizes } = place.sheet;
	const keep = { keepNext: true, keepLines: true };
	const size = document.form === 'plain' ? Math.min(place.size, sizes.authority) : sizes.authority;
	const who = [
		...(s.authority === undefined ? [] : [line(s.authority, { size, bold: true }, keep)]),
		...(s.position === undefined ? [] : [line(s.position, { size, bold: positionIsBold(document) }, keep)]),
		...(s.note === undefined ? [] : [line(s.note, { size: size - 2, italic: true }, keep)]),
	];
	const room = line('', { size }, { ...keep, spacing: { before: points(ROOM_TO_SIGN), after: 0 } });
	return [who.length > 0 ? who : [line('', { size }, keep)], [room, line(s.name ?? '', { size: sizes.signer, bold: true })]];
}

function recipients(document: PaperDocument, place: Place): Paragraph[] {
	const { sizes } = place.sheet;
	const left = { alignment: AlignmentType.LEFT, keepNext: true };
	const label =
		document.style === 'party'
			? line([{ text: 'Nơi nhận', underline: true }, ':'], { size: sizes.recipientsLabel }, left)
			: line('Nơi nhận:', { size: sizes.recipientsLabel, bold: true, italic: true }, left);
	const lines = recipientLines(document.recipients);
	return [label, ...lines.map((r, i) => line(r, { size: sizes.recipients }, { ...left, keepNext: i < lines.length - 1 }))];
}

/** Signatures and recipients: beside each other where one signs, below each other where several do. */
export function closing(document: PaperDocument, place: Place): (Paragraph | Table)[] {
	const { signatures } = document;
	const to = document.recipients.length > 0 ? recipients(document, place) : [];
	const space = new Paragraph({ spacing: { before: 0, after: points(place.sheet.gap) }, keepNext: true, children: runs('', { size: 8 }) });
	if (signatures.length === 0) return to;
	const blocks = signatures.map((s) => signature(s, document, place));
	if (blocks.length === 1) {
		const empty = [line('', { size: place.size })];
		return [space, layout([75, 90], [[to.length > 0 ? to : empty, blocks[0]!.flat()]], place.width)];
	}
	return [
		space,
		layout(
			blocks.map(() => 1),
			[blocks.map(([who]) => who), blocks.map(([, name]) => name)],
			place.width,
		),
		...(to.length > 0 ? [line('', { size: 8 }), ...to] : []),
	];
}
