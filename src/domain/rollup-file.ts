import type { z } from 'zod';
import { rollupFile } from '../schemas/rollup.ts';
import { ROLLUP_FORMAT, ROLLUP_VERSION } from '../schemas/rollup-format.ts';
import { checksumOf } from './assessment-checksum.ts';
import type { Rollup } from './rollup.ts';

/** Largest file of a roll-up that is read: ten thousand offices with figures of an inspection team. */
export const MAX_ROLLUP_BYTES = 40_000_000;

/** Text of the file that keeps a roll-up; the same state gives the same bytes. */
export function writeRollup(rollup: Rollup, savedAt: string): string {
	const file = { format: ROLLUP_FORMAT, formatVersion: ROLLUP_VERSION, savedAt, ...rollup };
	return `${JSON.stringify({ ...file, checksum: checksumOf(file) })}\n`;
}

/**
 * Reads a saved roll-up. Never throws.
 * @returns the state, or one sentence that says what is wrong
 */
export function readRollup(text: string): { ok: true; rollup: Rollup } | { ok: false; message: string } {
	const no = (message: string) => ({ ok: false, message }) as const;
	if (text.length > MAX_ROLLUP_BYTES) return no('Tệp quá lớn, không phải tệp tổng hợp của sổ tay.');
	let data: unknown;
	try {
		data = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return no('Tệp tổng hợp không đọc được: có thể bị cắt khi chép. Chép lại từ máy gốc.');
	}
	const version = (data as { formatVersion?: unknown } | null)?.formatVersion;
	if (typeof version === 'number' && version > ROLLUP_VERSION) return no('Tệp tổng hợp do bản sổ tay mới hơn lưu. Dùng bản sổ tay mới để mở.');
	const parsed = rollupFile.safeParse(data);
	if (!parsed.success) return no(`Tệp tổng hợp có chỗ sai ở “${parsed.error.issues[0]?.path.map(String).join(' › ') || 'đầu tệp'}”. Mở lại bản gốc.`);
	const { format: _format, formatVersion: _version, savedAt: _savedAt, checksum, ...rollup } = parsed.data;
	if (checksum !== checksumOf(parsed.data)) return no('Tệp tổng hợp đã bị sửa sau khi lưu: không khớp mã kiểm. Mở lại bản gốc.');
	return { ok: true, rollup: rollup as z.infer<typeof rollupFile> & Rollup };
}
