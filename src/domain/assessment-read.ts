import type { z } from 'zod';
import { assessmentFileV1 } from '../schemas/assessment-v1.ts';
import { assessmentFile, FILE_FORMAT, FILE_VERSION, type RoundContent } from '../schemas/assessment.ts';
import { checksumOf } from './assessment-checksum.ts';
import { parseStrange } from './assessment-limits.ts';
import { fromVersion1 } from './assessment-migrations.ts';
import { placeOf } from './assessment-write.ts';

export interface ReadFile {
	ok: true;
	content: RoundContent;
	savedAt: string;
	/** Version of the format it was written in. */
	version: number;
	/** The checksum does not fit: somebody changed the file after it was saved. May be opened knowingly; say `ALTERED` first. */
	altered: boolean;
	/** Items that this edition does not know: kept and written out again unchanged. */
	unknown: string[];
	/** Checksum over the file as read; names what an office handed over. */
	checksum: string;
}
export type ReadResult = ReadFile | { ok: false; message: string };

const NOT_OURS = 'Đây không phải tệp kết quả tự kiểm tra của sổ tay. Chọn tệp đã lưu bằng nút “Lưu ra tệp”.';

function fault(error: z.ZodError): string {
	const issue = error.issues[0];
	return `Tệp có chỗ sai ở “${placeOf(issue?.path ?? [])}”: ${issue?.message ?? 'không rõ'}. Tệp có thể đã bị sửa tay; mở lại bản gốc.`;
}

/**
 * Reads a file that should hold a round, of this version or an older one. Never throws; nothing is changed by reading.
 * @param known ids that this edition asks or has retired
 * @returns the round, or one sentence in Vietnamese that says what is wrong and what to do
 */
export function readFile(text: string, known: ReadonlySet<string>): ReadResult {
	const parsed = parseStrange(text);
	if (!parsed.ok) return parsed;
	const { data } = parsed;
	const no = (message: string): ReadResult => ({ ok: false, message });
	if (typeof data !== 'object' || data === null || (data as { format?: unknown }).format !== FILE_FORMAT) return no(NOT_OURS);
	const raw = data as Readonly<Record<string, unknown>>;
	const version = raw['formatVersion'];
	if (typeof version === 'number' && version > FILE_VERSION) {
		return no(`Tệp do bản sổ tay mới hơn lưu (định dạng ${version}, bản này đọc được đến ${FILE_VERSION}). Dùng bản sổ tay mới để mở.`);
	}
	const checksum = checksumOf(raw);
	const found = (content: RoundContent, savedAt: string, of: number, altered: boolean): ReadResult => {
		const misnamed = Object.entries(content.evidence).find(([id, e]) => e.id !== id);
		if (misnamed) return no(`Tệp có minh chứng “${misnamed[0]}” ghi sai mã. Tệp có thể đã bị sửa tay; mở lại bản gốc.`);
		const ids = new Set([content.answers, content.plan, content.reviews].flatMap((r) => Object.keys(r)));
		return { ok: true, content, savedAt, version: of, altered, unknown: [...ids].filter((id) => !known.has(id)).sort(), checksum };
	};
	if (version === 1) {
		const old = assessmentFileV1.safeParse(data);
		if (!old.success) return no(fault(old.error));
		return found(fromVersion1(old.data.round, old.data.answers), old.data.savedAt, 1, false);
	}
	const file = assessmentFile.safeParse(data);
	if (!file.success) return no(fault(file.error));
	const { format: _format, formatVersion, savedAt, checksum: written, ...content } = file.data;
	return found(content, savedAt, formatVersion, written !== checksum);
}
