import type { OfficialDocument } from '../documents/model.ts';
import { planTable, toWrite } from './blocks.ts';
import { dress, headSignature, nameOrBlank, type Choices } from './dress.ts';
import { isSecretMatter, subject, type Work } from './input.ts';

/** Plan of what to mend, after the handbook's form "kế hoạch khắc phục". */
export function planPaper(work: Work, choices: Choices): OfficialDocument {
	const { round, handedOver } = work.content;
	const office = handedOver?.round.office || round.office;
	const about = `khắc phục sau ${round.source === 'inspected' ? '' : 'tự '}kiểm tra ${subject(work.sheet)}`;
	const red = work.plan.filter((p) => p.rank === 'red').length;
	const secrets = work.plan.some((p) => isSecretMatter(p.id));
	return {
		...dress(work, choices, {
			issuer: office,
			kind: 'KẾ HOẠCH',
			sign: 'KH',
			recipients: [nameOrBlank(round.upperOffice, 'Đoàn kiểm tra, cơ quan cấp trên (để báo cáo)'), 'Các đơn vị, cá nhân trong bảng'],
		}),
		title: `Kế hoạch ${about}`,
		about,
		blocks: [
			{
				type: 'paragraph',
				text: ['Căn cứ ', { blank: 40 }, ` (kết luận, thông báo hoặc kết quả tự kiểm tra: số, ngày), ${nameOrBlank(office)} lập kế hoạch khắc phục như sau.`],
			},
			{ type: 'heading', level: 1, text: 'I. YÊU CẦU' },
			...toWrite('Xong hết trước ngày, việc nào làm trước (cơ quan ghi)', 1),
			{ type: 'heading', level: 1, text: 'II. VIỆC KHẮC PHỤC' },
			...(work.plan.length === 0
				? [{ type: 'paragraph', text: 'Không có mục nào chưa đạt hoặc đạt một phần trong các mục đã trả lời.' } as const]
				: [
						{
							type: 'paragraph',
							text: `${work.plan.length} việc${red > 0 ? `, trong đó ${red} việc của mục đỏ làm ngay` : ''}. Đóng một dòng khi đã nhìn thấy sản phẩm.${
								secrets ? ' Việc về bí mật nhà nước (mã I) ghi chung ở đây; chi tiết để tờ riêng.' : ''
							}`,
						} as const,
						planTable(work, false),
					]),
			{ type: 'heading', level: 1, text: 'III. THEO DÕI' },
			...toWrite('Người theo dõi, ngày báo cáo tiến độ (cơ quan ghi)'),
			...toWrite('Kinh phí, điều kiện (cơ quan ghi)'),
			...toWrite('Chỗ còn hỏi: kiến nghị nào, đã hỏi ai, ngày nào (cơ quan ghi)'),
		],
		signatures: [headSignature(work.content.handedOver?.round ?? round)],
	};
}
