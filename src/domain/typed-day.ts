/** Reading a day as people type it. Pure. */

/** A day `yyyy-mm-dd`, or what is wrong with the text and how to put it right, in Vietnamese. */
export type TypedDay = { day: string; problem?: never } | { day?: never; problem: string };

const FIRST_YEAR = 1945;
const LAST_YEAR = 2100;
const EXAMPLE = 'Ghi ngày/tháng/năm, ví dụ 30/6/2025.';

/** Day, month, year as written; the year may be missing. */
function split(text: string): [string, string, string] | undefined {
	const plain = text
		.normalize('NFC')
		.toLowerCase()
		.replace(/ngày|tháng|năm/g, ' ')
		.trim();
	const iso = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/.exec(plain);
	if (iso) return [iso[3]!, iso[2]!, iso[1]!];
	const run = /^(\d{2})(\d{2})(\d{4})$/.exec(plain);
	if (run) return [run[1]!, run[2]!, run[3]!];
	const written = /^(\d{1,2})[\s\-/.,]+(\d{1,2})(?:[\s\-/.,]+(\d+))?$/.exec(plain);
	return written ? [written[1]!, written[2]!, written[3] ?? ''] : undefined;
}

/**
 * Reads "30/6/2025", "30-06-2025", "30062025", "ngày 30 tháng 6 năm 2025" and `2025-06-30`.
 * Two-digit years are refused: in an archive "45" may be 1945 or 2045.
 */
export function readTypedDay(text: string): TypedDay {
	if (text.trim() === '') return { problem: `Chưa ghi ngày. ${EXAMPLE}` };
	const parts = split(text);
	if (parts === undefined) return { problem: `Không đọc được “${text.trim().slice(0, 40)}”. ${EXAMPLE}` };
	const [day, month, year] = parts.map(Number) as [number, number, number];
	if (parts[2] === '') return { problem: `Thiếu năm. ${EXAMPLE}` };
	if (parts[2].length !== 4) return { problem: `Ghi năm đủ bốn chữ số. ${EXAMPLE}` };
	if (month < 1 || month > 12) return { problem: `Tháng ${month} không có: tháng từ 1 đến 12. ${EXAMPLE}` };
	if (year < FIRST_YEAR || year > LAST_YEAR) return { problem: `Năm phải từ ${FIRST_YEAR} đến ${LAST_YEAR}.` };
	const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
	if (day < 1 || day > last) return { problem: `Ngày ${day} không có: tháng ${month}/${year} có ${last} ngày.` };
	const two = (n: number) => String(n).padStart(2, '0');
	return { day: `${year}-${two(month)}-${two(day)}` };
}
