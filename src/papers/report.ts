import { confidenceWord } from '../domain/scoring.ts';
import { decimal, outcomeWords, rangeWords } from '../domain/result-words.ts';
import { scaleSentence } from '../domain/scale-words.ts';
import type { Block, OfficialDocument } from '../documents/model.ts';
import { OFFICE_KINDS } from '../schemas/offices.ts';
import { SOURCES } from '../schemas/rounds.ts';
import { askedGroups, gapTable, groupTable, itemTable, planTable, restList, toWrite } from './blocks.ts';
import { dress, headSignature, nameOrBlank, type Choices } from './dress.ts';
import { isSecretMatter, subject, type Work } from './input.ts';
import { periodWords } from './lines.ts';

/** Said wherever points stand. */
export const SCALE_WORDS =
	'Điểm tính theo thang tham khảo để chuẩn bị kiểm tra của Sổ tay văn thư, lưu trữ; không phải kết luận, xếp loại của cơ quan có thẩm quyền. Mục ghi “đỏ”, “cam” là mục trọng yếu, sửa trước.';
export const SECRET_WORDS = 'Các mục về bảo vệ bí mật nhà nước (mã I) chỉ ghi kết quả; số, ký hiệu, người giữ và ghi chú không đưa vào văn bản này.';

/** "86,5 điểm trên 100, tương ứng Tốt. Xếp Khá do 1 mục cam (A.01)." */
export function scoreWords(work: Pick<Work, 'result'>, grade: boolean): string {
	const { result } = work;
	if (result.low === undefined) return outcomeWords(result.outcome);
	const points = `${rangeWords(result)} điểm trên 100`;
	if (!grade) return `${points}.`;
	const byScore = result.outcome.kind === 'graded' && result.outcome.cap !== undefined ? `, tương ứng ${result.outcome.byScore}` : '';
	return `${points}${byScore}. ${outcomeWords(result.outcome)}`;
}

/** What was looked at and how. */
export function scopeList(work: Work): Block {
	const { round } = work.content;
	const { progress, scoredOn } = work.result;
	return {
		type: 'list',
		items: [
			`Kỳ xét: ${periodWords(round)}.`,
			`${work.sheet.title}, bộ câu hỏi ${round.edition} của Sổ tay văn thư, lưu trữ; ${work.items.length} mục dành cho: ${OFFICE_KINDS[round.officeKind]}.`,
			`Đã trả lời ${progress.answered}/${progress.total} mục; chấm trên ${scoredOn.applicable}/${scoredOn.total} mục áp dụng.`,
			`Nguồn chấm: ${SOURCES[round.source].toLocaleLowerCase('vi')}.`,
		],
	};
}

/** What each group has met, item by item. */
function metList(work: Work): Block {
	return {
		type: 'list',
		items: askedGroups(work).map((g) => {
			const own = work.scored.filter((s) => s.group === g.id && s.code !== 'KAD');
			const met = own.filter((s) => s.code === 'DAT');
			const proved = met.filter((s) => s.evidenced).length;
			const checked = met.filter((s) => s.verified).length;
			const ids = met.length === 0 ? '' : ` (${met.map((s) => s.id).join(', ')}); ${proved} mục có minh chứng, ${checked} mục đã đối chiếu bản gốc`;
			return `${g.id}. ${g.title}: đạt ${met.length}/${own.length} mục${ids}.`;
		}),
	};
}

/** Report of a self-inspection, after the handbook's form "báo cáo tự kiểm tra". Causes and proposals are left for the office to write. */
export function reportPaper(work: Work, choices: Choices): OfficialDocument {
	const { round } = work.content;
	const { result, plan } = work;
	const { maker, chief, chiefPosition } = round.signers;
	const gaps = plan.length > 0;
	const secrets = work.items.some((i) => isSecretMatter(i.id));
	const about = `kết quả tự kiểm tra ${subject(work.sheet)}`;
	const confidence =
		result.confidence === undefined
			? []
			: [`Độ tin cậy ${confidenceWord(result.confidence)}: ${decimal(result.confidence * 100)} % số điểm có minh chứng đã đối chiếu.`];
	return {
		...dress(work, choices, { issuer: round.office, kind: 'BÁO CÁO', sign: 'BC', recipients: [nameOrBlank(round.upperOffice, 'Cơ quan yêu cầu báo cáo')] }),
		title: `Báo cáo ${about}`,
		about,
		blocks: [
			{
				type: 'paragraph',
				text: ['Thực hiện ', { blank: 40 }, ` (văn bản yêu cầu hoặc kế hoạch: số, ngày), ${nameOrBlank(round.office)} báo cáo kết quả tự kiểm tra như sau.`],
			},
			{ type: 'heading', level: 1, text: 'I. PHẠM VI, CÁCH LÀM' },
			scopeList(work),
			{ type: 'heading', level: 1, text: 'II. KẾT QUẢ' },
			{ type: 'heading', level: 2, text: '1. Kết quả chung' },
			{ type: 'paragraph', text: [{ text: scoreWords(work, choices.grade), bold: true }, ...(confidence.length === 0 ? [] : [` ${confidence[0]!}`])] },
			...(work.scales ?? []).map((s): Block => ({ type: 'paragraph', text: scaleSentence(s, work.scored, choices.grade) })),
			{ type: 'paragraph', text: `${SCALE_WORDS}${secrets ? ` ${SECRET_WORDS}` : ''}` },
			{ type: 'heading', level: 2, text: '2. Theo nhóm nội dung' },
			groupTable(work),
			{ type: 'heading', level: 2, text: '3. Việc đã làm được' },
			metList(work),
			{ type: 'paragraph', text: 'Từng mục cùng minh chứng: Phụ lục 1.' },
			{ type: 'heading', level: 2, text: '4. Chỗ chưa đạt' },
			...(gaps ? [gapTable(work)] : [{ type: 'paragraph', text: 'Không có mục nào chưa đạt hoặc đạt một phần trong các mục đã trả lời.' } as const]),
			...restList(work),
			{ type: 'heading', level: 1, text: 'III. NGUYÊN NHÂN, TRÁCH NHIỆM' },
			...toWrite('Khách quan (cơ quan ghi)', 1),
			...toWrite('Chủ quan (cơ quan ghi)', 1),
			...toWrite('Trách nhiệm (cơ quan ghi)'),
			{ type: 'heading', level: 1, text: 'IV. VIỆC KHẮC PHỤC' },
			{ type: 'paragraph', text: gaps ? `${plan.length} việc, xếp theo thứ tự làm trước, ghi ở Phụ lục 2.` : 'Không có việc phải khắc phục từ kết quả này.' },
			{ type: 'heading', level: 1, text: 'V. KIẾN NGHỊ' },
			...toWrite('Việc cần cấp trên trả lời (cơ quan ghi)', 2),
		],
		signatures: [headSignature(round)],
		annexes: [
			{
				title: 'Phụ lục 1',
				about: 'Kết quả từng mục và minh chứng',
				blocks: [
					itemTable(work),
					{
						type: 'paragraph',
						small: true,
						indent: 'none',
						text: `Người lập: ${nameOrBlank(maker, '…………………………')}. ${nameOrBlank(chiefPosition, 'Người phụ trách văn phòng')}: ${nameOrBlank(chief, '…………………………')}.`,
					},
				],
			},
			...(gaps ? [{ title: 'Phụ lục 2', about: 'Việc khắc phục', orientation: 'landscape' as const, blocks: [planTable(work, true)] }] : []),
		],
	};
}
