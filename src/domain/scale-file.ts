import { SCALE_FORMAT, SCALE_VERSION, scale, type Scale } from '../schemas/scale.ts';
import { parseStrange } from './assessment-limits.ts';
import { placeOf } from './assessment-write.ts';

export type ScaleRead = { ok: true; scale: Scale; unknown: string[] } | { ok: false; message: string };

/**
 * Reads the file of a local scale. Never throws.
 * @param known item ids of this edition; criteria may name others, which then count as not asked
 * @returns the scale, or one sentence in Vietnamese that says what is wrong and what to do
 */
export function readScale(text: string, known: ReadonlySet<string>): ScaleRead {
	const parsed = parseStrange(text);
	if (!parsed.ok) return parsed;
	const head = parsed.data as { format?: unknown; formatVersion?: unknown } | null;
	if (typeof head !== 'object' || head === null || head.format !== SCALE_FORMAT)
		return { ok: false, message: 'Đây không phải tệp thang điểm của sổ tay. Chọn tệp thang có “format” đúng như mẫu.' };
	if (typeof head.formatVersion === 'number' && head.formatVersion > SCALE_VERSION)
		return { ok: false, message: 'Tệp thang do bản sổ tay mới hơn tạo ra. Dùng bản sổ tay mới để mở.' };
	const read = scale.safeParse(head);
	if (!read.success) {
		const issue = read.error.issues[0];
		return { ok: false, message: `Tệp thang có chỗ sai ở “${placeOf(issue?.path ?? [])}”: ${issue?.message ?? 'không rõ'}. Sửa tệp rồi mở lại.` };
	}
	const unknown = [...new Set(read.data.criteria.flatMap((c) => c.items))].filter((id) => !known.has(id)).sort();
	return { ok: true, scale: read.data, unknown };
}
