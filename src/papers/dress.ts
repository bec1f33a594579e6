/** What the papers of a round have in common on the outside: header block, signature, recipients. */
import type { OfficialDocument, Signature, Style } from '../documents/model.ts';
import type { Round } from '../schemas/assessment.ts';
import type { OfficeKind } from '../schemas/offices.ts';
import type { Work } from './input.ts';

/** What the office chooses before a paper is made. */
export interface Choices {
	style: Style;
	/** Line above the issuer; "": dotted, to be filled in. */
	above: string;
	/** Whether the grade is printed: the office decides (specification §14, question 3). */
	grade: boolean;
	/** `yyyy-mm-dd`, or "": dotted. */
	day: string;
	/** Name of the inspecting office, for minutes; "": dotted. */
	team: string;
}

const STATE_KINDS: readonly OfficeKind[] = ['provincial-department', 'commune-peoples-committee'];

/** Form of document that an office uses. */
export function styleOf(kind: OfficeKind): Style {
	return STATE_KINDS.includes(kind) ? 'state' : 'party';
}

/** Choices nobody has changed yet. */
export function firstChoices(round: Pick<Round, 'officeKind'>, today: string): Choices {
	return { style: styleOf(round.officeKind), above: '', grade: true, day: today, team: '' };
}

const upper = (text: string) => text.trim().toLocaleUpperCase('vi');
const FOOT = 'Lập bằng Sổ tay văn thư, lưu trữ. Điểm và xếp loại theo thang tham khảo để chuẩn bị kiểm tra.';

/** Header block and closing of a paper. A superior body is left dotted: whose line stands there differs by the issuer's kind. */
export function dress(
	work: Work,
	choices: Choices,
	paper: { issuer: string; kind: string; sign: string; recipients: readonly string[] },
): Pick<OfficialDocument, 'form' | 'style' | 'issuer' | 'number' | 'place' | 'day' | 'kind' | 'recipients' | 'note'> {
	const { round } = work.content;
	const above =
		choices.above.trim() !== '' ? upper(choices.above) : round.officeKind === 'commune-peoples-committee' && choices.style === 'state' ? null : undefined;
	const name = paper.issuer.trim();
	const place = round.signers.place.trim();
	return {
		form: 'official',
		style: choices.style,
		issuer: { ...(above === undefined ? {} : { above }), ...(name === '' ? {} : { name: upper(name), inText: name }) },
		number: { kind: paper.sign },
		...(place === '' ? {} : { place }),
		...(choices.day === '' ? {} : { day: choices.day }),
		kind: paper.kind,
		recipients: [...paper.recipients, choices.style === 'state' ? 'Lưu: VT' : 'Lưu văn thư'],
		note: FOOT,
	};
}

/** The head signs; authority marks (T/M, T/L, K/T; TM., TL., KT.) are the office's to add. */
export function headSignature(round: Pick<Round, 'signers'>): Signature {
	const { head, headPosition } = round.signers;
	const name = head.trim() === '' ? {} : { name: head.trim() };
	if (headPosition.trim() === '') return { position: 'NGƯỜI ĐỨNG ĐẦU', note: '(ghi quyền hạn, chức vụ; ký, đóng dấu, ghi họ tên)', ...name };
	return { position: upper(headPosition), ...name };
}

/** A name, or what stands in its place. */
export function nameOrBlank(text: string, blank = 'cơ quan'): string {
	return text.trim() === '' ? blank : text.trim();
}
