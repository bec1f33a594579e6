import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { daysBetween, formatDay, today } from '../../domain/day.ts';
import { confidenceWord } from '../../domain/scoring.ts';
import { OFFICE_KINDS } from '../../schemas/offices.ts';
import { saveToFile } from './files.ts';
import { GroupNav } from './GroupNav.tsx';
import { ItemCard } from './ItemCard.tsx';
import type { OpenRound } from './model.ts';
import { ProfileForm } from './ProfileForm.tsx';
import { SaveLine } from './SaveLine.tsx';
import { rangeWords } from './words.ts';

/** The sheet: groups on the left, questions of one group, figures at the foot. */
export function Fill({ open }: { open: OpenRound }) {
	const { sheet } = open.desk;
	const round = open.round.value;
	const asked = open.asked();
	const groups = sheet.groups.filter((g) => asked.some((i) => i.group === g.id));
	const group = useSignal<string>(groups[0]?.id ?? 'A');
	const message = useSignal('');
	const heading = useRef<HTMLHeadingElement>(null);
	const target = useRef<string | undefined>(undefined);
	const at = groups.findIndex((g) => g.id === group.value);
	const here = groups[Math.max(at, 0)];
	const days = round.inspectionDay === '' ? undefined : daysBetween(today(), round.inspectionDay);

	const goTo = (id: string, item?: string) => {
		target.current = item;
		if (group.value === id && item !== undefined) showItem(item);
		group.value = id;
	};
	const showItem = (item: string) => {
		const card = document.getElementById(`muc-${item.replace('.', '-').toLowerCase()}`);
		card?.scrollIntoView({ block: 'start' });
		card?.focus({ preventScroll: true });
		target.current = undefined;
	};
	const first = useRef(true);
	useEffect(() => {
		if (first.current) {
			first.current = false;
			return;
		}
		if (target.current !== undefined) showItem(target.current);
		else {
			heading.current?.scrollIntoView({ block: 'start' });
			heading.current?.focus({ preventScroll: true });
		}
	}, [group.value]);

	const nextOpen = () => {
		const scored = open.scored.value;
		const from = scored.findIndex((s) => s.group === group.value);
		const waiting = [...scored.slice(from), ...scored.slice(0, from)].find((s) => s.code === 'CDG');
		if (waiting) goTo(waiting.group, waiting.id);
		else message.value = 'Đã trả lời hết các mục.';
	};
	const save = async () => {
		await open.flush();
		const saved = await saveToFile(open.round.value, open.allAnswers(), sheet);
		message.value = saved.ok ? `Đã lưu ra tệp ${saved.name}.` : saved.message;
	};

	if (here === undefined) return <p class="wrap page">Phiếu này không có mục nào cho loại cơ quan đã chọn.</p>;
	return (
		<>
			<div class="wrap page">
				<p class="soft">
					<a href="#">Các đợt</a> · {OFFICE_KINDS[round.officeKind]}
					{days === undefined ? (
						''
					) : (
						<>
							{' '}
							· đoàn đến {formatDay(round.inspectionDay)}
							{days >= 0 && <strong class="lacquer">, còn {days} ngày</strong>}
						</>
					)}
				</p>
				<h1>{round.title}</h1>
				<details class="mt1">
					<summary>Thông tin đợt tự kiểm tra</summary>
					<ProfileForm value={round} onChange={(part) => open.changeRound(part)} />
					<p class="soft small">Đổi loại cơ quan không xoá câu đã trả lời.</p>
				</details>
			</div>
			<div class="wrap ass">
				<GroupNav open={open} groups={groups} current={here.id} onPick={(id) => goTo(id)} />
				<div>
					<h2 ref={heading} tabIndex={-1}>
						{here.id}. {here.title}
					</h2>
					<p class="soft small">{here.points} điểm trên 100. Chọn câu trả lời, rồi ghi minh chứng.</p>
					<div class="mt1">
						{asked
							.filter((i) => i.group === here.id)
							.map((item) => (
								<ItemCard key={item.id} item={item} open={open} />
							))}
					</div>
					<p class="row">
						{at > 0 && (
							<button type="button" class="btn" onClick={() => goTo(groups[at - 1]!.id)}>
								← {groups[at - 1]!.shortTitle}
							</button>
						)}
						{at < groups.length - 1 ? (
							<button type="button" class="btn main" onClick={() => goTo(groups[at + 1]!.id)}>
								Nhóm {groups[at + 1]!.id}: {groups[at + 1]!.shortTitle} →
							</button>
						) : (
							<a class="btn main" href={`#/${round.id}/ket-qua`}>
								Xem kết quả
							</a>
						)}
					</p>
				</div>
			</div>
			<Dock open={open} message={message.value} onSave={() => void save()} onNext={nextOpen} />
		</>
	);
}

function Dock({ open, message, onSave, onNext }: { open: OpenRound; message: string; onSave: () => void; onNext: () => void }) {
	const dock = useRef<HTMLElement>(null);
	const result = open.result.value;
	// What is focused must never lie under the dock.
	useEffect(() => {
		const set = () => document.documentElement.style.setProperty('--dock', `${dock.current?.offsetHeight ?? 0}px`);
		set();
		addEventListener('resize', set);
		return () => {
			removeEventListener('resize', set);
			document.documentElement.style.removeProperty('--dock');
		};
	}, []);
	return (
		<section class="dock" ref={dock} aria-label="Kết quả đến lúc này">
			<div class="wrap">
				<div class="fig">
					<span class="soft small">Điểm hiện tại</span>
					<b class="num" data-figure="range">
						{rangeWords(result)}
					</b>
				</div>
				<div class="fig">
					<span class="soft small">Tiến độ</span>
					<b class="num" data-figure="progress">
						{result.progress.answered}/{result.progress.total}
					</b>
				</div>
				<div class="fig">
					<span class="soft small">Độ tin cậy</span>
					<b data-figure="confidence">
						{result.confidence === undefined ? '–' : `${confidenceWord(result.confidence)}, ${Math.round(result.confidence * 100)} %`}
					</b>
				</div>
				<div class="act">
					{message === '' ? (
						<SaveLine desk={open.desk} />
					) : (
						<span class="soft small" role="status">
							{message}
						</span>
					)}
					<button type="button" class="btn wide-only" onClick={onNext}>
						Mục chưa trả lời
					</button>
					<button type="button" class="btn wide-only" onClick={onSave}>
						Lưu ra tệp
					</button>
					<a class="btn main" href={`#/${open.round.value.id}/ket-qua`}>
						Xem kết quả
					</a>
				</div>
			</div>
		</section>
	);
}
