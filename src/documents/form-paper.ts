import type { Form, Paper, PaperBlock } from '../schemas/form.ts';
import type { Block, Blank, DocumentNumber, Inline, Issuer, OfficialDocument, PaperDocument, PlainDocument, Run, Signature, Style } from './model.ts';

/** `blank`: dotted lines to fill in; `filled`: the invented examples. */
export type Mode = 'blank' | 'filled';

/** What is drawn once for a paper: its fields and what is shown in their place. */
interface Filling {
	fields: ReadonlyMap<string, Form['fields'][number]>;
	mode: Mode;
}

const PLACEHOLDER = /\{([a-z0-9]+(?:-[a-z0-9]+)*)\}/g;
/** Letters on a line of 165 mm at 14 points. */
const LINE_LENGTH = 72;
/** Day and place of filled examples; plainly invented, as docs/content.md wants. */
const EXAMPLE = { place: 'Bình Minh', day: '2027-02-05', number: '05' } as const;

/** Ids of the fields that a text names. */
export function placeholders(text: string): string[] {
	return [...text.matchAll(PLACEHOLDER)].map((m) => m[1]!);
}

/** Every field id that a paper uses, in reading order, with repeats. */
export function usedFields(paper: Paper): string[] {
	const texts = [paper.heading, paper.about ?? '', ...paper.recipients, ...paper.signatures.flatMap((s) => [s.position, s.note ?? '', s.example ?? ''])];
	return [...texts.flatMap(placeholders), ...paper.body.flatMap(blockFields)];
}

function blockFields(block: PaperBlock): string[] {
	if ('p' in block) return placeholders(block.p);
	if ('h' in block) return placeholders(block.h);
	if ('list' in block) return block.list.flatMap(placeholders);
	if ('fields' in block) return block.fields;
	if ('table' in block) return [...block.table.columns.map((c) => c.title), ...block.table.filled.flat()].flatMap(placeholders);
	return [];
}

/**
 * The document of a form's paper.
 * @param note where the form comes from, for the footer
 */
export function paperDocument(form: Form & { paper: Paper }, style: Style, mode: Mode, note: string): PaperDocument {
	const { paper } = form;
	const filling: Filling = { mode, fields: new Map(form.fields.flatMap((f) => (f.id === undefined ? [] : [[f.id, f] as const]))) };
	const common = {
		style,
		orientation: paper.orientation,
		title: form.title,
		signatures: paper.signatures.map((s) => signature(s, style, filling)),
		recipients: paper.recipients.map((r) => plain(fill(r, filling))),
		note,
	};
	if (paper.kind === 'document') return official(paper, common, filling);
	const heading = plain(fill(paper.heading, filling));
	const about = paper.about === undefined ? {} : { about: fill(paper.about, filling) };
	if (paper.kind === 'card') return { ...common, form: 'plain', heading, ...about, boxed: true, blocks: blocks(paper.body, filling) };
	return register(paper, { ...common, form: 'plain' }, filling, { heading, ...about });
}

type Common = Pick<PaperDocument, 'style' | 'orientation' | 'title' | 'signatures' | 'recipients' | 'note'>;

function official(paper: Paper, common: Common, filling: Filling): OfficialDocument {
	const number = paper.sign === undefined ? {} : { number: documentNumber(paper.sign, common.style, filling.mode) };
	const day = filling.mode === 'filled' ? { place: EXAMPLE.place, day: EXAMPLE.day } : {};
	return {
		...common,
		...number,
		...day,
		form: 'official',
		issuer: issuer(paper.sign, common.style, filling.mode),
		kind: plain(fill(paper.heading, filling)),
		...(paper.about === undefined ? {} : { about: fill(paper.about, filling) }),
		blocks: blocks(paper.body, filling),
	};
}

/** A register: what stands before its first table goes to the cover, with year and volume where it does not name the volume itself. */
function register(
	paper: Paper,
	common: Common & { form: 'plain' },
	filling: Filling,
	title: Pick<NonNullable<PlainDocument['cover']>, 'heading' | 'about'>,
): PlainDocument {
	const at = paper.body.findIndex((b) => 'table' in b);
	const before = at === -1 ? [] : paper.body.slice(0, at);
	const year = filling.mode === 'filled' ? '2027' : '………';
	const usual: Block[] = [
		{ type: 'paragraph', align: 'center', text: `Năm: ${year}` },
		{ type: 'paragraph', align: 'center', text: `Quyển số: ${filling.mode === 'filled' ? '01' : '………'}` },
	];
	return {
		...common,
		cover: {
			issuer: issuer(paper.sign, common.style, filling.mode),
			...title,
			blocks: [
				...(/quyển/i.test(JSON.stringify(before)) ? [] : usual),
				...blocks(before, filling).map((b): Block => (b.type === 'paragraph' ? { align: 'center', ...b, indent: 'none' } : b)),
			],
		},
		blocks: blocks(before.length > 0 ? paper.body.slice(at) : paper.body, filling),
	};
}

/** "BB/ĐU" → its two parts. A blank leaves the issuer open: each office has its own abbreviation. */
function documentNumber(sign: string, style: Style, mode: Mode): DocumentNumber {
	const [kind = '', issuerSign] = sign.split('/');
	if (mode === 'blank') return { kind };
	return { value: EXAMPLE.number, kind, issuer: style === 'state' ? 'UBND' : (issuerSign ?? 'ĐU') };
}

/** Invented office that fits the sign. */
function issuer(sign: string | undefined, style: Style, mode: Mode): Issuer {
	if (mode === 'blank') return {};
	if (style === 'state') return { above: null, name: 'UỶ BAN NHÂN DÂN\nXÃ BÌNH MINH' };
	const own = sign?.split('/')[1] ?? '';
	if (own.startsWith('CB')) return { above: 'ĐẢNG BỘ XÃ BÌNH MINH', name: 'CHI BỘ THÔN AN LẠC' };
	if (own.startsWith('VP')) return { above: 'ĐẢNG UỶ XÃ BÌNH MINH', name: 'VĂN PHÒNG' };
	return { above: 'ĐẢNG BỘ TỈNH BÌNH NGUYÊN', name: 'ĐẢNG UỶ XÃ BÌNH MINH' };
}

const TO_STATE: Record<string, string> = { 'T/M': 'TM.', 'K/T': 'KT.', 'T/L': 'TL.' };
const AUTHORITY = /^(T\/M|K\/T|T\/L|TM\.|KT\.|TL\.|TUQ\.|Q\.)\s/;

/** A position that begins with an authority ("T/M BAN THƯỜNG VỤ / BÍ THƯ") stands on two lines, in the marks of the style. */
function signature(s: Paper['signatures'][number], style: Style, filling: Filling): Signature {
	const whole = plain(fill(s.position, filling));
	const sign: Signature = {};
	if (AUTHORITY.test(whole)) {
		const [authority = '', ...rest] = whole.split(/\s*\n\s*|\s+[–/]\s+/);
		sign.authority = authority.replace(/^\S+/, (mark) => authorityMark(mark, style));
		if (rest.length > 0) sign.position = rest.join('\n');
	} else sign.position = whole;
	if (s.note !== undefined) sign.note = /^\(.*\)$/.test(s.note) ? s.note : `(${s.note})`;
	if (filling.mode === 'filled' && s.example !== undefined) sign.name = s.example.replace(/^\(chữ ký\)\s*/, '');
	return sign;
}

function authorityMark(mark: string, style: Style): string {
	if (style === 'state') return TO_STATE[mark] ?? mark;
	return Object.entries(TO_STATE).find(([, state]) => state === mark)?.[0] ?? mark;
}

function blocks(body: readonly PaperBlock[], filling: Filling): Block[] {
	return body.flatMap((b) => block(b, filling));
}

function block(b: PaperBlock, filling: Filling): Block[] {
	if ('pageBreak' in b) return [{ type: 'pageBreak' }];
	if ('h' in b) return [{ type: 'heading', level: 1, text: plain(fill(b.h, filling)) }];
	if ('list' in b) return [{ type: 'list', items: b.list.map((t) => trailing(fill(t, filling))) }];
	if ('fields' in b) return b.fields.flatMap((id) => field(id, filling));
	if ('table' in b) {
		const { columns, numbered, rows, filled } = b.table;
		const examples = filling.mode === 'filled' ? filled : [];
		return [
			{
				type: 'table',
				columns,
				numbered,
				rows: examples.map((r) => r.map((c) => plain(fill(c, filling)))),
				blankRows: filling.mode === 'filled' ? Math.max(0, Math.min(rows, 3) - examples.length) : rows,
			},
		];
	}
	const text = fill(b.p, filling);
	const style = { ...(b.align === undefined ? {} : { align: b.align }), ...(b.bold ? { bold: true } : {}), ...(b.italic ? { italic: true } : {}) };
	// A line to the margin makes no sense in a centred paragraph.
	if (b.align === 'center' || b.align === 'right') return [{ type: 'paragraph', text, ...style }];
	return [{ type: 'paragraph', text: trailing(text), ...style }, ...more(b.p, filling)];
}

/** "Bên giao: ……" with as many further lines as the example needs. */
function field(id: string, filling: Filling): Block[] {
	const label = filling.fields.get(id)?.name ?? id;
	const text = `${label.replace(/:$/, '')}: {${id}}`;
	return [{ type: 'paragraph', text: trailing(fill(text, filling)) }, ...more(text, filling)];
}

/** Dotted lines after a text whose last placeholder has a long example. */
function more(text: string, filling: Filling): Block[] {
	const id = /\{([a-z0-9-]+)\}[\s.;]*$/.exec(text)?.[1];
	const example = id === undefined ? undefined : filling.fields.get(id)?.example;
	if (filling.mode === 'filled' || example === undefined) return [];
	// A paragraph that is nothing but the field is where a story is told.
	const least = text.trim() === `{${id}}` ? 3 : 0;
	const lines = Math.max(least, Math.ceil((text.length + example.length) / LINE_LENGTH) - 1);
	return lines > 0 ? [{ type: 'lines', count: Math.min(lines, 4) }] : [];
}

/** Placeholders become dots as wide as their examples, or the examples. */
function fill(text: string, filling: Filling): Inline[] {
	const pieces: Inline[] = [];
	let end = 0;
	for (const m of text.matchAll(PLACEHOLDER)) {
		if (m.index > end) pieces.push(text.slice(end, m.index));
		const example = filling.fields.get(m[1]!)?.example;
		if (filling.mode === 'filled') pieces.push(example ?? '……');
		else pieces.push({ blank: Math.min(40, Math.max(6, Math.round((example?.length ?? 16) * 1.2))) });
		end = m.index + m[0].length;
	}
	if (end < text.length) pieces.push(text.slice(end));
	return pieces;
}

/** A blank at the end of a paragraph runs to the margin; the mark after it goes. */
function trailing(pieces: Inline[]): Inline[] {
	const tail = pieces.at(-1);
	const marked = typeof tail === 'string' && /^[\s.;]*$/.test(tail);
	const at = pieces.length - (marked ? 2 : 1);
	return isBlank(pieces[at]) ? [...pieces.slice(0, at), { blank: 'rest' }] : pieces;
}

function isBlank(piece: Inline | undefined): piece is Blank {
	return typeof piece === 'object' && 'blank' in piece;
}

/** Text alone, for places that take no pieces. */
function plain(pieces: readonly Inline[]): string {
	return pieces.map((p) => (typeof p === 'string' ? p : isBlank(p) ? '……' : (p as Run).text)).join('');
}
