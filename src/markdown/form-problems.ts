import { placeholders, usedFields } from '../documents/form-paper.ts';
import type { Form } from '../schemas/form.ts';
import type { Entry, Library } from './library.ts';
import type { Problem } from './source.ts';

/** What does not fit between the fields of a form and its paper. */
export function formProblems(library: Library): Problem[] {
	return [...library.forms.values()].flatMap(problemsOf);
}

function problemsOf(entry: Entry<Form>): Problem[] {
	const { fields, paper } = entry.data;
	const problems: Problem[] = [];
	const error = (path: PropertyKey[], message: string, mend: string) =>
		problems.push({ file: entry.file, line: entry.lineOf(path), severity: 'error', message, mend });

	const ids = new Map<string, number>();
	fields.forEach((f, i) => {
		if (f.id === undefined) return;
		if (ids.has(f.id)) error(['fields', i, 'id'], `Mã phần "${f.id}" có hai lần trong mẫu.`, 'Đặt mã khác cho một phần.');
		ids.set(f.id, i);
	});
	if (paper === undefined) return problems;

	const used = new Set(usedFields(paper));
	for (const id of used) {
		if (!ids.has(id)) error(whereUsed(paper, id), `Tờ mẫu dùng phần không có thật: "${id}".`, 'Sửa mã, hoặc thêm phần có mã đó vào fields.');
	}
	for (const [id, i] of ids) {
		if (!used.has(id))
			error(['fields', i, 'id'], `Tờ mẫu không dùng phần "${id}".`, `Thêm {${id}} hoặc fields: [${id}] vào paper.body, hoặc bỏ mã của phần này.`);
	}
	paper.body.forEach((block, b) => {
		if (!('table' in block)) return;
		const { columns, filled } = block.table;
		filled.forEach((row, r) => {
			if (row.length !== columns.length)
				error(
					['paper', 'body', b, 'table', 'filled', r],
					`Dòng ví dụ có ${row.length} ô, bảng có ${columns.length} cột.`,
					'Ghi đủ mỗi cột một ô; ô trống ghi "".',
				);
		});
	});
	return problems;
}

/** Path of the first block that uses a field; the paper as a whole where it is not in the body. */
function whereUsed(paper: NonNullable<Form['paper']>, id: string): PropertyKey[] {
	const at = paper.body.findIndex((b) => placeholders(JSON.stringify(b)).includes(id) || ('fields' in b && b.fields.includes(id)));
	return at === -1 ? ['paper'] : ['paper', 'body', at];
}
