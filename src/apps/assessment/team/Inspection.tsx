import { useEffect, useMemo } from 'preact/hooks';
import { useSignal, untracked } from '@preact/signals';
import { NO_ANSWER, scoredItems } from '../../../domain/assessment.ts';
import { formatDay } from '../../../domain/day.ts';
import { filterRows, INSPECTION_FILTERS, inspectionRows, type InspectionFilter } from '../../../domain/inspection.ts';
import { drawSample } from '../../../domain/review.ts';
import type { HandedOver } from '../../../schemas/assessment.ts';
import { OFFICE_KINDS } from '../../../schemas/offices.ts';
import { SOURCES } from '../../../schemas/rounds.ts';
import { saveToFile } from '../files.ts';
import type { OpenRound } from '../model.ts';
import { PageHead } from '../PageHead.tsx';
import { placeOf } from '../RoundNav.tsx';
import { DifferenceTable, SeenTable } from './InspectionTables.tsx';
import { InspectCard, inspectId } from './InspectCard.tsx';
import { OfficeFile } from './OfficeFile.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import { ScorePair } from './ScorePair.tsx';
import { SignBlock } from './SignBlock.tsx';
import { PrintButton } from '../../PrintButton.tsx';

/** The inspection team judges beside what the office handed over. */
export function Inspection({ open, item }: { open: OpenRound; item?: string | undefined }) {
	return open.handedOver === undefined ? (
		<p class="wrap page notice">
			Đợt này do cơ quan tự chấm, không phải đợt của đoàn. Đoàn mở tệp của cơ quan ở <a href="#/doan-kiem-tra">Đoàn kiểm tra</a>.
		</p>
	) : (
		<Team open={open} handedOver={open.handedOver} wanted={item} />
	);
}

function Team({ open, handedOver, wanted }: { open: OpenRound; handedOver: HandedOver; wanted: string | undefined }) {
	const filter = useSignal<InspectionFilter>(wanted === undefined ? 'red' : 'all');
	const group = useSignal(wanted?.[0] ?? '');
	const message = useSignal('');
	const { round } = handedOver;
	const asked = open.asked();
	const office = useMemo(() => scoredItems(asked, handedOver.answers, handedOver.evidence), [handedOver, open.round.value.officeKind]);
	const sample = useMemo(() => {
		const { red, drawn } = drawSample(office, round.id);
		return [...red, ...drawn];
	}, [office]);
	// Which cards are shown is settled when the filter is set: a card does not vanish under the hand that judges it.
	const shown = useMemo(
		() =>
			untracked(() => {
				const rows = filterRows(
					inspectionRows(asked, handedOver, (id) => open.answer(id).value, sample),
					filter.value,
				);
				return rows.filter((r) => group.value === '' || r.item.group === group.value).map((r) => r.item);
			}),
		[filter.value, group.value, sample],
	);
	// An address that names an item leads to its card.
	useEffect(() => {
		const card = wanted === undefined ? null : document.getElementById(inspectId(wanted));
		card?.scrollIntoView({ block: 'start' });
		card?.focus({ preventScroll: true });
	}, [wanted]);
	const save = async () => {
		await open.flush();
		const saved = await saveToFile(open.content(), 'đoàn kiểm tra');
		message.value = saved.ok ? `Đã lưu ra tệp ${saved.name}.` : saved.message;
	};
	return (
		<div class="wrap page team">
			<PageHead open={open} title="Đoàn kiểm tra chấm" />
			<p class="soft">
				{OFFICE_KINDS[round.officeKind]}. Cơ quan: {SOURCES[round.source].toLowerCase()},{' '}
				{round.submitted === '' ? 'chưa đánh dấu đã nộp' : `nộp ngày ${formatDay(round.submitted)}`}. Câu trả lời của cơ quan chỉ để xem, giữ nguyên như trong
				tệp.
			</p>
			<ScorePair open={open} office={office} officeSource={round.source} />
			<OfficeFile open={open} handedOver={handedOver} />
			<h2 class="mt no-print">Chấm từng mục</h2>
			<div class="filters no-print">
				<label>
					Hiện
					<select value={filter.value} onChange={(e) => (filter.value = e.currentTarget.value as InspectionFilter)} data-filter>
						{Object.entries(INSPECTION_FILTERS).map(([key, words]) => (
							<option value={key}>{words}</option>
						))}
					</select>
				</label>
				<label>
					Nhóm
					<select value={group.value} onChange={(e) => (group.value = e.currentTarget.value)} data-group>
						<option value="">Mọi nhóm</option>
						{open.sheet.groups.map((g) => (
							<option value={g.id}>
								{g.id}. {g.shortTitle}
							</option>
						))}
					</select>
				</label>
				{open.round.value.people.length > 0 ? (
					<PersonPicker open={open} label="Thành viên đang chấm" />
				) : (
					<a href={placeOf(open, 'phan-cong')}>Ghi tên thành viên đoàn</a>
				)}
				<span class="soft" role="status">
					{shown.length} mục
				</span>
			</div>
			<fieldset class="bare no-print" disabled={open.locked.value}>
				<legend class="sr">Các mục đoàn chấm</legend>
				{shown.length === 0 && <p class="notice plain">Không có mục nào thuộc phần lọc này.</p>}
				{shown.map((item) => (
					<InspectCard
						key={item.id}
						item={item}
						open={open}
						handedOver={handedOver}
						office={handedOver.answers[item.id] ?? NO_ANSWER}
						sampled={sample.includes(item.id)}
					/>
				))}
			</fieldset>
			<DifferenceTable open={open} office={office} handedOver={handedOver} />
			<SeenTable open={open} handedOver={handedOver} />
			<SignBlock round={open.round.value} />
			<p class="row mt no-print">
				<PrintButton main />
				<button type="button" class="btn" onClick={() => void save()}>
					Lưu ra tệp
				</button>
				<a class="btn" href={placeOf(open, 'nop')}>
					Ký, kết thúc
				</a>
				<span class="soft small" role="status">
					{message.value}
				</span>
			</p>
		</div>
	);
}
