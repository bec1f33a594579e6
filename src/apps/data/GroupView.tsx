import { useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { pickThings, sizeWords, type Group, type Item } from '../../domain/machine-things.ts';
import { slugify } from '../../domain/fold.ts';
import { Confirm } from './Confirm.tsx';
import type { DataDesk } from './desk.ts';
import { changedWords } from './words.ts';

const facts = (...parts: string[]) => parts.filter((p) => p !== '').join(' · ');

function latest(items: readonly Item[]): Item['changed'] {
	const times = items.map((i) => i.changed).filter((c) => c !== undefined);
	return times.sort((a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1)).at(-1);
}

/** One kind of thing, with its items where they are worked on one by one. */
export function GroupView({ desk, group, base }: { desk: DataDesk; group: Group; base: string }) {
	/** Ids that are about to be erased. */
	const asked = useSignal<readonly Item[]>([]);
	const head = useRef<HTMLParagraphElement>(null);
	const { items } = group;
	const single = items.length === 1 ? items[0] : undefined;
	const only = (list: readonly Item[]) => pickThings(desk.data.value, new Set(list.map((i) => i.id)));
	const save = (list: readonly Item[]) =>
		desk.save(only(list), `so-tay-${slugify(list.length === 1 ? list[0]!.title || group.title : group.title)}`.slice(0, 80));
	const leave = () => {
		asked.value = [];
		(head.current ?? document.getElementById('dang-giu'))?.focus();
	};
	const total = items.reduce((sum, i) => sum + i.bytes, 0);
	return (
		<li>
			<p class="line" tabIndex={-1} ref={head}>
				<strong>{group.title}</strong>
				<span class="soft small">{facts(single ? single.amount : group.count, sizeWords(total), changedWords(latest(items)))}</span>
			</p>
			<p class="soft small">
				{group.what}
				{group.id === 'rounds' && (
					<>
						{' '}
						<a href={`${base}tu-kiem-tra/phieu/`}>Làm tiếp ở Điền phiếu</a>.
					</>
				)}
			</p>
			{(single === undefined || single.title !== '') && (
				<ul class="kept-items">
					{items.map((i) => (
						<li key={i.id}>
							<span>
								{i.title} <span class="soft small">{single ? '' : facts(i.amount, sizeWords(i.bytes), changedWords(i.changed))}</span>
							</span>
							{!single && (
								<button type="button" class="btn small" onClick={() => (asked.value = [i])} aria-label={`Xoá ${i.title}`}>
									Xoá…
								</button>
							)}
						</li>
					))}
				</ul>
			)}
			<p class="row mt1">
				<button type="button" class="btn small" onClick={() => (asked.value = items)} aria-label={`Xoá: ${group.title}`}>
					{single ? 'Xoá…' : `Xoá cả ${group.count}…`}
				</button>
			</p>
			{asked.value.length > 0 && (
				<Confirm
					key={asked.value.map((i) => i.id).join()}
					onSave={group.work ? () => save(asked.value) : undefined}
					onErase={async () => {
						const gone = await desk.erase(asked.value.map((i) => i.id));
						if (gone) leave();
						return gone;
					}}
					onLeave={leave}
				>
					{asked.value.length === 1 && asked.value[0]!.title !== ''
						? `Xoá “${asked.value[0]!.title}”${asked.value[0]!.amount === '' ? '' : ` (${asked.value[0]!.amount})`}?`
						: `Xoá: ${group.title} (${asked.value.length === 1 ? asked.value[0]!.amount || group.count : group.count})?`}
				</Confirm>
			)}
		</li>
	);
}
