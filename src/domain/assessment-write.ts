import { assessmentFile, FILE_FORMAT, FILE_VERSION, type RoundContent } from '../schemas/assessment.ts';
import { checksumOf } from './assessment-checksum.ts';

export type WriteResult = { ok: true; text: string; checksum: string } | { ok: false; message: string };

const sorted = <T>(record: Readonly<Record<string, T>>, keep: (value: T) => boolean = () => true): Record<string, T> =>
	Object.fromEntries(
		Object.entries(record)
			.filter(([, value]) => keep(value))
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	);

/** Where a schema finds fault, in words: "answers › A.01 › note". */
export function placeOf(path: readonly PropertyKey[]): string {
	return path.map(String).join(' › ') || 'đầu tệp';
}

/**
 * Text of the file for a round. Keys are ordered, so that the same round always gives the same bytes; answers that nobody gave are left out.
 * Never throws: what the format does not allow (a date of the year 20206) is named.
 * @param savedAt ISO time
 */
export function writeFile(content: RoundContent, savedAt: string): WriteResult {
	const { round } = content;
	const parsed = assessmentFile.omit({ checksum: true }).safeParse({
		format: FILE_FORMAT,
		formatVersion: FILE_VERSION,
		savedAt,
		// A cleared title is a slip of typing, no reason to refuse the file.
		round: { ...round, title: round.title.trim() === '' ? 'Đợt tự kiểm tra' : round.title },
		answers: sorted(content.answers, (a) => a.changedAt > 0),
		evidence: sorted(content.evidence),
		plan: sorted(content.plan),
		reviews: sorted(content.reviews),
		...(content.handedOver === undefined ? {} : { handedOver: content.handedOver }),
	});
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		return {
			ok: false,
			message: `Chưa lưu ra tệp được: chỗ “${placeOf(issue?.path ?? [])}” chưa đúng (${issue?.message ?? 'không rõ'}). Sửa chỗ đó rồi lưu lại.`,
		};
	}
	const checksum = checksumOf(parsed.data);
	return { ok: true, text: `${JSON.stringify({ ...parsed.data, checksum }, null, '\t')}\n`, checksum };
}
