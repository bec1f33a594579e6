import { assessmentFile, FILE_FORMAT, FILE_VERSION, type Answer, type AssessmentFile, type Round } from '../schemas/assessment.ts';

/** Largest file that is read: a full sheet with long notes stays far below it. */
export const MAX_FILE_BYTES = 5_000_000;

/** Said of a file that is not even read. */
export const TOO_LARGE = 'Tệp quá lớn, không phải tệp kết quả tự kiểm tra của sổ tay. Chọn lại tệp có tên bắt đầu bằng “tu-kiem-tra-”.';

export type ReadResult = { ok: true; file: AssessmentFile } | { ok: false; message: string };

/** Text of the file for a round. Keys are ordered, so that the same round always gives the same file. */
export function writeFile(round: Round, answers: ReadonlyMap<string, Answer>, savedAt: string): string {
	const sorted = [...answers].filter(([, a]) => a.changedAt > 0).sort(([a], [b]) => (a < b ? -1 : 1));
	const file: AssessmentFile = { format: FILE_FORMAT, formatVersion: FILE_VERSION, savedAt, round, answers: Object.fromEntries(sorted) };
	return `${JSON.stringify(assessmentFile.parse(file), null, '\t')}\n`;
}

/**
 * Reads a file that should hold a round. Never throws; nothing is changed by reading.
 * @param known ids that the sheet asks or has retired
 * @returns the round, or one sentence in Vietnamese that says what is wrong and what to do
 */
export function readFile(text: string, known: ReadonlySet<string>): ReadResult {
	const no = (message: string): ReadResult => ({ ok: false, message });
	if (text.length > MAX_FILE_BYTES) return no(TOO_LARGE);
	let data: unknown;
	let tampered = false;
	try {
		data = JSON.parse(text, (key, value: unknown) => {
			if (key === '__proto__' || key === 'constructor' || key === 'prototype') tampered = true;
			return value;
		});
	} catch {
		return no('Tệp không đọc được: có thể bị cắt khi chép hoặc không phải tệp kết quả. Chép lại từ máy gốc rồi mở lại; dữ liệu đang có không bị đổi.');
	}
	if (typeof data !== 'object' || data === null || (data as { format?: unknown }).format !== FILE_FORMAT) {
		return no('Đây không phải tệp kết quả tự kiểm tra của sổ tay. Chọn tệp đã lưu bằng nút “Lưu ra tệp”.');
	}
	if (tampered) return no('Tệp có khoá không hợp lệ, có thể đã bị sửa tay. Mở lại bản gốc; dữ liệu đang có không bị đổi.');
	const version = (data as { formatVersion?: unknown }).formatVersion;
	if (typeof version === 'number' && version > FILE_VERSION) {
		return no(`Tệp do bản sổ tay mới hơn lưu (định dạng ${version}, bản này đọc được đến ${FILE_VERSION}). Dùng bản sổ tay mới để mở.`);
	}
	const parsed = assessmentFile.safeParse(data);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		return no(
			`Tệp có chỗ sai ở “${issue?.path.map(String).join(' › ') || 'đầu tệp'}”: ${issue?.message ?? 'không rõ'}. Tệp có thể đã bị sửa tay; mở lại bản gốc.`,
		);
	}
	const unknownItems = Object.keys(parsed.data.answers).filter((id) => !known.has(id));
	if (unknownItems.length > 0) {
		return no(
			`Tệp có mục mà phiếu này không có: ${unknownItems.slice(0, 5).join(', ')}. Dùng đúng bản sổ tay đã lưu tệp (bộ câu hỏi ${parsed.data.round.edition}).`,
		);
	}
	return { ok: true, file: parsed.data };
}
