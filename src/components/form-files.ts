import { toDocx } from '../documents/docx.ts';
import { paperDocument, type Mode } from '../documents/form-paper.ts';
import type { PaperDocument, Style } from '../documents/model.ts';
import type { Graph } from '../markdown/graph.ts';
import type { Entry } from '../markdown/library.ts';
import type { Form, Paper } from '../schemas/form.ts';

/** One Word file of a form. */
export interface FormFile {
	/** Without the ending: "so-dang-ky-van-ban-den", "bien-ban-giao-nhan-ho-so-nha-nuoc". */
	name: string;
	style: Style;
	/** What the button says. */
	label: string;
	bytes: Uint8Array<ArrayBuffer>;
}

const SUFFIX: Record<Style, string> = { party: 'dang', state: 'nha-nuoc' };
const LABEL: Record<Style, string> = { party: 'Tải mẫu theo thể thức của Đảng', state: 'Tải mẫu theo thể thức của Nhà nước' };

type PaperEntry = Entry<Form & { paper: Paper }>;

export function hasPaper(entry: Entry<Form>): entry is PaperEntry {
	return entry.data.paper !== undefined;
}

/** Where the sheet comes from, for its footer. An annex names the form better than the article that asks for it. */
export function paperNote(entry: Entry<Form>, graph: Graph): string {
	const remove = 'Sổ tay văn thư, lưu trữ trình bày; xoá dòng này khi dùng.';
	const { status, basis } = entry.data;
	if (status === 'reference') return `Mẫu tham khảo. ${remove}`;
	const annex = basis.find((b) => b.includes('#phu-luc'));
	const source = annex ?? basis[0]!;
	return `${annex === undefined ? 'Căn cứ' : 'Mẫu theo'} ${graph.resolve(source)?.text ?? source}. ${remove}`;
}

/** The paper of a form as a document. */
export function documentOf(entry: PaperEntry, graph: Graph, style: Style, mode: Mode): PaperDocument {
	return paperDocument(entry.data, style, mode, paperNote(entry, graph));
}

const made = new Map<string, Promise<FormFile[]>>();

/** Word files of a form, the main style first; none without a paper. Made once a process: page and file both ask. */
export function formFiles(entry: Entry<Form>, graph: Graph): Promise<FormFile[]> {
	if (!hasPaper(entry)) return Promise.resolve([]);
	const known = made.get(entry.slug) ?? makeFiles(entry, graph);
	// The dev server keeps the process while the content changes.
	if (!import.meta.env.DEV) made.set(entry.slug, known);
	return known;
}

function makeFiles(entry: PaperEntry, graph: Graph): Promise<FormFile[]> {
	const styles = [...new Set(entry.data.paper.styles)];
	return Promise.all(
		styles.map(async (style, i) => ({
			name: i === 0 ? entry.slug : `${entry.slug}-${SUFFIX[style]}`,
			style,
			label: styles.length === 1 ? 'Tải mẫu' : LABEL[style],
			bytes: await toDocx(documentOf(entry, graph, style, 'blank')),
		})),
	);
}

/** "15 KB" */
export function fileSize(bytes: number): string {
	return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
