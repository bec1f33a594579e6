import type { Signal } from '@preact/signals';
import { formatDay } from '../../../domain/day.ts';
import type { Choices } from '../../../papers/dress.ts';

/** What the office decides before a Word file is made: form, line above, day, grade. */
export function ChoicesForm({ choices, inspected }: { choices: Signal<Choices>; inspected: boolean }) {
	const value = choices.value;
	const set = (part: Partial<Choices>) => (choices.value = { ...choices.value, ...part });
	const party = value.style === 'party';
	return (
		<div class="form mt1">
			<fieldset class="wide styles">
				<legend>Thể thức</legend>
				{(
					[
						['party', 'Văn bản của Đảng (05-HD/VPTW)'],
						['state', 'Văn bản của nhà nước (30/2020/NĐ-CP)'],
					] as const
				).map(([style, words]) => (
					<label class="check">
						<input type="radio" name="the-thuc" value={style} checked={value.style === style} onChange={() => set({ style })} /> {words}
					</label>
				))}
			</fieldset>
			<label>
				Dòng cơ quan cấp trên ở đầu văn bản
				<input
					maxLength={200}
					value={value.above}
					placeholder={party ? 'Đảng bộ tỉnh …' : 'Uỷ ban nhân dân tỉnh …'}
					onInput={(e) => set({ above: e.currentTarget.value })}
					data-choice="above"
				/>
			</label>
			<label>
				Ngày ghi trên văn bản
				<input type="date" min="1900-01-01" max="2999-12-31" value={value.day} onChange={(e) => set({ day: e.currentTarget.value })} data-choice="day" />
			</label>
			{inspected && (
				<label>
					Cơ quan lập biên bản
					<input maxLength={200} value={value.team} onInput={(e) => set({ team: e.currentTarget.value })} data-choice="team" />
				</label>
			)}
			<label class="check wide">
				<input type="checkbox" checked={value.grade} onChange={(e) => set({ grade: e.currentTarget.checked })} data-choice="grade" /> Ghi cả xếp loại (bỏ dấu
				thì chỉ ghi điểm)
			</label>
			<p class="soft small wide">
				Số văn bản để ngỏ. {value.day === '' ? 'Ngày để ngỏ.' : `Ngày: ${formatDay(value.day)}.`} Chỗ nào để trống thì trong tệp là dòng chấm. Quyền hạn ký (
				{party ? 'T/M, T/L, K/T' : 'TM., TL., KT.'}) thêm trong Word.
			</p>
		</div>
	);
}
