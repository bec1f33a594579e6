import { FilePicker } from '../../FilePicker.tsx';
import { useSignal } from '@preact/signals';
import { formatDay } from '../../../domain/day.ts';
import { inTime, roundDay, sameOffice } from '../../../domain/trend.ts';
import type { RoundContent } from '../../../schemas/assessment.ts';
import { openFile } from '../files.ts';
import type { OpenRound } from '../model.ts';

interface Props {
	open: OpenRound;
	/** Id of the chosen round; "" where it came from a file. */
	chosen: string;
	onPick: (id: string) => void;
	onFile: (content: RoundContent, warning: string) => void;
}

/** The round to compare with: one of this machine, or a file, which is only read. */
export function PickEarlier({ open, chosen, onPick, onFile }: Props) {
	const trouble = useSignal('');
	const own = open.round.value;
	const others = inTime(open.desk.rounds.value.filter((r) => r.id !== own.id)).reverse();
	const sorted = [...others.filter((r) => sameOffice(r, own)), ...others.filter((r) => !sameOffice(r, own))];
	const choose = async (file: File) => {
		trouble.value = '';
		const read = await openFile(file, open.desk.knownItems());
		if (!read.ok) trouble.value = read.message;
		else onFile(read.content, read.altered ? 'Tệp đã bị sửa sau khi lưu: số liệu kỳ trước chỉ để tham khảo.' : '');
	};
	return (
		<div class="no-print">
			<p class="row mt1">
				<label>
					So với{' '}
					<select class="inline" value={chosen} onChange={(e) => onPick(e.currentTarget.value)} data-earlier>
						<option value="">{sorted.length === 0 ? 'máy này không có đợt khác' : 'chọn đợt trước…'}</option>
						{sorted.map((r) => (
							<option value={r.id}>
								{r.title} ({formatDay(roundDay(r))}
								{sameOffice(r, own) ? '' : `, ${r.office || 'cơ quan khác'}`})
							</option>
						))}
					</select>
				</label>
				<FilePicker id="tep-ky-truoc" label="Lấy từ tệp…" onChoose={([file]) => void choose(file!)} />
			</p>
			<p class="soft small">Tệp chỉ được đọc để so, không ghi vào máy.</p>
			<div role="alert">{trouble.value !== '' && <p class="notice bad">{trouble.value}</p>}</div>
		</div>
	);
}
