import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { today } from '../../../domain/day.ts';
import { firstChoices } from '../../../papers/dress.ts';
import { saveToFile } from '../files.ts';
import type { OpenRound } from '../model.ts';
import { ChoicesForm } from './ChoicesForm.tsx';
import { paperInput } from './input.ts';
import type { Made, PaperKind } from './make.ts';

type Kind = PaperKind | 'round';

interface Offer {
	kind: Kind;
	title: string;
	holds: string;
	button: string;
}

const WORD: readonly Offer[] = [
	{
		kind: 'report',
		title: 'Báo cáo tự kiểm tra',
		holds: 'Kết quả chung, theo nhóm, việc đã làm, chỗ chưa đạt có căn cứ; phụ lục từng mục và việc khắc phục.',
		button: 'Tải báo cáo .docx',
	},
	{ kind: 'plan', title: 'Kế hoạch khắc phục', holds: 'Bảng việc theo thứ tự làm trước: người, hạn, sản phẩm.', button: 'Tải kế hoạch .docx' },
	{
		kind: 'minutes',
		title: 'Biên bản kiểm tra',
		holds: 'Hai kết quả cạnh nhau (cả theo thang địa phương nếu đã nạp), chỗ khác nhau và lý do, kiến nghị.',
		button: 'Tải biên bản .docx',
	},
];
const DATA: readonly Offer[] = [
	{
		kind: 'workbook',
		title: 'Bảng tính',
		holds: 'Mỗi phần một trang: kết quả, câu trả lời, minh chứng, kế hoạch, số liệu; thêm điểm theo thang địa phương nếu đã nạp thang.',
		button: 'Tải bảng .xlsx',
	},
	{
		kind: 'answers-csv',
		title: 'Câu trả lời, dạng CSV',
		holds: 'Cho phần mềm khác: dấu phẩy ngăn cột, số thập phân dùng dấu chấm. Mở bằng Excel thì lấy bảng tính.',
		button: 'Tải câu trả lời .csv',
	},
	{ kind: 'plan-csv', title: 'Kế hoạch, dạng CSV', holds: 'Như trên, cho việc khắc phục.', button: 'Tải kế hoạch .csv' },
	{ kind: 'round', title: 'Tệp kết quả', holds: 'Trọn đợt, có mã kiểm: để gửi cấp trên tổng hợp, chuyển máy, giữ bản dự phòng.', button: 'Tải tệp .json' },
];

/** Papers of a round: Word files, tables, the round's own file, print. */
export function PapersView({ open, base }: { open: OpenRound; base: string }) {
	const round = open.round.value;
	const choices = useSignal(firstChoices(round, today()));
	const message = useSignal<{ good: boolean; words: string } | undefined>(undefined);
	const busy = useSignal<Kind | undefined>(undefined);
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	const inspected = open.handedOver !== undefined;
	const errors = open.findings.value.filter((f) => f.severity === 'error').length;

	const make = async (kind: Kind) => {
		if (busy.value !== undefined) return;
		busy.value = kind;
		message.value = { good: true, words: 'Đang tạo tệp…' };
		await open.flush();
		const made: Made = await (
			kind === 'round' ? saveToFile(open.content()) : import('./make.ts').then(({ makePaper }) => makePaper(kind, paperInput(open), choices.value))
		).catch(() => ({ ok: false as const, message: 'Không nạp được phần tạo tệp. Tải lại trang rồi thử lại.' }));
		message.value = made.ok ? { good: true, words: `Đã tạo, đọc lại khớp và tải về tệp ${made.name}.` } : { good: false, words: made.message };
		busy.value = undefined;
	};
	const offers = (list: readonly Offer[]) => (
		<ul class="list offers">
			{list.map(({ kind, title, holds, button }) => {
				const closed = kind === 'minutes' && !inspected;
				return (
					<li>
						<div>
							<h3>{title}</h3>
							<p class="soft small">{closed ? 'Có khi đợt này là của đoàn kiểm tra: đoàn mở tệp kết quả của đơn vị rồi chấm.' : holds}</p>
						</div>
						{!closed && (
							<button type="button" class="btn" aria-disabled={busy.value !== undefined} onClick={() => void make(kind)} data-make={kind}>
								{button}
							</button>
						)}
					</li>
				);
			})}
		</ul>
	);
	return (
		<div class="wrap page papers">
			<h1 ref={heading} tabIndex={-1}>
				Giấy tờ của đợt
			</h1>
			<p class="lead">{round.office === '' ? round.title : `${round.office} · ${round.title}`}. Tệp tạo ngay trên máy này, không gửi đi đâu.</p>
			{errors > 0 && <p class="notice">Còn {errors} lỗi tự soát (mục đỏ để trống, thiếu lý do, số sai…). Sửa trước khi trình ký thì hơn.</p>}
			<p class="papers-said" role="status">
				{message.value && <span class={message.value.good ? 'notice ok' : 'notice bad'}>{message.value.words}</span>}
			</p>
			<section>
				<h2 class="mt">Văn bản Word</h2>
				<ChoicesForm choices={choices} inspected={inspected} />
				<p class="soft small">
					Mục nhóm I (bảo vệ bí mật nhà nước) trong văn bản chỉ ghi kết quả. Người ký, nơi ký lấy từ <a href={`#/${round.id}`}>“Thông tin đợt tự kiểm tra”</a>.
				</p>
				{offers(WORD)}
			</section>
			<section>
				<h2 class="mt">Bảng tính, tệp dữ liệu</h2>
				{offers(DATA)}
			</section>
			<section>
				<h2 class="mt">In ra giấy</h2>
				<p class="row mt1">
					<a class="btn" href={`#/${round.id}/in`}>
						Phiếu đã điền
					</a>
					<a class="btn" href={`${base}tu-kiem-tra/${open.sheet.id}/`}>
						Phiếu để trống
					</a>
				</p>
			</section>
		</div>
	);
}
