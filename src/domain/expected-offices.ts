/** The list of offices that should hand in a result, as a spreadsheet saves it (CSV). */
import { OFFICE_KINDS, type OfficeKind } from '../schemas/offices.ts';
import { fold } from './fold.ts';

export interface ExpectedOffice {
	code: string;
	name: string;
	kind?: OfficeKind;
	cluster: string;
}

export interface ExpectedList {
	offices: ExpectedOffice[];
	/** What could not be used, line by line: "Dòng 7: …". */
	problems: string[];
}

/** Most offices a list may name: three times the communes of the country. */
const MAX_LINES = 10_000;

type Field = 'code' | 'name' | 'kind' | 'cluster';
const HEADINGS: Record<Field, readonly string[]> = {
	code: ['ma', 'ma co quan', 'ma don vi', 'ma dinh danh', 'code'],
	name: ['ten', 'ten co quan', 'co quan', 'ten don vi', 'don vi', 'name'],
	kind: ['loai', 'loai co quan', 'khoi', 'kind'],
	cluster: ['cum', 'cum thi dua', 'nhom', 'cluster'],
};

/** What a reader may write for a kind of office, folded. */
const KIND_WORDS = new Map<string, OfficeKind>(
	(Object.entries(OFFICE_KINDS) as [OfficeKind, string][]).flatMap(([kind, label]) => [
		[kind, kind] as const,
		[fold(label), kind] as const,
		...label.split(/[,;]/).map((part) => [fold(part.trim()), kind] as const),
	]),
);
for (const [word, kind] of [
	['dang uy phuong', 'commune-party-committee'],
	['dang uy dac khu', 'commune-party-committee'],
	['van phong tinh uy', 'provincial-party-office'],
	['van phong thanh uy', 'provincial-party-office'],
	['dang uy co quan', 'agency-party-committee'],
	['dang uy doanh nghiep', 'agency-party-committee'],
	['ubnd xa', 'commune-peoples-committee'],
	['ubnd phuong', 'commune-peoples-committee'],
	['so', 'provincial-department'],
] as const)
	KIND_WORDS.set(word, kind);

/** Comma, semicolon or tab: whichever the first line has most of, outside quotes. */
function separatorOf(text: string): string {
	const first = (/^(?:"(?:[^"]|"")*"|[^\r\n])*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
	const count = (mark: string) => first.split(mark).length;
	return [';', '\t', ','].sort((a, b) => count(b) - count(a))[0]!;
}

interface Line {
	/** As an editor counts them. */
	number: number;
	cells: string[];
}

/** Cells of a CSV text; quotes may hold separators, doubled quotes and line ends. */
export function csvLines(text: string, separator: string): { lines: Line[]; open: boolean } {
	const lines: Line[] = [];
	let line: Line = { number: 1, cells: [] };
	let cell = '';
	let quoted = false;
	let row = 1;
	const endCell = () => {
		line.cells.push(cell.trim());
		cell = '';
	};
	for (let i = 0; i < text.length; i++) {
		const c = text[i]!;
		if (c === '\n') row++;
		if (quoted) {
			if (c !== '"') cell += c;
			else if (text[i + 1] === '"') cell += text[++i];
			else quoted = false;
		} else if (c === '"' && cell.trim() === '') {
			cell = '';
			quoted = true;
		} else if (c === separator) endCell();
		else if (c === '\n') {
			endCell();
			lines.push(line);
			line = { number: row, cells: [] };
		} else if (c !== '\r') cell += c;
	}
	endCell();
	lines.push(line);
	return { lines: lines.filter((l) => l.cells.some((c) => c !== '')), open: quoted };
}

/**
 * Reads a list of offices: columns mã, tên, loại, cụm in any order, by their headings, or in that order without headings.
 * Lines that cannot be used are named; the rest counts.
 */
export function readExpected(text: string): ExpectedList {
	const plain = text.replace(/^\uFEFF/, '').normalize('NFC');
	const problems: string[] = [];
	if (plain.includes('\u0000') || plain.startsWith('PK'))
		return { offices: [], problems: ['Đây không phải tệp CSV. Trong Excel chọn “Lưu thành”, loại “CSV UTF-8”.'] };
	const { lines, open } = csvLines(plain, separatorOf(plain));
	if (open) problems.push('Có dấu nháy kép mở mà không đóng: các dòng sau dấu ấy có thể dính vào nhau. Mở tệp, sửa rồi nạp lại.');
	const head = lines[0]?.cells.map((c) => fold(c)) ?? [];
	const found = (Object.keys(HEADINGS) as Field[]).map((field) => [field, head.findIndex((h) => HEADINGS[field].includes(h))] as const);
	const headed = found.some(([field, at]) => (field === 'name' || field === 'code') && at >= 0);
	const place = new Map<Field, number>(
		headed
			? found.filter(([, at]) => at >= 0)
			: [
					['code', 0],
					['name', 1],
					['kind', 2],
					['cluster', 3],
				],
	);
	const offices: ExpectedOffice[] = [];
	const seen = new Map<string, number>();
	for (const { number, cells } of headed ? lines.slice(1) : lines) {
		if (offices.length >= MAX_LINES) {
			problems.push(`Dòng ${number} trở đi: quá ${MAX_LINES} cơ quan, không đọc tiếp.`);
			break;
		}
		const cell = (field: Field, max: number) => (cells[place.get(field) ?? -1] ?? '').slice(0, max);
		const [code, name, kindWord, cluster] = [cell('code', 60), cell('name', 200), cell('kind', 200), cell('cluster', 200)];
		if (code === '' && name === '') {
			problems.push(`Dòng ${number}: không có mã, không có tên. Bỏ qua.`);
			continue;
		}
		const key = fold(code || name);
		const before = seen.get(key);
		if (before !== undefined) {
			problems.push(`Dòng ${number}: “${code || name}” đã có ở dòng ${before}. Bỏ qua.`);
			continue;
		}
		seen.set(key, number);
		const kind = kindWord === '' ? undefined : KIND_WORDS.get(fold(kindWord));
		if (kindWord !== '' && kind === undefined) problems.push(`Dòng ${number}: không hiểu loại cơ quan “${kindWord}”. Vẫn giữ cơ quan, bỏ trống loại.`);
		offices.push({ code, name: name || code, ...(kind === undefined ? {} : { kind }), cluster });
	}
	if (offices.length === 0) problems.push('Không đọc được cơ quan nào. Cần cột “Mã” hoặc “Tên cơ quan”; thêm được “Loại”, “Cụm”.');
	return { offices, problems };
}
