import { compareEditions } from '../domain/edition.ts';
import type { Entry, Library } from './library.ts';
import type { Problem } from './source.ts';
import { partsOf } from './uses.ts';

/** Sheets that ask what does not exist or what is newer than they say they are, items that no sheet asks, and pages that lead to items that do not exist. */
export function checklistProblems(library: Library): Problem[] {
	const problems: Problem[] = [];
	const error = (entry: Entry<unknown>, path: PropertyKey[], message: string, mend: string) =>
		problems.push({ file: entry.file, line: entry.lineOf(path), severity: 'error', message, mend });
	for (const sheet of library.sheets.values()) {
		const seen = new Set<string>();
		sheet.data.groups.forEach((group, g) =>
			group.items.forEach((id, i) => {
				const path = ['groups', g, 'items', i];
				if (!library.items.has(id))
					error(sheet, path, `Phiếu dẫn mục không có thật: "${id}".`, 'Viết mục đó trong src/content/checklists/items/ hoặc bỏ khỏi phiếu.');
				if (seen.has(id)) error(sheet, path, `Mục "${id}" có hai lần trong phiếu.`, 'Bỏ một lần.');
				if (sheet.data.retired.includes(id)) error(sheet, path, `Mục "${id}" đã ghi là bỏ.`, 'Mã đã bỏ không dùng lại; đặt mã mới.');
				seen.add(id);
				const item = library.items.get(id)?.data;
				const newest = [item?.since, item?.revised]
					.flatMap((e) => e ?? [])
					.sort(compareEditions)
					.at(-1);
				// An open round learns of new and changed items by the edition of its sheet.
				if (newest !== undefined && compareEditions(newest, sheet.data.edition) > 0)
					error(sheet, ['edition'], `Mục "${id}" thuộc bộ câu hỏi ${newest}, phiếu còn ghi ${sheet.data.edition}.`, 'Tăng edition của phiếu.');
			}),
		);
	}
	const asked = new Set([...library.sheets.values()].flatMap((s) => s.data.groups.flatMap((g) => g.items)));
	for (const item of library.items.values()) {
		if (!asked.has(item.slug)) error(item, [], `Mục "${item.slug}" không nằm trong phiếu nào.`, 'Thêm vào một phiếu trong src/content/checklists/sheets/.');
	}
	for (const p of library.procedures.values()) {
		p.data.items.forEach((id, i) => {
			if (!library.items.has(id)) error(p, ['items', i], `Quy trình dẫn mục kiểm tra không có thật: "${id}".`, 'Sửa mã mục.');
		});
	}
	for (const entry of [...library.roles.values(), ...library.paths.values()]) {
		for (const [key, parts] of Object.entries(partsOf(entry.data))) {
			parts.forEach((part, i) =>
				part.items.forEach((id, j) => {
					if (!library.items.has(id)) error(entry, [key, i, 'items', j], `Dẫn mục kiểm tra không có thật: "${id}".`, 'Sửa mã mục.');
				}),
			);
		}
	}
	return problems;
}
