import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { z } from 'zod';
import { spellingFaults } from '../domain/spelling.ts';

/** Something an author must mend. `line` counts from 1. */
export interface Problem {
	file: string;
	line: number;
	severity: 'error' | 'warning';
	message: string;
	/** What to do, in one sentence. */
	mend: string;
	/** The file could not be read for it: what leads there looks broken too. */
	unread?: true;
}

/** "tệp:dòng  lỗi → cách sửa", one per line. */
export function formatProblem(p: Problem): string {
	return `${p.file}:${p.line}  ${p.severity === 'error' ? 'LỖI' : 'Lưu ý'}: ${p.message} → ${p.mend}`;
}

/** A YAML text with the way from a path in its data back to a line. */
export interface YamlSource {
	data: unknown;
	lineOf(path: readonly PropertyKey[]): number;
	problems: Omit<Problem, 'file' | 'severity'>[];
}

/** @param firstLine line of the file on which the YAML begins */
export function readYaml(text: string, firstLine: number): YamlSource {
	const lines = new LineCounter();
	const doc = parseDocument(text, { lineCounter: lines });
	const lineAt = (counter: LineCounter, offset: number) => counter.linePos(offset).line + firstLine - 1;
	/** The tree is many times as big as the text, and only a fault asks for lines: it is made again then, not kept for every file. */
	let tree: WeakRef<{ contents: unknown; counter: LineCounter }> | undefined;
	const parsed = () => {
		let kept = tree?.deref();
		if (kept === undefined) {
			const counter = new LineCounter();
			kept = { contents: parseDocument(text, { lineCounter: counter }).contents, counter };
			tree = new WeakRef(kept);
		}
		return kept;
	};
	return {
		data: doc.errors.length > 0 ? undefined : doc.toJS(),
		lineOf(path) {
			const { contents, counter } = parsed();
			let node: unknown = contents;
			let offset = 0;
			for (const key of path) {
				if (isMap(node)) {
					const pair = node.items.find((i) => isScalar(i.key) && i.key.value === key);
					if (pair === undefined) break;
					offset = (pair.key as Node).range?.[0] ?? offset;
					node = pair.value;
				} else if (isSeq(node)) {
					node = node.items[Number(key)];
					offset = (node as Node | undefined)?.range?.[0] ?? offset;
				} else break;
			}
			return lineAt(counter, offset);
		},
		problems: doc.errors.map((e) => ({
			line: lineAt(lines, e.pos[0]),
			message: `YAML không đọc được: ${e.message.split('\n')[0]}`,
			mend: 'Kiểm dấu hai chấm, thụt dòng; đặt chuỗi có dấu ": " trong ngoặc kép.',
		})),
	};
}

type Issue = z.core.$ZodIssue;

/** Where an issue stands, as an author calls it: an entry of a list by its id, not by its number. */
function placeIn(data: unknown, path: readonly PropertyKey[]): string {
	const [first, ...rest] = path;
	const entry = Array.isArray(data) && typeof first === 'number' ? (data[first] as { id?: unknown; page?: unknown } | null | undefined) : undefined;
	const name = [entry?.id, entry?.page].find((n) => typeof n === 'string');
	return (name === undefined ? path : [name as string, ...rest]).map(String).join('.') || 'tệp';
}

const isMissing = (data: unknown, path: readonly PropertyKey[]): boolean =>
	path.reduce((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data) === undefined;

/** What is wrong and what to do, where the words of zod speak of types. */
function issueWords(issue: Issue, data: unknown): { said: string; mend: string } {
	const mend = 'Sửa cho đúng lược đồ trong src/schemas/; xem docs/content.md.';
	if (issue.code === 'unrecognized_keys')
		return { said: `trường lạ ${issue.keys.join(', ')}.`, mend: `Bỏ trường lạ (${issue.keys.join(', ')}) hoặc viết đúng tên theo src/schemas/.` };
	if (issue.path.length > 0 && isMissing(data, issue.path))
		return { said: 'thiếu trường này.', mend: 'Thêm trường ấy; cách điền ở src/schemas/ và docs/content.md.' };
	if (issue.code === 'invalid_value') return { said: `phải là ${issue.values.map(String).join(', ')}.`.replace(/, ([^,]+)$/, ' hoặc $1'), mend };
	return { said: issue.message, mend };
}

/** Checks data against a schema and turns each issue into a problem with its line. */
export function checkSchema<T extends z.ZodType>(schema: T, yaml: YamlSource, file: string): { data?: z.output<T>; problems: Problem[] } {
	const error = (p: Omit<Problem, 'file' | 'severity'>): Problem => ({ file, severity: 'error', ...p, unread: true });
	if (yaml.problems.length > 0) return { problems: yaml.problems.map(error) };
	const result = schema.safeParse(yaml.data);
	if (result.success) return { data: result.data, problems: [] };
	return {
		problems: result.error.issues.map((issue) => {
			const { said, mend } = issueWords(issue, yaml.data);
			return error({ line: yaml.lineOf(issue.path), message: `${placeIn(yaml.data, issue.path)}: ${said}`, mend });
		}),
	};
}

/** Text that is not NFC, and spelling that departs from the house style. */
export function checkText(text: string, file: string): Problem[] {
	const problems: Problem[] = [];
	text.split('\n').forEach((line, i) => {
		const nfc = line.normalize('NFC');
		if (nfc !== line) {
			problems.push({
				file,
				line: i + 1,
				severity: 'error',
				message: 'Chữ không ở dạng NFC.',
				mend: 'Gõ lại dòng này, hoặc chuyển tệp sang Unicode dựng sẵn (NFC).',
			});
		}
		if (/\]\(\//.test(line)) {
			problems.push({
				file,
				line: i + 1,
				severity: 'error',
				message: 'Liên kết viết thẳng địa chỉ: hỏng khi sổ tay nằm trong thư mục con hoặc trên USB.',
				mend: 'Viết [chữ](cite:mã), xem docs/content.md §2.',
			});
		}
		// Addresses keep the spelling of the page they point at.
		for (const fault of spellingFaults(nfc.replace(/https?:\/\/\S+/g, (url) => ' '.repeat(url.length)))) {
			problems.push({ file, line: i + 1, severity: 'error', message: `Chính tả không thống nhất: "${fault.found}".`, mend: `Viết "${fault.mend}".` });
		}
	});
	return problems;
}
