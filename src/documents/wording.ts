import type { DocumentNumber, Inline, OfficialDocument, PaperDocument, Text } from './model.ts';

/** Stands where something is written by hand inside a fixed line. */
export const DOTS = '……';
/** A whole dotted line in the header block. */
export const LONG_DOTS = DOTS.repeat(5);

/**
 * "Số 05-BB/ĐU" (05-HD/VPTW, part II section I, 3.2.2: hyphen before the kind, slash before the issuer, no colon) or
 * "Số: 05/BB-UBND" (30/2020/NĐ-CP, annex I: slash after the number, hyphen between abbreviations).
 */
export function numberLine(style: PaperDocument['style'], number: DocumentNumber): string {
	const { value = DOTS, kind, issuer = DOTS } = number;
	if (style === 'party') return `Số ${value}-${kind ?? DOTS}/${issuer}`;
	return `Số: ${value}/${kind === undefined ? '' : `${kind}-`}${issuer}`;
}

/** "Bình Minh, ngày 05 tháng 02 năm 2027": days below 10 and months 1, 2 take a zero in both forms. */
export function dateLine(place?: string, day?: string): string {
	const where = place ?? `${DOTS}${DOTS}`;
	if (day === undefined) return `${where}, ngày ${DOTS} tháng ${DOTS} năm ${DOTS}`;
	const [year, month, date] = day.split('-') as [string, string, string];
	const m = Number(month);
	return `${where}, ngày ${date} tháng ${m < 3 ? month : String(m)} năm ${year}`;
}

/** Recipients with a dash before and semicolons between, a full stop at the last (05-HD/VPTW, part II section I, 9.2.5). */
export function recipientLines(recipients: readonly string[]): string[] {
	return recipients.map((r, i) => `- ${r.replace(/[\s;.]+$/u, '')}${i === recipients.length - 1 ? '.' : ';'}`);
}

/** Legal bases: a dash before in the party form (05-HD/VPTW, part II section I, 6.2.3), semicolons between, a full stop at the last. */
export function basisLines(style: PaperDocument['style'], items: readonly string[]): string[] {
	return items.map((b, i) => `${style === 'party' ? '- ' : ''}${b.replace(/[\s;.,]+$/u, '')}${i === items.length - 1 ? '.' : ';'}`);
}

/** Below the title of an annex: to which document it belongs (05-HD/VPTW, part II section II, 1). */
export function annexReference(document: PaperDocument): string | undefined {
	if (document.form === 'plain') return undefined;
	const kind = document.kind === undefined ? 'Công văn' : sentenceCase(document.kind);
	const number = document.number === undefined ? '' : ` ${numberLine(document.style, document.number).replace(/^Số:? /, 'số ')}`;
	const day = dateLine('', document.day).replace(/^, /, '');
	const by = document.issuer.inText ?? (document.issuer.name === undefined ? DOTS : undefined);
	return `(Kèm theo ${kind}${number}, ${day}${by === undefined ? '' : ` của ${by}`})`;
}

/** "BÁO CÁO" → "Báo cáo" */
export function sentenceCase(text: string): string {
	return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1).toLocaleLowerCase('vi');
}

/** Marks of list items: "- ", "+ ", "1. ", "a) " with đ after d, as Vietnamese points run. */
export function marker(kind: 'dash' | 'plus' | 'number' | 'letter', index: number): string {
	if (kind === 'number') return `${index + 1}. `;
	if (kind === 'letter') return `${'abcdđeghiklmnopq'[index] ?? String(index + 1)}) `;
	return kind === 'dash' ? '- ' : '+ ';
}

/** Pieces of a text. */
export function inlines(text: Text): readonly Inline[] {
	return typeof text === 'string' ? [text] : text;
}

/** Whether the header's left column has a superior line to show. */
export function superior(document: Pick<OfficialDocument, 'issuer'>): string | undefined {
	return document.issuer.above === null ? undefined : (document.issuer.above ?? LONG_DOTS);
}
