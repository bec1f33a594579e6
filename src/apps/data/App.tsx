import { useComputed } from '@preact/signals';
import { machineGroups } from '../../domain/machine-things.ts';
import { GoneRounds } from '../assessment/GoneRounds.tsx';
import type { DataDesk } from './desk.ts';
import { EraseAll } from './EraseAll.tsx';
import { GroupView } from './GroupView.tsx';
import { OfflineView } from './OfflineView.tsx';
import { Place } from './Place.tsx';
import { TakeIn } from './TakeIn.tsx';
import { TakeOut } from './TakeOut.tsx';
import { dayOf, nameOf, type Names } from './words.ts';

/** What the handbook keeps on this machine: looked at, taken out, taken in, erased. */
export function App({ desk, names, base }: { desk: DataDesk; names: Names; base: string }) {
	const title = (key: string) => nameOf(names, key);
	const groups = machineGroups(desk.data.value, title, dayOf);
	const rounds = useComputed(() => (desk.disk.value === true ? desk.data.value.rounds.map((c) => c.round) : undefined));
	const nothing = groups.length === 0 && desk.offline.value.length === 0;
	return (
		<>
			<Place desk={desk} base={base} />
			<GoneRounds rounds={rounds} />
			<section aria-labelledby="dang-giu">
				<h2 id="dang-giu" tabIndex={-1}>
					Đang giữ
				</h2>
				<p class="soft small" role="status">
					{desk.said.value}
				</p>
				{nothing ? (
					<>
						<p class="mt1">Sổ tay chưa giữ gì trong trình duyệt này.</p>
						<p class="small mt1">
							Trước đây đã làm mà nay không thấy? Xem <a href="#nam-o-dau">vì sao mất</a>, rồi mở lại từ tệp đã lưu.
						</p>
					</>
				) : (
					<ul class="list">
						{groups.map((g) => (
							<GroupView key={g.id} desk={desk} group={g} base={base} />
						))}
						<OfflineView desk={desk} />
					</ul>
				)}
				<p class="soft small mt1">Bảng chấm bài, bảng tổng hợp nhiều cơ quan không giữ gì trên máy: đóng trang là hết, trừ tệp anh/chị đã lưu.</p>
			</section>
			{groups.length > 0 && <TakeOut desk={desk} />}
			<TakeIn desk={desk} title={title} />
			{!nothing && <EraseAll desk={desk} groups={groups} />}
		</>
	);
}
