/**
 * A document of an office as data. One model, two outputs: the .docx of `docx.ts` and the sheet on the page of
 * `components/paper/`. It knows nothing of forms, reports or exams; those are turned into it.
 */

/** `party`: 05-HD/VPTW; `state`: 30/2020/NĐ-CP, annex I. */
export type Style = 'party' | 'state';
export type Orientation = 'portrait' | 'landscape';
export type Align = 'justify' | 'left' | 'center' | 'right';

export interface Run {
	text: string;
	bold?: boolean;
	italic?: boolean;
	underline?: boolean;
}

/** A dotted line to write on: so many characters wide, or up to the right margin (only as the last piece of its paragraph). */
export interface Blank {
	blank: number | 'rest';
}

export type Inline = string | Run | Blank;
/** Plain text, or pieces of text. A line feed inside is a new line of the same paragraph. */
export type Text = string | readonly Inline[];

export interface Paragraph {
	type: 'paragraph';
	text: Text;
	align?: Align;
	/** `first`: first line indented, as in running text (the default of justified text); `block`: all lines; `none`. */
	indent?: 'first' | 'block' | 'none';
	bold?: boolean;
	italic?: boolean;
	/** Stays on the page of what follows. */
	keepNext?: boolean;
	/** Smaller type, for notes below tables. */
	small?: boolean;
}

/** A heading that Word lists in its navigation pane. The number is part of the text: "I. Kết quả". */
export interface Heading {
	type: 'heading';
	level: 1 | 2 | 3;
	text: string;
}

export interface List {
	type: 'list';
	items: readonly Text[];
	/** Mark before each item; "dash" where nothing is said. */
	marker?: 'dash' | 'plus' | 'number' | 'letter';
	/** The last item stays on the page of what follows. */
	keepNext?: boolean;
}

/** "Căn cứ …": the marks at the line ends are added. */
export interface Bases {
	type: 'bases';
	items: readonly string[];
}

/** Whole dotted lines for handwriting. */
export interface Lines {
	type: 'lines';
	count: number;
	/** The last line stays on the page of what follows. */
	keepNext?: boolean;
}

export interface Column {
	title: string;
	/** Share of the width, in any unit: only the ratio counts. */
	width: number;
	align?: Align;
}

/** Cells of the columns, or one bold line over the whole width. */
export type Row = readonly Text[] | { band: string };

export interface Table {
	type: 'table';
	/** Above the table. */
	caption?: string;
	columns: readonly Column[];
	/** Numbers (1), (2) … below the headings, as registers have. */
	numbered?: boolean;
	rows: readonly Row[];
	/** Empty rows after the rows, tall enough for handwriting. */
	blankRows?: number;
}

export interface PageBreak {
	type: 'pageBreak';
}

export type Block = Paragraph | Heading | List | Bases | Lines | Table | PageBreak;

/** Who issues. A name left out is a dotted line. */
export interface Issuer {
	/** The superior body on the line above; `null` where there is none. */
	above?: string | null;
	name?: string;
	/** The name as running text writes it, for the line below the title of an annex: "Đảng uỷ xã Bình Minh". */
	inText?: string;
}

/** Parts of number and sign; each style puts them together its own way. What is left out is dotted. */
export interface DocumentNumber {
	value?: string;
	/** Abbreviation of the kind of document: "BB". Left out for an official letter of the state form. */
	kind?: string;
	/** Abbreviation of the issuer: "ĐU". */
	issuer?: string;
}

export interface Signature {
	/** "T/M BAN THƯỜNG VỤ", "K/T CHÁNH VĂN PHÒNG"; a line feed makes two lines. */
	authority?: string;
	/** "BÍ THƯ", "NGƯỜI GHI BIÊN BẢN". */
	position?: string;
	/** Below the position, in brackets: "(Ký, ghi rõ họ tên)". */
	note?: string;
	name?: string;
}

/** A part after the signatures that begins on a new page and counts its pages anew. */
export interface Annex {
	/** "Phụ lục 1" */
	title: string;
	about?: string;
	orientation?: Orientation;
	blocks: readonly Block[];
}

interface Common {
	style: Style;
	orientation?: Orientation;
	/** Title in the file's properties; also what screen readers say. */
	title: string;
	blocks: readonly Block[];
	annexes?: readonly Annex[];
	/** Left to right; who bears the main responsibility stands right (05-HD/VPTW, part II, section I, 7.2.4). */
	signatures: readonly Signature[];
	/** "Nơi nhận", without marks at the line ends. */
	recipients: readonly string[];
	/** Small type in the footer of the first page, easy to delete. */
	note?: string;
}

/** A document with number, issuer, date and signatures in the form of the party or of the state. */
export interface OfficialDocument extends Common {
	form: 'official';
	issuer: Issuer;
	/** Left out where the document takes no number. */
	number?: DocumentNumber;
	place?: string;
	/** `yyyy-mm-dd`; dotted where left out. */
	day?: string;
	/** "BÁO CÁO"; left out for an official letter, whose `about` then stands below the number. */
	kind?: string;
	about?: Text;
	/** "Kính gửi", "Kính trình". */
	addressees?: { label: string; names: readonly string[] };
}

/** A document without header block: register with cover, card, exam, handout. */
export interface PlainDocument extends Common {
	form: 'plain';
	/** A page of its own before the rest. */
	cover?: { issuer: Issuer; heading: string; about?: Text; blocks: readonly Block[] };
	heading?: string;
	about?: Text;
	/** A frame around the whole, for slips and cards. */
	boxed?: boolean;
}

export type PaperDocument = OfficialDocument | PlainDocument;
