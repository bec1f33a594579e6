import { useSignal } from '@preact/signals';
import type { Group } from '../../domain/machine-things.ts';
import { Confirm } from './Confirm.tsx';
import type { DataDesk } from './desk.ts';

/** Leaves the machine as if the handbook had never been used on it: for machines that several people share. */
export function EraseAll({ desk, groups }: { desk: DataDesk; groups: readonly Group[] }) {
	const asked = useSignal(false);
	const work = groups.some((g) => g.work);
	const list = groups.map((g) => `${g.title.toLowerCase()} (${g.count})`).join(', ');
	return (
		<section aria-labelledby="xoa-het">
			<h2 class="mt" id="xoa-het">
				Xoá hết
			</h2>
			<p class="mt1">Dùng khi máy dùng chung, hoặc trước khi trả máy. Thẻ khác đang mở sổ tay thì đóng trước.</p>
			<p class="row mt1">
				<button type="button" class="btn" onClick={() => (asked.value = true)}>
					Xoá mọi dữ liệu của sổ tay…
				</button>
			</p>
			{asked.value && (
				<Confirm
					onSave={work ? () => desk.save(desk.data.value) : undefined}
					onErase={async () => {
						const gone = await desk.eraseAll(groups.flatMap((g) => g.items.map((i) => i.id)));
						if (gone) document.getElementById('dang-giu')?.focus();
						return gone;
					}}
					onLeave={() => (asked.value = false)}
				>
					Xoá mọi thứ sổ tay giữ trong trình duyệt này{list === '' ? '' : `: ${list}`}
					{desk.offline.value.length > 0 ? '; và các trang giữ để đọc' : ''}?
				</Confirm>
			)}
		</section>
	);
}
