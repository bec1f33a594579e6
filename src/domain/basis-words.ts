/** Words with which the name of an act begins, behind the provision it is cited for. */
const ACT = /(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định|Quy định|Quy chế|Hướng dẫn|Chỉ thị|Kết luận|Công văn|Điều lệ) /g;

/** The act at the end of both citations, "" where they share none: "Nghị định số 30/2020/NĐ-CP". */
function sharedAct(a: string, b: string): string {
	for (const { index } of a.matchAll(ACT)) {
		const act = a.slice(index);
		if (index > 0 && b.endsWith(` ${act}`)) return act;
	}
	return '';
}

/**
 * Citations in one line, each act named once behind its provisions: "khoản 1 Điều 6, khoản 4 Điều 13 Nghị định số 30/2020/NĐ-CP; Điều 5 …".
 * A narrow column of a paper would else repeat the act a dozen times.
 * @param citations as the handbook names them, in order; `mark` stands in brackets behind a provision ("qua tóm tắt")
 */
export function citationLine(citations: readonly { text: string; mark?: string | undefined }[]): string {
	let line = '';
	for (const [n, { text, mark }] of citations.entries()) {
		const act = n + 1 < citations.length ? sharedAct(text, citations[n + 1]!.text) : '';
		const own = act === '' ? text : text.slice(0, -act.length - 1);
		line += `${own}${mark === undefined ? '' : ` (${mark})`}`;
		if (n + 1 < citations.length) line += act === '' ? '; ' : ', ';
	}
	return line;
}
