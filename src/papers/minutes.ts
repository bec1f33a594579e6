import { scoredItems } from '../domain/assessment.ts';
import { ANSWER_WORDS } from '../domain/result-words.ts';
import { scaleOfBoth } from '../domain/scale-words.ts';
import { sideBySide, type SideBySide } from '../domain/side-by-side.ts';
import type { Block, OfficialDocument, Row, Signature, Table } from '../documents/model.ts';
import type { HandedOver } from '../schemas/assessment.ts';
import { tableOf, toWrite } from './blocks.ts';
import { dress, nameOrBlank, type Choices } from './dress.ts';
import { isSecretMatter, subject, type Work } from './input.ts';
import { answerWords, basisWords, idWords, periodWords, WITHHELD } from './lines.ts';
import { SCALE_WORDS, scopeList, scoreWords, SECRET_WORDS } from './report.ts';

/** "+3,0", "−6,5". */
function signed(value: number): string {
	const text = Math.abs(value).toFixed(1).replace('.', ',');
	return value < 0 ? `−${text}` : value > 0 ? `+${text}` : text;
}

/** Where office and team judged differently, and why, as the team noted. */
function differenceTable(work: Work, both: SideBySide): Table {
	const rows = both.differing.map((d): Row => {
		const item = work.byId.get(d.id)!;
		const note = work.content.answers[d.id]?.note?.trim() ?? '';
		const why = isSecretMatter(d.id) ? WITHHELD : note;
		return [`${idWords(item)}. ${item.question}`, ANSWER_WORDS[d.own.code], answerWords(work, item), signed(d.points), why === '' ? [{ blank: 'rest' }] : why];
	});
	return tableOf(
		[
			['Mục', 62, 'left'],
			['Đơn vị tự thấy', 22, 'left'],
			['Đoàn xem thấy', 27, 'left'],
			['Điểm lệch', 16, 'center'],
			['Lý do', 38, 'left'],
		],
		rows,
	);
}

/** What the team found not met, with what it asks for. */
function findingTable(work: Work): Table {
	const rows = work.plan.map(({ id }): Row => {
		const item = work.byId.get(id)!;
		const note = isSecretMatter(id) ? '' : (work.content.answers[id]?.note?.trim() ?? '');
		return [
			`${idWords(item)}. ${item.question} ${answerWords(work, item)}.${note === '' ? '' : `\n${note}`}`,
			basisWords(item),
			`${item.mend}\nSản phẩm: ${item.product}`,
			[{ blank: 'rest' }],
		];
	});
	return tableOf(
		[
			['Hiện trạng', 48],
			['Căn cứ', 46],
			['Kiến nghị, sản phẩm', 48],
			['Hạn, người làm', 23],
		],
		rows,
	);
}

function signatures(work: Work, handedOver: HandedOver): Signature[] {
	const named = (name: string) => (name.trim() === '' ? {} : { name: name.trim() });
	const note = '(ký, ghi họ tên)';
	const { signers } = work.content.round;
	return [
		{ position: 'ĐẠI DIỆN ĐƠN VỊ', note, ...named(signers.chief || handedOver.round.signers.head) },
		{ position: 'NGƯỜI GHI BIÊN BẢN', note, ...named(signers.maker) },
		{ position: 'TRƯỞNG ĐOÀN', note, ...named(signers.head) },
	];
}

/** How far the two scores are apart; while the team has items left, its low end is no score to subtract. */
function gapWords(both: SideBySide): string {
	const { answered, total } = both.other.progress;
	const differ = `${both.differing.length} mục kết quả khác nhau.`;
	if (answered < total) return `Đoàn còn ${total - answered} mục chưa chấm, hai điểm chưa so được với nhau; ${differ}`;
	return both.gap === undefined ? differ : `Chênh lệch (đoàn trừ đơn vị): ${signed(both.gap)} điểm; ${differ}`;
}

/** Minutes of an inspection, after the handbook's form "biên bản kiểm tra": both judgements, where they differ, what is asked for. */
export function minutesPaper(work: Work, handedOver: HandedOver, choices: Choices): OfficialDocument {
	const { round } = work.content;
	const office = nameOrBlank(handedOver.round.office || round.office, '……………………');
	const own = scoredItems(work.items, handedOver.answers, handedOver.evidence);
	const both = sideBySide(own, work.scored, work.sheet.groups);
	const people = round.people.map((p) => p.name.trim()).filter((n) => n !== '');
	const secrets = work.items.some((i) => isSecretMatter(i.id));
	const about = `kiểm tra ${subject(work.sheet)} tại ${office}`;
	const results: Block[] = [
		{
			type: 'list',
			items: [
				`Đơn vị tự chấm: ${scoreWords({ result: both.own }, choices.grade)}`,
				`Đoàn chấm: ${scoreWords({ result: both.other }, choices.grade)}`,
				gapWords(both),
				...(work.scales ?? []).map((s) => scaleOfBoth(s, own, work.scored, choices.grade)),
				...(both.onlyOwn.length === 0 ? [] : [`Đoàn chưa xem: ${both.onlyOwn.join(', ')}.`]),
				...(both.onlyOther.length === 0 ? [] : [`Đơn vị chưa tự chấm: ${both.onlyOther.join(', ')}.`]),
			],
		},
		{ type: 'paragraph', text: `${SCALE_WORDS}${secrets ? ` ${SECRET_WORDS}` : ''}` },
		...(both.differing.length === 0 ? [] : [differenceTable(work, both)]),
	];
	return {
		...dress(work, choices, { issuer: choices.team, kind: 'BIÊN BẢN', sign: 'BB', recipients: ['Đơn vị được kiểm tra', 'Đoàn kiểm tra'] }),
		title: `Biên bản ${about}`,
		about,
		blocks: [
			...toWrite('Căn cứ (kế hoạch, thông báo kiểm tra: số, ngày)'),
			...toWrite('Thời gian, địa điểm'),
			{ type: 'heading', level: 1, text: 'I. THÀNH PHẦN' },
			...(people.length === 0
				? toWrite('Đoàn kiểm tra (họ tên, chức vụ)', 1)
				: [{ type: 'paragraph', text: ['Đoàn kiểm tra: ', `${people.join('; ')}. Chức vụ: `, { blank: 'rest' }] } as const]),
			...toWrite('Phía đơn vị (họ tên, chức vụ)', 1),
			{ type: 'heading', level: 1, text: 'II. NỘI DUNG, CÁCH LÀM' },
			scopeList(work),
			{ type: 'paragraph', text: `Kỳ đơn vị tự chấm: ${periodWords(handedOver.round)}.` },
			...toWrite('Mẫu đã rút (số văn bản, hồ sơ, kho đã xem)', 1),
			{ type: 'heading', level: 1, text: 'III. KẾT QUẢ' },
			...results,
			{ type: 'heading', level: 1, text: 'IV. NHẬN XÉT' },
			...toWrite('Ưu điểm (đoàn ghi)', 1),
			{ type: 'paragraph', text: work.plan.length === 0 ? 'Không có mục nào chưa đạt trong các mục đã xem.' : 'Tồn tại và kiến nghị:', keepNext: true },
			...(work.plan.length === 0 ? [] : [findingTable(work)]),
			{ type: 'heading', level: 1, text: 'V. Ý KIẾN CỦA ĐƠN VỊ' },
			...toWrite('Đồng ý hay bảo lưu, lý do (đơn vị ghi)', 1),
			{
				type: 'paragraph',
				text: ['Biên bản đã đọc lại cho các bên cùng nghe, kết thúc lúc ', { blank: 12 }, ' cùng ngày; lập thành 02 bản, mỗi bên giữ 01 bản.'],
			},
		],
		signatures: signatures(work, handedOver),
	};
}
