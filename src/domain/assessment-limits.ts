/** Limits of the file of a round: told apart before anything of it is believed. */

/** Largest file that is read: a full sheet with long notes stays far below it. */
export const MAX_FILE_BYTES = 5_000_000;

/** Deepest nesting a real file has is 7 (handed over › answers › item › parts); the rest is somebody's play. */
export const MAX_DEPTH = 16;

/** Said of a file that is not even read. */
export const TOO_LARGE = 'Tệp quá lớn, không phải tệp kết quả tự kiểm tra của sổ tay. Chọn lại tệp có tên bắt đầu bằng “tu-kiem-tra-”.';

/** Said before a file is opened whose checksum does not fit. */
export const ALTERED =
	'Tệp đã bị sửa sau khi lưu: nội dung không khớp mã kiểm ghi trong tệp. Hỏi lại người gửi hoặc mở bản gốc; nếu biết vì sao, anh/chị vẫn mở được.';

const CUT = 'Tệp không đọc được: có thể bị cắt khi chép hoặc không phải tệp kết quả. Chép lại từ máy gốc rồi mở lại; dữ liệu đang có không bị đổi.';
const TOO_DEEP = 'Tệp không đọc được: lồng quá nhiều tầng, không phải tệp kết quả của sổ tay. Chọn tệp khác; dữ liệu đang có không bị đổi.';
const BAD_KEY = 'Tệp có khoá không hợp lệ, có thể đã bị sửa tay. Mở lại bản gốc; dữ liệu đang có không bị đổi.';

/** Deepest nesting of a JSON text, found without parsing it: brackets inside strings do not count. */
export function nesting(text: string): number {
	let depth = 0;
	let deepest = 0;
	let inString = false;
	for (let i = 0; i < text.length; i++) {
		const c = text.charCodeAt(i);
		if (inString) {
			if (c === 92) i++;
			else if (c === 34) inString = false;
		} else if (c === 34) inString = true;
		else if (c === 123 || c === 91) deepest = Math.max(deepest, ++depth);
		else if (c === 125 || c === 93) depth--;
	}
	return deepest;
}

/**
 * JSON of a stranger's file as data. Never throws; keys that reach into prototypes are turned away.
 * @param most largest text that is parsed, and what is said of a larger one
 * @returns the data, or one sentence that says what to do
 */
export function parseStrange(
	text: string,
	most: { bytes: number; said: string } = { bytes: MAX_FILE_BYTES, said: TOO_LARGE },
): { ok: true; data: unknown } | { ok: false; message: string } {
	if (text.length > most.bytes) return { ok: false, message: most.said };
	if (nesting(text) > MAX_DEPTH) return { ok: false, message: TOO_DEEP };
	let prototype = false;
	try {
		// A mark of byte order, which some editors of Windows add, is no part of the text.
		const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''), (key, value: unknown) => {
			if (key === '__proto__' || key === 'constructor' || key === 'prototype') prototype = true;
			return value;
		});
		return prototype ? { ok: false, message: BAD_KEY } : { ok: true, data };
	} catch {
		return { ok: false, message: CUT };
	}
}
