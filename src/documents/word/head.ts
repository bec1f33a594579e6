import { BorderStyle, LineRuleType, Paragraph, type Table } from 'docx';
import { boldWidth } from '../measure.ts';
import type { OfficialDocument, Text } from '../model.ts';
import { STYLES, type StyleSheet } from '../styles.ts';
import { dateLine, DOTS, inlines, LONG_DOTS, numberLine, superior } from '../wording.ts';
import { clean, line, points, runs, twips, type Place } from './text.ts';
import { layout } from './table.ts';

/** Columns of the header block, mm of 165. The name of the State needs the wider one. */
const COLUMNS = { party: [78, 87], state: [63, 102] } as const;
/** The rule below issuer and abstract is 1/3–1/2 of the line (30/2020/NĐ-CP, annex I). */
const SHARE = 0.4;

/** A centred rule of a given length. A paragraph border: it needs no drawing, and every word processor shows it. */
export function rule(length: number, room: number): Paragraph {
	const side = Math.max(0, twips((room - length) / 2));
	return new Paragraph({
		indent: { left: side, right: side },
		spacing: { before: 60, after: 0, line: 80, lineRule: LineRuleType.EXACT },
		border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
		children: [],
	});
}

/** Issuer at the left, title of the Party or name of the State at the right; below them number and date. */
export function headerBlock(document: OfficialDocument, width: number): Table {
	const sheet = STYLES[document.style];
	const { sizes } = sheet;
	const shares = COLUMNS[document.style];
	const [leftRoom, rightRoom] = shares.map((s) => (width * s) / (shares[0] + shares[1])) as [number, number];
	const { name } = document.issuer;
	const above = superior(document);
	const issuer = [
		...(above === undefined ? [] : [line(above, { size: sizes.superior })]),
		issuerLine(name, sizes.issuer),
		document.style === 'party'
			? line('*', { size: sizes.issuer, bold: true })
			: rule(SHARE * Math.min(boldWidth(longestLine(name ?? LONG_DOTS), sizes.issuer), leftRoom), leftRoom),
	];
	const crown = [
		line(sheet.crown, { size: sizes.crown, bold: true }),
		...(sheet.motto === undefined ? [] : [line(sheet.motto, { size: sizes.motto, bold: true })]),
		rule(sheet.motto === undefined ? boldWidth(sheet.crown, sizes.crown) : boldWidth(sheet.motto, sizes.motto), rightRoom),
	];
	const number = document.number === undefined ? [] : [line(numberLine(document.style, document.number), { size: sizes.number })];
	if (document.kind === undefined && document.about !== undefined)
		number.push(
			line(
				document.about,
				{ size: sizes.aboutLetter, italic: document.style === 'party' },
				{ spacing: { before: document.style === 'state' ? 120 : 0, after: 0 } },
			),
		);
	const date = [line(dateLine(document.place, document.day), { size: sizes.date, italic: true })];
	return layout(
		shares,
		[
			[issuer, crown],
			[number.length === 0 ? [line('', { size: sizes.number })] : number, date],
		],
		width,
	);
}

/** The issuing body, in bold; dots are not. */
export function issuerLine(name: string | undefined, size: number): Paragraph {
	return line(name ?? LONG_DOTS, { size, bold: name !== undefined });
}

function longestLine(text: string): string {
	return clean(text)
		.split('\n')
		.reduce((a, b) => (b.length > a.length ? b : a));
}

/** Kind, abstract, and what closes them: five hyphens (05-HD/VPTW, part II section I, 5.2.1) or a rule (annex I). */
export function titleBlock(document: { kind?: string; about?: Text; style: OfficialDocument['style']; form: 'official' | 'plain' }, place: Place): Paragraph[] {
	const { sizes } = place.sheet;
	if (document.kind === undefined) return [];
	const parts = [
		line(document.kind, { size: sizes.kind, bold: true }, { spacing: { before: document.form === 'official' ? 240 : 0, after: 0 }, keepNext: true }),
	];
	if (document.about !== undefined) parts.push(line(document.about, { size: sizes.about, bold: true }, { keepNext: true }));
	if (document.form === 'official' && document.style === 'party') parts.push(line('-----', { size: sizes.about }));
	else if (document.form === 'official') parts.push(rule(SHARE * Math.min(plainWidth(document, sizes.about), place.width * 0.6), place.width));
	parts.push(new Paragraph({ spacing: { before: 0, after: 0, line: points(place.sheet.gap), lineRule: LineRuleType.EXACT }, children: [] }));
	return parts;
}

function plainWidth(document: { kind?: string; about?: Text }, size: number): number {
	const text = inlines(document.about ?? document.kind ?? '')
		.map((p) => (typeof p === 'string' ? p : 'text' in p ? p.text : DOTS))
		.join('');
	return boldWidth(longestLine(text), size);
}

/** "Kính gửi: …": one name on the same line, several below each other. */
export function addressees(document: OfficialDocument, place: Place, sheet: StyleSheet): Paragraph[] {
	const to = document.addressees;
	if (to === undefined || to.names.length === 0) return [];
	const look = { size: sheet.sizes.addressees };
	const label = { text: `${to.label}: `, italic: document.style === 'party' };
	const spacing = { before: points(sheet.gap), after: points(sheet.gap) };
	if (to.names.length === 1) return [line([label, to.names[0]!], look, { spacing })];
	const indent = { left: twips(place.width * 0.25) };
	return [
		new Paragraph({ indent, spacing: { ...spacing, after: 0 }, children: runs([label], look) }),
		...to.names.map(
			(n, i) => new Paragraph({ indent, spacing: { before: 0, after: i === to.names.length - 1 ? spacing.after : 0 }, children: runs(`- ${n}`, look) }),
		),
	];
}
