import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { daysBetween, formatDay, today } from '../../domain/day.ts';
import { groupsOf } from '../../domain/part-of-round.ts';
import { OFFICE_KINDS } from '../../schemas/offices.ts';
import { Dock } from './Dock.tsx';
import { EditionNotice } from './EditionNotice.tsx';
import { saveToFile } from './files.ts';
import { GroupNav } from './GroupNav.tsx';
import { cardId, ItemCard } from './ItemCard.tsx';
import type { OpenRound } from './model.ts';
import { PeopleForm } from './PeopleForm.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { placeOf } from './RoundNav.tsx';
import { Strangers } from './Strangers.tsx';
import { PersonPicker } from './team/PersonPicker.tsx';
import { WEIGHT_MEANING } from './words.ts';

/** The sheet: groups on the left, questions of one group, figures at the foot. */
export function Fill({ open, item: wanted }: { open: OpenRound; item?: string | undefined }) {
	const { sheet } = open;
	const round = open.round.value;
	const asked = open.asked();
	const all = sheet.groups.filter((g) => asked.some((i) => i.group === g.id));
	const mine = ownGroups(open);
	const onlyMine = useSignal(false);
	const groups = onlyMine.value && mine.length > 0 ? all.filter((g) => mine.includes(g.id)) : all;
	const group = useSignal<string>(asked.find((i) => i.id === wanted)?.group ?? groups[0]?.id ?? 'A');
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
		const card = document.getElementById(cardId(item));
		card?.scrollIntoView({ block: 'start' });
		card?.focus({ preventScroll: true });
		target.current = undefined;
	};
	useEffect(() => {
		if (wanted !== undefined) goTo(asked.find((i) => i.id === wanted)?.group ?? group.value, wanted);
	}, [wanted]);
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
		const scored = open.scored.value.filter((s) => groups.some((g) => g.id === s.group));
		const from = scored.findIndex((s) => s.group === group.value);
		const waiting = [...scored.slice(Math.max(from, 0)), ...scored.slice(0, Math.max(from, 0))].find((s) => s.code === 'CDG');
		if (waiting) goTo(waiting.group, waiting.id);
		else message.value = onlyMine.value ? 'Đã trả lời hết phần của mình.' : 'Đã trả lời hết các mục.';
	};
	const save = async () => {
		await open.flush();
		const saved = await saveToFile(open.content());
		message.value = saved.ok ? `Đã lưu ra tệp ${saved.name}.` : saved.message;
	};

	if (here === undefined) return <p class="wrap page">Phiếu này không có mục nào cho loại cơ quan đã chọn.</p>;
	return (
		<>
			<div class="wrap page">
				<p class="soft">
					{round.office === '' ? OFFICE_KINDS[round.officeKind] : round.office}
					{days === undefined ? (
						''
					) : (
						<>
							{' '}
							· đoàn đến {formatDay(round.inspectionDay)}
							{days >= 0 && (
								<>
									, <strong class="lacquer">còn {days} ngày</strong>
								</>
							)}
						</>
					)}
				</p>
				<h1>{round.title}</h1>
				<p class="print-only">Bản in này chỉ có nhóm {here.id}. In cả phiếu đã điền: mở bước “Giấy tờ”, bấm “Phiếu đã điền”.</p>
				<details class="mt1 no-print">
					<summary>Thông tin đợt tự kiểm tra</summary>
					<fieldset class="bare" disabled={open.locked.value}>
						<legend class="sr">Thông tin đợt tự kiểm tra</legend>
						<ProfileForm value={round} onChange={(part) => open.changeRound(part)} />
						<p class="soft small">Đổi loại cơ quan không xoá câu đã trả lời.</p>
						<PeopleForm open={open} />
					</fieldset>
				</details>
				<EditionNotice open={open} onGo={(id) => goTo(asked.find((i) => i.id === id)?.group ?? here.id, id)} />
				{open.handedOver !== undefined && (
					<p class="notice plain">
						Đây là đợt của đoàn kiểm tra. Chấm bên cạnh câu trả lời của cơ quan ở màn hình <a href={placeOf(open, 'doan')}>Đoàn chấm</a>.
					</p>
				)}
				{round.people.length > 0 && (
					<p class="row mt1 no-print">
						<PersonPicker open={open} />
						{mine.length > 0 && (
							<>
								<span class="soft">Nhóm được giao: {mine.join(', ')}</span>
								<label class="check">
									<input type="checkbox" checked={onlyMine.value} onChange={(e) => (onlyMine.value = e.currentTarget.checked)} data-only-mine /> Chỉ hiện phần
									của tôi
								</label>
							</>
						)}
					</p>
				)}
			</div>
			<div class="wrap ass">
				<GroupNav open={open} groups={groups} current={here.id} onPick={(id) => goTo(id)} />
				<div>
					<h2 ref={heading} tabIndex={-1}>
						{here.id}. {here.title}
					</h2>
					<p class="soft small no-print">
						{here.points} điểm trên 100. Chọn câu trả lời, rồi ghi minh chứng. {WEIGHT_MEANING}
					</p>
					<fieldset class="bare mt1" disabled={open.locked.value}>
						<legend class="sr">Câu hỏi nhóm {here.id}</legend>
						{asked
							.filter((i) => i.group === here.id)
							.map((item) => (
								<ItemCard key={item.id} item={item} open={open} />
							))}
					</fieldset>
					{at === groups.length - 1 && <Strangers open={open} />}
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

/** Groups given to the person who is filling in. */
function ownGroups(open: OpenRound): string[] {
	const { people, assignment } = open.round.value;
	const me = people.find((p) => p.name === open.person.value);
	return me === undefined ? [] : groupsOf(assignment, me.id);
}
