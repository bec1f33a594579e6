import { useSignal } from '@preact/signals';
import { formatDay, today } from '../../../domain/day.ts';
import { reopening } from '../../../domain/handing-in.ts';
import { saveToFile } from '../files.ts';
import type { OpenRound } from '../model.ts';
import { PageHead } from '../PageHead.tsx';
import { outcomeWords, rangeWords, timeWords } from '../words.ts';
import { findingsBeside, itemsWithoutReason, OpenPoints } from './OpenPoints.tsx';
import { SignBlock } from './SignBlock.tsx';
import { SignerFields } from './SignerFields.tsx';
import { PrintButton } from '../../PrintButton.tsx';

/** Names for signing; what is still open; handing in, after which the round can only be looked at; opening it again, which is recorded. */
export function HandIn({ open }: { open: OpenRound }) {
	const round = open.round.value;
	const result = open.result.value;
	const inspected = round.source === 'inspected';
	return (
		<div class="wrap page team">
			<PageHead open={open} title={inspected ? 'Ký, kết thúc kiểm tra' : 'Ký và nộp'} />
			<p>
				<strong>
					{result.low === undefined ? '' : `${rangeWords(result)} điểm. `}
					{outcomeWords(result.outcome)}
				</strong>{' '}
				<span class="soft">Thang tham khảo để chuẩn bị kiểm tra.</span>
			</p>
			<section class="no-print">
				<h2 class="mt">Người ký</h2>
				<SignerFields open={open} />
			</section>
			<OpenPoints open={open} />
			{open.locked.value ? <Reopen open={open} /> : <Submit open={open} inspected={inspected} />}
			{round.reopened !== undefined && (
				<section>
					<h2 class="mt">Các lần mở lại</h2>
					<ul data-reopened>
						{round.reopened.map((r) => (
							<li>
								{timeWords(r.at)}: {r.by} mở lại bản nộp ngày {formatDay(r.submitted)}. Lý do: {r.why}
							</li>
						))}
					</ul>
				</section>
			)}
			<SignBlock round={round} />
		</div>
	);
}

function Submit({ open, inspected }: { open: OpenRound; inspected: boolean }) {
	const day = useSignal(today());
	const sure = useSignal(false);
	const message = useSignal('');
	const unreasoned = itemsWithoutReason(open);
	const findings = findingsBeside(open).length;
	const { answered, total } = open.result.value.progress;
	const loose = findings + (total - answered) + unreasoned.length;
	const submit = () => {
		if (!/^\d{4}-\d{2}-\d{2}$/.test(day.value)) message.value = 'Chọn ngày nộp.';
		else if (unreasoned.length > 0) message.value = `Còn mục chấm khác cơ quan mà chưa ghi lý do: ${unreasoned.join(', ')}.`;
		else if (loose > 0 && !sure.value) message.value = 'Đánh dấu vào ô đã xem những chỗ còn thiếu rồi nộp.';
		else open.changeRound({ submitted: day.value });
	};
	return (
		<section class="no-print">
			<h2 class="mt">{inspected ? 'Kết thúc' : 'Nộp'}</h2>
			<p>
				{inspected ? 'Kết thúc xong' : 'Nộp xong'}, câu trả lời và minh chứng chỉ còn xem; kế hoạch khắc phục vẫn ghi tiếp được. Máy không gửi đi đâu: lưu ra
				tệp rồi chuyển cho cấp trên theo cách cơ quan vẫn làm.
			</p>
			<div class="form mt1">
				<label>
					Ngày {inspected ? 'kết thúc' : 'nộp'}
					<input type="date" min="1900-01-01" max="2999-12-31" value={day.value} onChange={(e) => (day.value = e.currentTarget.value)} data-submit-day />
				</label>
				{loose > 0 && (
					<label class="check wide">
						<input type="checkbox" checked={sure.value} onChange={(e) => (sure.value = e.currentTarget.checked)} data-sure /> Tôi đã xem {loose} chỗ còn thiếu
						và vẫn {inspected ? 'kết thúc' : 'nộp'}
					</label>
				)}
			</div>
			<p class="row mt1">
				<button type="button" class="btn main" onClick={submit} data-submit>
					{inspected ? 'Kết thúc, khoá kết quả' : 'Đánh dấu đã nộp'}
				</button>
			</p>
			<div role="alert">{message.value !== '' && <p class="notice bad">{message.value}</p>}</div>
		</section>
	);
}

function Reopen({ open }: { open: OpenRound }) {
	const by = useSignal(open.person.value);
	const why = useSignal('');
	const message = useSignal('');
	const reopen = () => {
		if (by.value.trim() === '' || why.value.trim() === '') message.value = 'Ghi tên người mở lại và lý do.';
		else open.changeRound(reopening(open.round.value, by.value.trim(), why.value.trim(), Date.now()));
	};
	const save = async () => {
		await open.flush();
		const saved = await saveToFile(open.content());
		message.value = saved.ok ? `Đã lưu ra tệp ${saved.name}.` : saved.message;
	};
	return (
		<section class="no-print">
			<h2 class="mt">Đã nộp ngày {formatDay(open.round.value.submitted)}</h2>
			<p class="row mt1">
				<button type="button" class="btn main" onClick={() => void save()}>
					Lưu ra tệp
				</button>
				<PrintButton />
			</p>
			<details class="mt1">
				<summary>Mở lại để sửa</summary>
				<p class="soft small">Tên người mở lại và lý do được ghi vào đợt. Mở lại rồi thì đợt không còn tính là đã nộp, cho đến khi nộp lần nữa.</p>
				<div class="form mt1">
					<label>
						Người mở lại
						<input maxLength={200} value={by.value} onInput={(e) => (by.value = e.currentTarget.value)} data-reopen-by />
					</label>
					<label>
						Lý do
						<input maxLength={500} value={why.value} onInput={(e) => (why.value = e.currentTarget.value)} data-reopen-why />
					</label>
				</div>
				<p class="row mt1">
					<button type="button" class="btn" onClick={reopen} data-reopen>
						Mở lại
					</button>
				</p>
			</details>
			<div role="status">{message.value !== '' && <p class="notice">{message.value}</p>}</div>
		</section>
	);
}
